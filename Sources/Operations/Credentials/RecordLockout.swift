import FoundationEssentials
import Postgres
import Registry
import Storage

/// The third wrong try in a row: the lock, its event, and the mail that tells the person (A4), all or none of it.
struct RecordLockout {
    let accountID: Int64
    let name: String
    let email: String

    struct Lockout: Codable {
        let accountID: Int64
        let until: Date
    }

    private struct Settled: Error {}

    /// False when another try was quicker, or a right password came in between.
    func run(_ service: Service, _ request: Request) async throws -> Bool {
        do {
            _ = try await service.database.act(request.act(.lockAccount)) { tx, scope in
                try lock(service, tx, scope)
            }
            return true
        } catch is Settled {
            return false
        }
    }

    /// In a transaction that has found the try wrong itself, while the count is held.
    func perform(
        _ service: Service, _ request: Request, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws {
        _ = try ActScope.perform(request.act(.lockAccount), in: network, tx) { tx, scope in
            try lock(service, tx, scope)
        }
    }

    private func lock(
        _ service: Service, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Lockout {
        guard let until = try SignInLock.lock(accountID, tx, scope) else { throw Settled() }
        let mail = OutgoingMail(
            id: try Outbox.drawID(tx), kind: .accountLocked, recipient: email, recipientName: name,
            accountID: accountID,
            variables: ["name": .text(name), "lockedUntil": .text(until.clockTimeInJapan)])
        let active = try service.forms.current(tx, scope.network)
        try Outbox.write([mail], version: active.version, domain: service.links.host, tx, scope)
        return Lockout(accountID: accountID, until: until)
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
