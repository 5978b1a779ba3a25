import Registry
import Secrets
import Storage

/// Ends a session: the one at hand, or another one of the same person that they no longer want.
package struct SignOut: Operation {
    package let accountID: Int64
    package let sessionID: Int64

    package init(accountID: Int64, sessionID: Int64) {
        self.accountID = accountID
        self.sessionID = sessionID
    }

    package struct SignedOut: Codable, Sendable {
        package let accountID: Int64
        package let sessionID: Int64
    }

    /// Nothing happens, and nothing is recorded, where the session is over already.
    package func run(_ service: Service, _ request: Request) async throws {
        do {
            _ = try await service.database.act(request.act(.signOut)) { tx, scope in
                guard try SessionRows.end(sessionID, ofAccount: accountID, tx, scope) else { throw Over() }
                return SignedOut(accountID: accountID, sessionID: sessionID)
            }
        } catch is Over {}
    }

    private struct Over: Error {}
}
