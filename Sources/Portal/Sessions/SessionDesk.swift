package import Operations
import Registry

/// What the pages about signing in ask of the service.
///
/// The service fills it in (`SessionDesk(service:now:)`); tests fill it with what they like.
package struct SessionDesk: Sendable {
    package var signIn: @Sendable (_ network: String, SignIn) async throws -> SignIn.Outcome
    /// Who holds this token; nil where nobody does any more.
    package var visitor: @Sendable (_ network: String, _ token: String) async throws -> Visitor?
    package var signOut: @Sendable (_ network: String, SignOut, _ by: Visitor) async throws -> Void
    package var changePassword:
        @Sendable (_ network: String, ChangePassword) async throws -> ChangePassword.Outcome
    package var sendPasswordLink: @Sendable (_ network: String, SendPasswordLink) async throws -> Void
    package var isOpen: @Sendable (_ network: String, _ passwordLink: String) async throws -> Bool
    package var usePasswordLink:
        @Sendable (_ network: String, UsePasswordLink) async throws -> UsePasswordLink.Outcome

    package init(
        signIn: @escaping @Sendable (String, SignIn) async throws -> SignIn.Outcome,
        visitor: @escaping @Sendable (String, String) async throws -> Visitor?,
        signOut: @escaping @Sendable (String, SignOut, Visitor) async throws -> Void,
        changePassword: @escaping @Sendable (String, ChangePassword) async throws -> ChangePassword.Outcome,
        sendPasswordLink: @escaping @Sendable (String, SendPasswordLink) async throws -> Void,
        isOpen: @escaping @Sendable (String, String) async throws -> Bool,
        usePasswordLink: @escaping @Sendable (String, UsePasswordLink) async throws -> UsePasswordLink.Outcome
    ) {
        self.signIn = signIn
        self.visitor = visitor
        self.signOut = signOut
        self.changePassword = changePassword
        self.sendPasswordLink = sendPasswordLink
        self.isOpen = isOpen
        self.usePasswordLink = usePasswordLink
    }
}
