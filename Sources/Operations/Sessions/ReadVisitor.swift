import FoundationEssentials
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
}

extension Service {
    /// Who holds this token in this network at this time; nil where nobody does any more.
    package func visitor(_ request: Request, token: String) async throws -> Visitor? {
        guard let token = Token(text: token) else { return nil }
        return try await database.read(request.network) { tx, network in
            guard let session = try SessionRecord.find(digest: token.digest, at: request.asOf, tx, network)
            else { return nil }
            try session.touch(at: request.asOf, tx, network)
            return Visitor(session, today: request.today)
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
