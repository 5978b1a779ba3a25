import FoundationEssentials
import Postgres
import Registry
import Storage

/// The third wrong try in a row: the locking is an act, and the person is told by mail (A4).
struct RecordLockout {
    let accountID: Int64
    let name: String
    let email: String
    let until: Date

    struct Lockout: Codable {
        let accountID: Int64
        let until: Date
    }

    func perform(
        _ service: Service, _ request: Request, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws {
        _ = try ActScope.perform(request.act("account.lock"), in: network, tx) { tx, scope in
            let mail = OutgoingMail(
                id: try Outbox.drawID(tx), kind: .accountLocked, recipient: email, recipientName: name,
                accountID: accountID,
                variables: ["name": .text(name), "lockedUntil": .text(until.clockTimeInJapan)])
            let active = try service.forms.current(tx, network)
            try Outbox.write([mail], version: active.version, domain: service.links.host, tx, scope)
            return Lockout(accountID: accountID, until: until)
        }
    }
}

extension Date {
    /// `令和8年11月21日 14時05分`, in Japan's time.
    var clockTimeInJapan: String {
        let day = dayInJapan
        let minutes = (Int(timeIntervalSince1970) - day.secondsSince1970AtStart) / 60
        return "\(day.japanese) \(minutes / 60)時\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)分"
    }
}
