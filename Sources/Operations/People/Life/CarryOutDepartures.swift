import Postgres
import Registry
import Storage

/// Carries out that people leave, by an act about them or about their facility: affiliations end, accounts with nothing left
/// are removed from every group, and what has to be done at MCS is on the work list.
struct CarryOutDepartures {
    let departures: [Departure]
    let isDoneAtMCS: Bool
    let followUp: MCSFollowUp
    let policy: NetworkDefinition.AccountPolicy

    /// Returns whose accounts were removed.
    func run(_ tx: borrowing Transaction, _ scope: ActScope) throws -> [Int64] {
        let removed = departures.filter(\.removesAccount)
        let accounts = removed.map(\.person.account)
        try MoveAffiliations.end(departures.flatMap { $0.ended.map(\.id) }, tx, scope)
        if !removed.isEmpty { try remove(removed, accounts, tx, scope) }
        let staying = departures.filter { !$0.removesAccount }
        if !staying.isEmpty, !isDoneAtMCS {
            let lines = staying.map { departure in
                "\(departure.person.name)様（\(departure.ended.map(\.facilityName).joined(separator: "・"))を離れました）"
            }
            _ = try followUp.open(.personChanges, MCSTaskText.affiliations(changes: lines), tx, scope)
        }
        try followUp.followRights(of: staying.map(\.person.account), tx, scope)
        return accounts
    }

    private func remove(
        _ departures: [Departure], _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        try ChangeStates.remove(
            accounts, addressFreeOn: policy.addressFreeOn(departure: followUp.today), tx, scope)
        try WithdrawMail.temporaryPasswords(of: accounts, tx, scope)
        // What asked for somebody's place or right is wanted no longer; that an account be stopped still is, until it is gone.
        try WithdrawTasks.pointless(
            [.roomInvitation, .accountResumption, .administratorRight], about: accounts, reason: "退職されたため", tx,
            scope)
        let lines = departures.map { departure in
            "\(departure.ended.map { "\($0.facilityName) " }.joined())\(departure.person.name)様"
        }
        let task =
            try isDoneAtMCS
            ? OpenTasks.reportedAsDone(
                .personRemovals, application: nil, instruction: MCSTaskText.removedAlready(people: lines),
                evidence: "事業所の届出による", dueOn: followUp.today, tx, scope)
            : followUp.open(
                .personRemovals, MCSTaskText.departures(people: lines, office: followUp.definition.mcs), tx,
                scope)
        try FollowRights.removeFromGroups(accounts, task: task, isDone: isDoneAtMCS, tx, scope)
    }
}
