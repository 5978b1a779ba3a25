package import FoundationEssentials
package import Postgres

/// A session as its person sees it: since when, and when it was last used.
package struct OpenSession: Sendable {
    package let id: Int64
    package let createdAt: Date
    package let seenAt: Date

    package init(id: Int64, createdAt: Date, seenAt: Date) {
        self.id = id
        self.createdAt = createdAt
        self.seenAt = seenAt
    }

    /// Those that are still good, the one used last first.
    package static func list(
        ofAccount account: Int64, at now: Date, _ network: NetworkScope
    ) -> Read<[OpenSession]> {
        .rows(
            """
            SELECT id, created_at, seen_at FROM madoguchi.session
            WHERE network_id = \(network.id) AND account_id = \(account) AND ends_at > \(now)
              AND seen_at > \(now - SessionRecord.longestIdle)
            ORDER BY seen_at DESC, id DESC
            """
        ) { (id: Int64, createdAt: Date, seenAt: Date) in
            OpenSession(id: id, createdAt: createdAt, seenAt: seenAt)
        }
    }
}
