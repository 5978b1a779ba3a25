/// Which form answers for which facility: its own if it declares or consents to anything, or else the first, which then
/// speaks for all.
struct Answers {
    /// For each facility its form, by the form's place in the sheet; the first form for an individual.
    let forms: [(facility: Int?, head: Int)]
    /// The forms of those who register somebody, each once: they have to declare and to consent.
    let asked: [Int]

    init(_ heads: [FormHead], _ roster: RosterReader) {
        switch roster.applicant {
        case .individual:
            forms = [(nil, 0)]
            asked = roster.people.contains { $0.kind?.registers ?? true } ? [0] : []
        case .facility:
            let drafts = roster.facilities.drafts
            let answering = drafts.map { heads[$0.head].answers ? $0.head : 0 }
            forms = answering.enumerated().map { ($0.offset, $0.element) }
            asked = Set(zip(drafts, answering).lazy.filter(\.0.registers).map(\.1)).sorted()
        }
    }
}

extension Findings {
    /// One per facility and clause; each form is read once, for however many facilities it answers.
    mutating func consents(
        _ answers: Answers, _ heads: [FormHead], _ clauses: [NetworkDefinition.ConsentClause]
    ) -> [ConsentGiven] {
        let asked = Set(answers.asked)
        var read: [Int: [ConsentAnswer]] = [:]
        for head in Set(answers.forms.map(\.head)).sorted() {
            read[head] = consents(heads[head], clauses, isAsked: asked.contains(head))
        }
        return answers.forms.flatMap { facility, head in
            zip(clauses, read[head] ?? []).map { clause, answer in
                ConsentGiven(
                    facility: facility, clauseID: clause.id, version: clause.version, given: answer.given,
                    line: answer.line)
            }
        }
    }
}
