/// A facility of an application, as its plan sees it. Who works there now is found among the known people.
package struct PlannedFacility: Sendable, Hashable {
    /// Its place in the application.
    package let ordinal: Int
    package let name: String
    /// The facility of the network that it is; nil when it is new to the network.
    package let registered: Int64?
    /// Whether all of its rows are here. Where some were refused before, nobody counts as missing, and nothing is said
    /// about administrators: a refused row may be the one.
    package let isComplete: Bool
    /// What is held about it; nil when it is new to the network.
    package let held: FacilityValues?
    /// What its form says about it.
    package let statement: FacilityStatement

    /// One of whose form nothing is to be known.
    package init(ordinal: Int, name: String, registered: Int64?, isComplete: Bool = true) {
        self.ordinal = ordinal
        self.name = name
        self.registered = registered
        self.isComplete = isComplete
        held = nil
        statement = .nothing
    }

    package init(
        ordinal: Int, name: String, isComplete: Bool = true, held: FacilityValues?, statement: FacilityStatement
    ) {
        self.ordinal = ordinal
        self.name = name
        registered = held?.id
        self.isComplete = isComplete
        self.held = held
        self.statement = statement
    }
}
