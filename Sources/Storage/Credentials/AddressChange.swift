package import FoundationEssentials
package import Postgres
package import Registry

/// New addresses that wait for a button to be pressed behind the link that went to them.
package struct AddressChange: Sendable {
    package let id: Int64
    package let accountID: Int64
    package let email: String

    /// How long a link opens anything, in seconds.
    package static let lifetime: TimeInterval = 24 * 60 * 60

    /// How many an account asked for since then.
    package static func count(
        ofAccount account: Int64, since: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Int {
        try tx.value(
            """
            SELECT count(*) FROM madoguchi.address_change
            WHERE network_id = \(network.id) AND account_id = \(account) AND asked_at > \(since)
            """, as: Int.self)
    }

    /// Opens one in the place of the one before.
    package static func open(
        for account: Int64, _ address: EmailAddress, digest: [UInt8], _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.address_change SET closed_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND account_id = \(account) AND closed_at IS NULL
            """)
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.address_change (
                network_id, account_id, email, email_key, token_digest, asked_at, lapses_at)
            VALUES (
                \(scope.network.id), \(account), \(address.text), \(address.key), \(digest), \(scope.act.asOf),
                \(scope.act.asOf + lifetime))
            """)
    }

    /// The open one that a token stands for, of an active account.
    package static func find(
        digest: [UInt8], at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> AddressChange? {
        try tx.first(
            """
            SELECT change.id, change.account_id, change.email
            FROM madoguchi.address_change change JOIN madoguchi.account
                ON account.network_id = change.network_id AND account.id = change.account_id
            WHERE change.network_id = \(network.id) AND change.token_digest = \(digest)
              AND change.closed_at IS NULL AND change.lapses_at > \(now) AND account.state = \(literal: AccountState.active)
            """
        ) { (id: Int64, accountID: Int64, email: String) in
            AddressChange(id: id, accountID: accountID, email: email)
        }
    }

    /// Uses it up; false when it was closed meanwhile.
    package func use(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) -> Bool {
        try tx.execute(
            """
            UPDATE madoguchi.address_change SET closed_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = \(id) AND closed_at IS NULL
            """) == 1
    }

    /// Whether somebody of the network has this address.
    package static func isTaken(
        _ address: EmailAddress, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Bool {
        try tx.value(
            """
            SELECT EXISTS (
                SELECT FROM madoguchi.account
                WHERE network_id = \(network.id) AND email_key = \(address.key) AND state <> \(literal: AccountState.removed))
            """, as: Bool.self)
    }
}
