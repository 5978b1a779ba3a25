extension RosterPlan {
    /// How many effects of each kind there are: people, and facilities.
    package struct Counts: Sendable, Hashable, Codable {
        package private(set) var registered = 0
        package private(set) var joined = 0
        package private(set) var moved = 0
        package private(set) var changed = 0
        package private(set) var unchanged = 0
        package private(set) var left = 0
        /// Accounts removed with the last affiliation.
        package private(set) var removed = 0
        package fileprivate(set) var changedFacilities = 0

        package init() {}

        fileprivate mutating func add(_ effect: PlanEffect) {
            switch effect.kind {
            case .register: registered += 1
            case .join: joined += 1
            case .move: moved += 1
            case .change: changed += 1
            case .unchanged: unchanged += 1
            case .leave: left += 1
            }
            if effect.removesAccount { removed += 1 }
        }
    }

    package struct Summary: Sendable, Hashable, Codable {
        package fileprivate(set) var total = Counts()
        /// In the order of the application; individual participants are in the total only.
        package fileprivate(set) var facilities: [Counts]
    }

    package var summary: Summary {
        let positions = Dictionary(zip(facilities.map(\.ordinal), facilities.indices)) { first, _ in first }
        var summary = Summary(facilities: Array(repeating: Counts(), count: facilities.count))
        for effect in effects {
            summary.total.add(effect)
            if let ordinal = effect.facility, let position = positions[ordinal] {
                summary.facilities[position].add(effect)
            }
        }
        summary.total.changedFacilities = facilityEffects.count
        for effect in facilityEffects {
            if let position = positions[effect.ordinal] { summary.facilities[position].changedFacilities = 1 }
        }
        return summary
    }
}
