/// What a facility that takes part says beside a roster which it uploads at its own desk: form 1 and the consents that
/// stand need not be repeated, since they are known (`KnownFacility`).
package struct RosterStatement: Sendable, Hashable, Codable {
    package let appliedOn: Day
    package let scope: RosterScope
    /// J8.
    package let identityChecked: Bool
    /// J3.
    package let termsExplained: Bool
    /// Ids of the clauses that it consents to anew.
    package let consents: [String]

    package init(
        appliedOn: Day, scope: RosterScope, identityChecked: Bool, termsExplained: Bool, consents: [String]
    ) {
        self.appliedOn = appliedOn
        self.scope = scope
        self.identityChecked = identityChecked
        self.termsExplained = termsExplained
        self.consents = consents
    }

    /// As the rows that stand above a roster.
    package func form(of facility: String, in network: NetworkDefinition) -> TypedForm {
        func row(_ label: HeadLabel, _ value: String?) -> [[String]] {
            value.map { [[label.rawValue, $0]] } ?? []
        }
        let kind = FormItem.kindRow(.facility, of: network).map { [$0] } ?? []
        let given = network.consents.filter { consents.contains($0.id) }
        return TypedForm(
            rows: kind + row(.appliedOn, appliedOn.description) + row(.facilityName, facility)
                + given.map { [ConsentLabel.written($0), "同意する"] }
                + row(.identityChecked, identityChecked ? SheetDeclaration.identityChecked.statement : nil)
                + row(.termsExplained, termsExplained ? SheetDeclaration.termsExplained.statement : nil)
                + row(.scope, scope == .wholeRoster ? "全員" : "変更分"))
    }
}

extension NetworkDefinition {
    /// The clauses that a facility has to answer when it sends people: those to which no consent of its own stands in the
    /// present wording.
    package func clausesToAnswer(by known: KnownFacility?) -> [ConsentClause] {
        consents.filter { ConsentDemand($0, known) != .none }
    }
}
