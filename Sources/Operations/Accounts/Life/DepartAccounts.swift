import Postgres
package import Registry
import Storage

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
            let removed = try CarryOutDepartures(
                departures: departures, isDoneAtMCS: isDoneAtMCS, followUp: act.followUp,
                policy: act.held.active.definition.accountPolicy
            ).run(tx, scope)
            try act.record(
                about: departures.map { AccountMeasure.Entry(account: $0.person.account, facility: origin) },
                tx, scope)
            return LifeFacts(
                verb: .depart, accounts: act.accounts, mails: try notify(departures, act, tx, scope),
                removed: removed.isEmpty ? nil : removed,
                withoutAdministrator: try act.withoutAdministrator(
                    among: departures.flatMap { $0.ended.map(\.facility) }, tx, scope))
        }
    }

    private func notify(
        _ departures: [Departure], _ act: LifeAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        let removed = departures.filter(\.removesAccount).map(\.person)
        let staying = departures.filter { !$0.removesAccount }
        let left = Dictionary(
            uniqueKeysWithValues: staying.map { ($0.person.account, $0.ended.first?.facilityName ?? "") })
        return try act.notify(removed, .accountRemoved, tx, scope) {
            ["facility": .text(LifeAct.address($0))]
        }
            + act.notify(staying.map(\.person), .accountMoved, tx, scope) {
                ["leftFacility": .text(left[$0.account] ?? ""), "joinedFacility": .text("")]
            }
    }
}
