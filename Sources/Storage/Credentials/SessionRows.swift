import FoundationEssentials
package import Postgres
import Registry

/// Beginning and ending sessions.
package enum SessionRows {
    /// The most sessions that one person keeps; beginning another ends the oldest.
    static let most = 10

    /// Begins a session; nil when the account is not active. A suspension at the same moment is waited for.
    package static func begin(
        ofAccount account: Int64, digest: [UInt8], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int64? {
        let now = scope.act.asOf
        return try tx.first(
            """
            INSERT INTO madoguchi.session (network_id, account_id, digest, created_at, seen_at, ends_at)
            SELECT network_id, id, \(digest), \(now), \(now), \(now + SessionRecord.lifetime)
            FROM madoguchi.account
            WHERE network_id = \(scope.network.id) AND id = \(account) AND state = \(literal: AccountState.active)
            FOR SHARE
            RETURNING id
            """
        ) { (id: Int64) in id }
    }

    /// Ends what is over by itself, the one that `digest` stands for (it is being replaced), and the oldest of too many.
    package static func tidy(
        ofAccount account: Int64, replaced digest: [UInt8]?, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            DELETE FROM madoguchi.session
            WHERE network_id = \(scope.network.id) AND account_id = \(account) AND (
                ends_at <= \(scope.act.asOf) OR seen_at <= \(scope.act.asOf - SessionRecord.longestIdle)
                OR digest = \(digest) OR id IN (
                    SELECT id FROM madoguchi.session
                    WHERE network_id = \(scope.network.id) AND account_id = \(account)
                    ORDER BY created_at DESC, id DESC OFFSET \(most - 1)))
            """)
    }

    /// Ends the sessions of an account, but for one where it is given; returns how many.
    package static func end(
        ofAccount account: Int64, except kept: Int64? = nil, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int {
        try tx.execute(
            """
            DELETE FROM madoguchi.session
            WHERE network_id = \(scope.network.id) AND account_id = \(account)
              AND (\(kept)::bigint IS NULL OR id <> \(kept))
            """)
    }

    /// Ends one session of an account; false when it is not there.
    package static func end(
        _ id: Int64, ofAccount account: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Bool {
        try tx.execute(
            """
            DELETE FROM madoguchi.session
            WHERE network_id = \(scope.network.id) AND id = \(id) AND account_id = \(account)
            """) == 1
    }
}
