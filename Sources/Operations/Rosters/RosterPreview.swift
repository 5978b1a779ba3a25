package import Registry
import Storage

/// The plan of an uploaded roster as the facility's administrator may see it: everything about their own people, and of others
/// no more than that they are registered. The secretariat sees the whole.
package struct RosterPreview: Sendable {
    package let scope: RosterScope
    /// The plan's number: another plan has another one.
    package let number: String
    /// What becomes another about the facility itself.
    package let facility: [FacilityChange.Difference]
    /// In the order of the plan.
    package let people: [Person]
    /// Warnings and notes.
    package let problems: [Problem]
    /// The file with these in it; nil when there are none.
    package let annotated: SubmitApplication.ReturnedUpload?
    /// Set where so many would leave that the network wants a word about it.
    package let brake: RosterPlan.Removals?
    package let file: SubmitApplication.Upload
    /// Comes back when it is sent.
    package let ticket: String

    package struct Person: Sendable, Hashable {
        package let kind: PlanEffect.Kind
        package let name: String
        package let email: String
        package let isAdministrator: Bool
        /// Of the facility's own people alone.
        package let differences: [FieldDifference]
        package let removesAccount: Bool
        package let isDoneAtMCS: Bool

        package init(
            kind: PlanEffect.Kind, name: String, email: String, isAdministrator: Bool,
            differences: [FieldDifference] = [], removesAccount: Bool = false, isDoneAtMCS: Bool = false
        ) {
            self.kind = kind
            self.name = name
            self.email = email
            self.isAdministrator = isAdministrator
            self.differences = differences
            self.removesAccount = removesAccount
            self.isDoneAtMCS = isDoneAtMCS
        }
    }

    /// Whether it would change anything at all.
    package var changesSomething: Bool { !facility.isEmpty || people.contains { $0.kind != .unchanged } }

    package init(
        scope: RosterScope, number: String, facility: [FacilityChange.Difference], people: [Person],
        problems: [Problem],
        annotated: SubmitApplication.ReturnedUpload?, brake: RosterPlan.Removals?,
        file: SubmitApplication.Upload, ticket: String
    ) {
        self.scope = scope
        self.number = number
        self.facility = facility
        self.people = people
        self.problems = problems
        self.annotated = annotated
        self.brake = brake
        self.file = file
        self.ticket = ticket
    }
}

extension RosterPreview {
    init(
        _ reading: RosterUpload.Reading, of upload: RosterUpload, problems: [Problem],
        annotated: SubmitApplication.ReturnedUpload?, ticket: String
    ) {
        let lines = Dictionary(reading.situation.lines.map { ($0.line, $0) }) { first, _ in first }
        self.init(
            scope: reading.checked.scope, number: reading.plan.fingerprint,
            facility: reading.plan.facilityEffects.flatMap(\.change.differences),
            people: reading.plan.effects.map { effect in
                Person(effect, effect.line.flatMap { lines[$0] })
            }, problems: problems, annotated: annotated,
            brake: reading.isBraked ? reading.plan.removals(at: 0) : nil, file: upload.file, ticket: ticket)
    }
}

extension RosterPreview.Person {
    /// Whoever comes from elsewhere is shown as the roster writes them: what is held about them is not this facility's to see.
    fileprivate init(_ effect: PlanEffect, _ line: RosterLine?) {
        let isOurs = effect.kind != .join && effect.kind != .move
        self.init(
            kind: effect.kind, name: isOurs ? effect.values.name : line?.name ?? "",
            email: isOurs ? effect.values.email : line?.email ?? "", isAdministrator: effect.isAdministrator,
            differences: isOurs ? effect.differences : [], removesAccount: effect.removesAccount,
            isDoneAtMCS: effect.isDoneAtMCS)
    }
}

extension RosterUpload.Reading {
    /// What was found, without where people of other facilities work, and without a word on everybody who stays the same.
    func problemsForFacility(_ facility: Int64) -> [Problem] {
        let own = Set(
            situation.known.filter { $0.affiliations.contains { $0.facility == facility } }
                .map(\.values.nameKey))
        return checked.problems.compactMap { problem in
            switch problem.code {
            case .emailRegisteredSamePerson: nil
            case .secondAffiliation: problem.detailed(Bilingual(ja: "ほかの事業所", en: "another facility"))
            case .personMoves: problem.detailed(Bilingual(ja: "ほかの事業所", en: "another facility"))
            case .personKnownByOtherEmail:
                own.contains(FoldedName(problem.value ?? "").key)
                    ? problem.detailed(Bilingual(ja: "この事業所の方です", en: "of this facility")) : nil
            default: problem
            }
        }
    }
}

extension Problem {
    /// The same in other words for its detail.
    fileprivate func detailed(_ detail: Bilingual) -> Problem {
        Problem(code, at: place, value: value, details: [.detail: detail])
    }
}
