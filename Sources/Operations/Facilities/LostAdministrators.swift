import Postgres
import Registry
import Storage

/// Facilities that nobody can act for as administrator any more (J7): each is told at its own address, and the secretariat
/// has a task until somebody can again.
struct LostAdministrators {
    let service: Service
    let active: ActiveForms
    let followUp: MCSFollowUp

    /// Returns how many mails it wrote.
    ///
    /// - Parameter facilities: those that had one until this act.
    func tell(
        _ facilities: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        guard !facilities.isEmpty else { return 0 }
        let lost = try FacilityValues.list(facilities, tx, scope.network)
        try followUp.open(
            .administratorMissing,
            at: lost.map { ($0.id, MCSTaskText.administratorMissing(facility: $0.name)) }, tx, scope)
        let ids = try Outbox.drawIDs(lost.count, tx)
        let mails = zip(lost, ids).map { OutgoingMail($1, .administratorMissing, toManagerOf: $0) }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }

    /// Takes the tasks off the list where somebody can act again, or nobody has to.
    static func settle(
        _ facilities: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let lost = try FacilityRecord.withoutAdministrator(among: facilities, tx, scope.network)
        try WithdrawTasks.pointless(
            [.administratorMissing], at: facilities.filter { !lost.contains($0) }, reason: "MCS管理者が決まったため",
            tx, scope)
    }
}
