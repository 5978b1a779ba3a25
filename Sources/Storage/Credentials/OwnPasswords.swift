package import Postgres
package import Registry

/// The passwords that people chose, as hashes; the newest one is in use (A3).
package enum OwnPasswords {
    /// The newest hashes, the one in use first.
    package static func newest(
        _ count: Int, ofAccount account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [String] {
        try tx.values(
            """
            SELECT phc FROM madoguchi.own_password
            WHERE network_id = \(network.id) AND account_id = \(account) ORDER BY set_at DESC LIMIT \(count)
            """, as: String.self)
    }

    /// Sets a new one. Of two at the same instant the second fails: `own_password_pkey`.
    package static func set(
        phc: String, changeDueOn: Day?, ofAccount account: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.own_password (network_id, account_id, set_at, phc, change_due_on)
            VALUES (\(scope.network.id), \(account), \(scope.act.asOf), \(phc), \(changeDueOn))
            """)
    }

    /// The same password under today's parameters.
    package static func rehash(
        from old: String, to new: String, ofAccount account: Int64, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.own_password SET phc = \(new)
            WHERE network_id = \(scope.network.id) AND account_id = \(account) AND phc = \(old)
            """)
    }
}
