package import Postgres
package import Registry

/// An account that somebody tries to sign in to, with the hash of the password in use; nil before the activation.
package struct SignInCandidate: Sendable {
    package let accountID: Int64
    package let name: String
    package let email: String
    package let state: AccountState
    package let phc: String?

    package static func find(
        emailKey: String, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> SignInCandidate? {
        try tx.first(
            """
            SELECT account.id, account.name, account.email, account.state, (
                SELECT phc FROM madoguchi.own_password
                WHERE own_password.network_id = account.network_id AND own_password.account_id = account.id
                ORDER BY set_at DESC LIMIT 1)
            FROM madoguchi.account
            WHERE account.network_id = \(network.id) AND account.email_key = \(emailKey)
              AND account.state <> \(literal: AccountState.removed)
            """
        ) { (id: Int64, name: String, email: String, state: AccountState, phc: String?) in
            SignInCandidate(accountID: id, name: name, email: email, state: state, phc: phc)
        }
    }
}
