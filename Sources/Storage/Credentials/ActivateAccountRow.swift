package import Postgres
package import Registry

/// Turns a registered account into an active one with an own password (A1, A3).
package enum ActivateAccountRow {
    /// False when the account is no longer waiting for its activation.
    package static func run(
        _ account: Int64, phc: String, changeDueOn: Day?, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Bool {
        let moved = try tx.execute(
            """
            UPDATE madoguchi.account SET state = 'active', activated_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = \(account) AND state = 'registered'
            """)
        guard moved == 1 else { return false }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.own_password (network_id, account_id, set_at, phc, change_due_on)
            VALUES (\(scope.network.id), \(account), \(scope.act.asOf), \(phc), \(changeDueOn))
            """)
        return true
    }
}
