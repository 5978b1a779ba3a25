package import Registry

/// People leave a facility or the network (A7), without delay and without being asked whether they are the last
/// administrator: out of every group, their temporary passwords revoked, their addresses kept from others for a while.
package struct DepartAccounts: Operation {
    package let people: [AccountReference]
    /// Nil to leave the network.
    package let facility: Int64?
    /// Whether the facility reports that MCS has removed them already.
    package let isDoneAtMCS: Bool
    package let reason: String
    package let reach: Reach

    package init(
        _ people: [AccountReference], from facility: Int64?, isDoneAtMCS: Bool = false, reason: String,
        reach: Reach
    ) {
        self.people = people
        self.facility = facility
        self.isDoneAtMCS = isDoneAtMCS
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        // An administrator lets people go from their own facility, never from another's.
        let origin =
            if case .facility(let own, _) = reach { facility ?? own } else { facility }
        return try await LifeAct.perform(
            .depart, people, and: origin.map { [$0] } ?? [], reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            if let origin, !act.held.authority.covers(facility: origin) {
                throw Refusal(.notAllowed, Authority.noAdministrator)
            }
            let departures = try act.held.decide { person throws(LifeRefusal) in
                try Departure(of: person, from: origin)
            }
            return try act.carryOut(
                departures.flatMap { $0.changes(isDoneAtMCS: isDoneAtMCS) }, tx, scope)
        }
    }
}
