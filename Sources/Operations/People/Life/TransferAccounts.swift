package import Registry
import Storage

/// People move from one facility to another and keep their accounts (A7). The administrator's right does not move with them:
/// it belongs to a facility.
package struct TransferAccounts: Sendable {
    package let people: [AccountReference]
    /// Nil when each of them works at one facility, or takes part individually.
    package let origin: Int64?
    package let facility: Int64
    package let reason: String
    package let reach: Reach

    package init(
        _ people: [AccountReference], from origin: Int64?, to facility: Int64, reason: String, reach: Reach
    ) {
        self.people = people
        self.origin = origin
        self.facility = facility
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        try await LifeAct.perform(
            .transfer, people, and: [facility] + (origin.map { [$0] } ?? []), reach: reach, reason: reason,
            service,
            request
        ) { act, tx, scope in
            _ = try FacilityValues.takingPart(facility, tx, scope)
            let transfers = try act.held.decide { person throws(LifeRefusal) in
                try Transfer(of: person, from: origin, to: facility)
            }
            return try act.carryOut(transfers.flatMap(\.changes), tx, scope)
        }
    }
}
