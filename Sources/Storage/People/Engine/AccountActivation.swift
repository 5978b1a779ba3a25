package import Postgres
package import Registry

/// What else moves an account's state: an activation, and beginning anew.
package enum AccountActivation {
    /// Turns a registered account into an active one with an own password (A1, A3). False when it is no longer waiting for its
    /// activation.
    package static func complete(
        _ account: Int64, phc: String, changeDueOn: Day?, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Bool {
        let moved = try tx.execute(
            """
            UPDATE madoguchi.account SET state = \(literal: AccountState.active), activated_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = \(account) AND state = \(literal: AccountState.registered)
            """)
        guard moved == 1 else { return false }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.own_password (network_id, account_id, set_at, phc, change_due_on)
            VALUES (\(scope.network.id), \(account), \(scope.act.asOf), \(phc), \(changeDueOn))
            """)
        return true
    }

    /// Back to before the activation: an own password counts for active accounts only.
    package static func reset(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.account SET state = 'registered', activated_at = NULL
            WHERE network_id = \(scope.network.id) AND id = ANY (\(accounts)::bigint[])
            """)
    }
}
