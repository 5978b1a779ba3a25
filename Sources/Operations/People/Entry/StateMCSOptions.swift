import Registry
import Storage

/// Somebody says which of MCS's options they use: two-factor sign-in, and its identity certification (A9). It is their own
/// word; nobody here can see it.
package struct StateMCSOptions: Operation {
    package let accountID: Int64
    package let twoFactor: Bool
    package let identityCertified: Bool

    package init(accountID: Int64, twoFactor: Bool, identityCertified: Bool) {
        self.accountID = accountID
        self.twoFactor = twoFactor
        self.identityCertified = identityCertified
    }

    struct Stated: Codable, Sendable {
        let accountID: Int64
        let twoFactor: Bool
        let identityCertified: Bool
    }

    package func run(_ service: Service, _ request: Request) async throws {
        _ = try await service.database.act(request.act(.stateMCSOptions)) { tx, scope in
            _ = try OwnAct.hold(accountID, service, request, tx, scope)
            try MCSOptions.state(
                accountID, twoFactor: twoFactor, identityCertified: identityCertified, on: request.today, tx,
                scope)
            return Stated(
                accountID: accountID, twoFactor: twoFactor, identityCertified: identityCertified)
        }
    }
}
