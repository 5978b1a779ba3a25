package import Postgres
package import Registry

/// Moves held accounts from one state to another; whether they may is decided before.
///
/// The state is all that activation, sign-in and sessions hang on: whoever is not active any more has no session.
package enum ChangeStates {
    package static func suspend(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.account SET state = 'suspended'
            WHERE network_id = \(scope.network.id) AND id = ANY (\(accounts)::bigint[])
            """)
    }

    /// To where they were: active if they ever activated, waiting for it otherwise.
    package static func resume(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.account
            SET state = CASE WHEN activated_at IS NULL THEN 'registered' ELSE 'active' END
            WHERE network_id = \(scope.network.id) AND id = ANY (\(accounts)::bigint[]) AND state = 'suspended'
            """)
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

    /// - Parameter addressFreeOn: the first day on which somebody else can be registered with the address.
    package static func remove(
        _ accounts: [Int64], addressFreeOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.account
            SET state = 'removed', removed_at = \(scope.act.asOf), address_free_on = \(addressFreeOn)
            WHERE network_id = \(scope.network.id) AND id = ANY (\(accounts)::bigint[])
            """)
        try TemporaryPasswordRecord.revoke(of: accounts, tx, scope)
    }
}

extension TemporaryPasswordRecord {
    /// Revokes what is open.
    package static func revoke(
        of accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.temporary_password SET revoked_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND account_id = ANY (\(accounts)::bigint[])
              AND used_at IS NULL AND revoked_at IS NULL
            """)
    }
}

extension SignInLock {
    /// Lifts the lock after wrong tries; returns whose was locked at `now`.
    package static func lift(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            UPDATE madoguchi.sign_in_lock SET tries = 0, locked_until = NULL
            WHERE network_id = \(scope.network.id) AND account_id = ANY (\(accounts)::bigint[])
              AND (locked_until > \(scope.act.asOf) OR locked_until IS NULL AND tries >= \(tries))
            RETURNING account_id
            """, as: Int64.self)
    }
}
