package import FoundationEssentials
package import Postgres

/// The lock after wrong tries (A4): count first, check second.
///
/// One statement counts a try or refuses it, so that parallel tries cannot slip through between a look and a count.
package enum SignInLock {
    /// Tries in a row before the account is locked.
    package static let tries = 3
    /// For how long, in seconds.
    package static let duration: TimeInterval = 30 * 60

    package struct Count: Sendable {
        package let tries: Int
        /// Set when this very try was the last one allowed.
        package let lockedUntil: Date?
    }

    /// Counts a try before it is checked. Nil when the account is locked and the try must not be looked at, or when there is
    /// no such account.
    package static func count(
        _ account: Int64, at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Count? {
        try tx.first(
            """
            INSERT INTO madoguchi.sign_in_lock AS lock (network_id, account_id, tries)
            SELECT network_id, id, 1 FROM madoguchi.account WHERE network_id = \(network.id) AND id = \(account)
            ON CONFLICT ON CONSTRAINT sign_in_lock_pkey DO UPDATE
            SET tries = CASE WHEN lock.locked_until IS NULL THEN lock.tries + 1 ELSE 1 END,
                locked_until = CASE
                    WHEN lock.locked_until IS NULL AND lock.tries + 1 >= \(tries) THEN \(now + duration)::timestamptz
                END
            WHERE lock.locked_until IS NULL OR lock.locked_until <= \(now)
            RETURNING tries, locked_until
            """
        ) { (tries: Int, lockedUntil: Date?) in Count(tries: tries, lockedUntil: lockedUntil) }
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
