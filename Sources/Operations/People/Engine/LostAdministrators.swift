import Postgres
import Registry
import Storage

/// Facilities that nobody can act for as administrator any more (J7): each is told at its own address. That somebody has to be
/// found stands on the work list until somebody is.
struct LostAdministrators {
    let service: Service
    let active: ActiveForms

    /// Returns how many mails it wrote.
    ///
    /// - Parameter facilities: those that had one until this act.
    func tell(
        _ facilities: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        guard !facilities.isEmpty else { return 0 }
        let lost = try FacilityValues.list(facilities, tx, scope.network)
        let ids = try Outbox.drawIDs(lost.count, tx)
        let mails = zip(lost, ids).map { OutgoingMail($1, .administratorMissing, toManagerOf: $0) }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }
}
