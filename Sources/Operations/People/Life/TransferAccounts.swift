import Postgres
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
            let target = try FacilityValues.takingPart(facility, tx, scope)
            let transfers = try act.held.decide { person throws(LifeRefusal) in
                try Transfer(of: person, from: origin, to: facility)
            }
            try MoveAffiliations.end(transfers.compactMap { $0.ended?.id }, tx, scope)
            try MoveAffiliations.begin(
                transfers.map {
                    MoveAffiliations.Beginning(
                        account: $0.person.account, facility: facility, isAdministrator: false)
                }, tx, scope)
            try act.record(
                about: transfers.map {
                    AccountMeasure.Entry(
                        account: $0.person.account, facility: $0.ended?.facility, toFacility: facility)
                }, tx, scope)
            let lines = transfers.map { transfer in
                "\(transfer.person.name)様（\(transfer.ended?.facilityName ?? "個人参加")から\(target.name)へ）"
            }
            _ = try act.followUp.open(.personChanges, MCSTaskText.affiliations(changes: lines), tx, scope)
            try act.followUp.followRights(of: act.accounts, tx, scope)
            let left = Dictionary(
                uniqueKeysWithValues: transfers.map { ($0.person.account, $0.ended?.facilityName ?? "") })
            let mails = try act.notify(act.people, .accountMoved, tx, scope) { person in
                ["leftFacility": .text(left[person.account] ?? ""), "joinedFacility": .text(target.name)]
            }
            return LifeFacts(
                verb: .transfer, accounts: act.accounts, mails: mails,
                withoutAdministrator: try act.withoutAdministrator(
                    among: transfers.compactMap { $0.ended?.facility }, tx, scope))
        }
    }
}
