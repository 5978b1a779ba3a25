package import FoundationEssentials
package import Postgres
import Registry

/// The one-time links by which a forgotten password is replaced.
package struct PasswordLinkRecord: Sendable {
    package let id: Int64
    package let accountID: Int64

    /// How long a link opens anything, in seconds.
    package static let lifetime: TimeInterval = 60 * 60

    /// How many links were issued since then.
    package static func count(
        ofAccount account: Int64, since: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Int {
        try tx.value(
            """
            SELECT count(*) FROM madoguchi.password_link
            WHERE network_id = \(network.id) AND account_id = \(account) AND issued_at > \(since)
            """, as: Int.self)
    }

    /// The open link that a token stands for, of an active account.
    package static func find(
        digest: [UInt8], at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> PasswordLinkRecord? {
        try tx.first(
            """
            SELECT link.id, link.account_id
            FROM madoguchi.password_link link JOIN madoguchi.account
                ON account.network_id = link.network_id AND account.id = link.account_id
            WHERE link.network_id = \(network.id) AND link.digest = \(digest) AND link.closed_at IS NULL
              AND link.lapses_at > \(now) AND account.state = \(literal: AccountState.active)
            """
        ) { (id: Int64, accountID: Int64) in PasswordLinkRecord(id: id, accountID: accountID) }
    }

    /// Issues a link in the place of those that are open.
    package static func issue(
        ofAccount account: Int64, digest: [UInt8], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try close(ofAccount: account, tx, scope)
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.password_link (network_id, account_id, digest, issued_at, lapses_at)
            VALUES (\(scope.network.id), \(account), \(digest), \(scope.act.asOf), \(scope.act.asOf + lifetime))
            """)
    }

    /// Closes every open link of an account; returns how many there were.
    package static func close(
        ofAccount account: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int {
        try tx.execute(
            """
            UPDATE madoguchi.password_link SET closed_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND account_id = \(account) AND closed_at IS NULL
            """)
    }

    /// Closes every open link of these accounts.
    package static func close(
        ofAccounts accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.password_link SET closed_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND account_id = ANY (\(accounts)::bigint[])
              AND closed_at IS NULL
            """)
    }

    /// Uses this very link up; false when it was closed meanwhile.
    package func use(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) -> Bool {
        try tx.execute(
            """
            UPDATE madoguchi.password_link SET closed_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = \(id) AND closed_at IS NULL
            """) == 1
    }
}
