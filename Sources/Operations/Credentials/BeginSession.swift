import Postgres
import Secrets
import Storage

/// The part of an act in which a session begins: at signing in, and anew when the password is changed.
struct BeginSession {
    let accountID: Int64
    /// The token of the session that it takes the place of.
    var replacing: String?

    struct NotActive: Error {}

    /// The session's id.
    func perform(_ token: Token, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64 {
        try SessionRows.tidy(
            ofAccount: accountID, replaced: replacing.flatMap(Token.init(text:))?.digest, tx, scope)
        guard let id = try SessionRows.begin(ofAccount: accountID, digest: token.digest, tx, scope)
        else { throw NotActive() }
        return id
    }
}
