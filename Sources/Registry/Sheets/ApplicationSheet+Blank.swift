extension ApplicationSheet {
    /// The rows of a blank form for a network, with an empty row before the roster.
    ///
    /// What only later applications need stands where it does not get in the way of a first one: what the roster covers
    /// directly above it, the kind of the row and the previous address in its last columns. All three may stay empty.
    package static func blank(for definition: NetworkDefinition) -> [[String]] {
        let items = HeadLabel.allCases.filter { $0 != .scope && isAsked($0, definition) }.map(\.rawValue)
        let consents = definition.consents.map(ConsentLabel.written)
        let scope = isAsked(.scope, definition) ? [HeadLabel.scope.rawValue] : []
        return (items + consents + scope).map { [$0, ""] } + [[], RosterColumn.allCases.map(\.rawValue)]
    }

    private static func isAsked(_ label: HeadLabel, _ definition: NetworkDefinition) -> Bool {
        switch label {
        case .kind: definition.membership.individuals
        case .seal: definition.intake.sealAsked
        case .scope: definition.membership.facilities
        default: true
        }
    }
}
