/// Which form answers for which facility: its own if it declares or consents to anything, or else the first, which then
/// speaks for all.
struct Answers {
    /// For each facility its form, by the form's place in the sheet; the first form for an individual.
    let forms: [(facility: Int?, head: Int)]
    /// The forms of those who register somebody, each once: they have to declare.
    let asked: [Int]
    /// … and of those that are new to the network: they have to seal.
    let sealing: Set<Int>
    /// What each form has to answer to each clause, by the clause's place.
    let demands: [Int: [ConsentDemand]]

    /// - Parameter known: the facilities of the network that the sheet's are.
    init(
        _ heads: [FormHead], _ roster: RosterReader, _ known: [KnownFacility?],
        _ clauses: [NetworkDefinition.ConsentClause]
    ) {
        let fresh = clauses.map { ConsentDemand($0, nil) }
        switch roster.applicant {
        case .individual:
            forms = [(nil, 0)]
            asked = roster.people.contains { $0.kind?.registers ?? true } ? [0] : []
            sealing = []
            demands = asked.isEmpty ? [:] : [0: fresh]
        case .facility:
            let drafts = roster.facilities.drafts
            let answering = drafts.map { heads[$0.head].answers ? $0.head : 0 }
            forms = answering.enumerated().map { ($0.offset, $0.element) }
            let registering = drafts.indices.filter { drafts[$0].registers }
            asked = Set(registering.map { answering[$0] }).sorted()
            sealing = Set(registering.filter { known[$0] == nil }.map { answering[$0] })
            demands = registering.reduce(into: [:]) { demands, index in
                let own = clauses.map { ConsentDemand($0, known[index]) }
                demands[answering[index]] = zip(own, demands[answering[index]] ?? own).map(max)
            }
        }
    }
}

extension Findings {
    /// One per facility and clause; each form is read once, for however many facilities it answers.
    mutating func consents(
        _ answers: Answers, _ heads: [FormHead], _ clauses: [NetworkDefinition.ConsentClause]
    ) -> [ConsentGiven] {
        var read: [Int: [ConsentAnswer]] = [:]
        for head in Set(answers.forms.map(\.head)).sorted() {
            read[head] = consents(heads[head], clauses, answers.demands[head])
        }
        return answers.forms.flatMap { facility, head in
            zip(clauses, read[head] ?? []).map { clause, answer in
                ConsentGiven(
                    facility: facility, clauseID: clause.id, version: clause.version, given: answer.given,
                    manner: answer.manner, line: answer.line)
            }
        }
    }
}
