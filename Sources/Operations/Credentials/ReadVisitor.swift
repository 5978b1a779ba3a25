import FoundationEssentials
import Postgres
import Registry
import Secrets
package import Storage

/// Who is signed in: found anew with every request, so that a right that was taken away is gone at once.
package struct Visitor: Sendable {
    package let sessionID: Int64
    package let accountID: Int64
    package let name: String
    package let email: String
    /// The facilities that they may look after here.
    package let administers: [SessionRecord.Facility]
    /// The password is due to be changed; until then nothing else is open (A3).
    package let mustChangePassword: Bool

    package init(
        sessionID: Int64, accountID: Int64, name: String, email: String,
        administers: [SessionRecord.Facility], mustChangePassword: Bool
    ) {
        self.sessionID = sessionID
        self.accountID = accountID
        self.name = name
        self.email = email
        self.administers = administers
        self.mustChangePassword = mustChangePassword
    }

    /// The facility with this number, where they may look after it.
    package func facility(_ id: Int64) -> SessionRecord.Facility? { administers.first { $0.id == id } }
}

/// Who holds a session's token at this time; nil where nobody does any more.
package struct ReadVisitor: Operation {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package func run(_ service: Service, _ request: Request) async throws -> Seen<Void>? {
        // Who somebody is may be seen even while their password has to be changed.
        try await service.seen(token, request) { _, _, _ in () }
            .map { Seen(visitor: $0.visitor, content: ()) }
    }
}

extension Service {
    /// Who holds this token, and what they see: both read in one transaction. Nil where nobody holds it any more.
    func seen<Content: Sendable>(
        _ token: String, _ request: Request,
        _ see: @Sendable (Visitor, borrowing Transaction, NetworkScope) throws -> Content?
    ) async throws -> Seen<Content>? {
        guard let token = Token(text: token) else { return nil }
        let found = try await database.read(request.network) { tx, network in
            try SessionRecord.find(digest: token.digest, at: request.asOf, tx, network).map { session in
                let visitor = Visitor(session, today: request.today)
                let content = visitor.mustChangePassword ? nil : try see(visitor, tx, network)
                return (session: session, seen: Seen(visitor: visitor, content: content))
            }
        }
        guard let found else { return nil }
        try await keepAlive(found.session, request)
        return found.seen
    }

    /// Notes that somebody is still there. At most once a minute, so that hardly any page writes.
    private func keepAlive(_ session: SessionRecord, _ request: Request) async throws {
        guard session.isUnnoted(at: request.asOf) else { return }
        try await database.note(request.network) { tx, network in
            try session.touch(at: request.asOf, tx, network)
        }
    }
}

extension Visitor {
    init(_ session: SessionRecord, today: Day) {
        self.init(
            sessionID: session.id, accountID: session.accountID, name: session.name, email: session.email,
            administers: session.administers,
            mustChangePassword: session.changeDueOn.map { $0 <= today } ?? false)
    }
}
