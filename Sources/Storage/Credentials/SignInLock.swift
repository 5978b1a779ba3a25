package import FoundationEssentials
package import Postgres

/// The lock after wrong tries (A4): count first, check second, lock third.
///
/// One statement counts a try or refuses it, so that parallel tries cannot slip through between a look and a count. After the
/// last one nothing more is looked at; the lock itself follows once it has turned out wrong, in one transaction with its event
/// and its mail. Should the process end in between, the next try finds it overdue.
package enum SignInLock {
    /// Tries in a row before the account is locked.
    package static let tries = 3
    /// For how long, in seconds.
    package static let duration: TimeInterval = 30 * 60

    /// How long the last try may take before it counts as wrong, in seconds.
    package static let patience: TimeInterval = 60

    package struct Count: Sendable {
        package let tries: Int
        /// Whether this very try is the last one allowed: if it is wrong, the account is to be locked.
        package var isLast: Bool { tries >= SignInLock.tries }
    }

    /// Counts a try before it is checked. Nil when the account is locked and the try must not be looked at, or when there is
    /// no such account.
    package static func count(
        _ account: Int64, at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Count? {
        try tx.first(
            """
            INSERT INTO madoguchi.sign_in_lock AS lock (network_id, account_id, tries, tried_at)
            SELECT network_id, id, 1, \(now) FROM madoguchi.account
            WHERE network_id = \(network.id) AND id = \(account)
            ON CONFLICT ON CONSTRAINT sign_in_lock_pkey DO UPDATE
            SET tries = CASE WHEN lock.locked_until IS NULL THEN lock.tries + 1 ELSE 1 END, locked_until = NULL,
                tried_at = excluded.tried_at
            WHERE lock.locked_until IS NULL AND lock.tries < \(tries) OR lock.locked_until <= \(now)
            RETURNING tries
            """
        ) { (tries: Int) in Count(tries: tries) }
    }

    /// Whether a last try was counted that nobody came back from: the lock is still to be set.
    package static func isOverdue(
        _ account: Int64, at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Bool {
        try tx.value(
            """
            SELECT EXISTS (
                SELECT FROM madoguchi.sign_in_lock
                WHERE network_id = \(network.id) AND account_id = \(account) AND locked_until IS NULL
                  AND tries >= \(tries) AND (tried_at IS NULL OR tried_at <= \(now - patience)))
            """, as: Bool.self)
    }

    /// Locks after the last try. Nil when that is done, or a right password has started the count anew.
    package static func lock(
        _ account: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Date? {
        try tx.first(
            """
            UPDATE madoguchi.sign_in_lock SET locked_until = \(scope.act.asOf + duration)
            WHERE network_id = \(scope.network.id) AND account_id = \(account) AND locked_until IS NULL
              AND tries >= \(tries)
            RETURNING locked_until
            """
        ) { (until: Date) in until }
    }

    /// A right password starts the count anew.
    package static func clear(
        _ account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.sign_in_lock SET tries = 0, locked_until = NULL
            WHERE network_id = \(network.id) AND account_id = \(account)
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
