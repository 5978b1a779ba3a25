package import FoundationEssentials
package import Postgres
package import Registry

/// A session of the portal: who is signed in in which browser, and what they look after.
package struct SessionRecord: Sendable {
    package let id: Int64
    package let accountID: Int64
    package let name: String
    package let email: String
    package let createdAt: Date
    package let seenAt: Date
    package let endsAt: Date
    /// When the own password has to be changed; nil means never.
    package let changeDueOn: Day?
    /// The facilities whose administrator the person is, by name; ended ones are none.
    package let administers: [Facility]

    package struct Facility: Sendable, Hashable {
        package let id: Int64
        package let name: String

        package init(id: Int64, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// How long nothing may be asked for before a session is over (A4), in seconds.
    package static let longestIdle: TimeInterval = 30 * 60
    /// How long a session lasts at most, in seconds.
    package static let lifetime: TimeInterval = 12 * 60 * 60

    /// The session that a token stands for: of an active account, neither idle for too long nor at its end.
    package static func find(
        digest: [UInt8], at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> SessionRecord? {
        try tx.first(
            """
            SELECT session.id, account.id, account.name, account.email, session.created_at, session.seen_at,
                   session.ends_at, password.change_due_on, coalesce(work.ids, '{}'), coalesce(work.names, '{}')
            FROM madoguchi.session
            JOIN madoguchi.account
                ON account.network_id = session.network_id AND account.id = session.account_id
            LEFT JOIN LATERAL (
                SELECT change_due_on FROM madoguchi.own_password
                WHERE own_password.network_id = account.network_id AND own_password.account_id = account.id
                ORDER BY set_at DESC LIMIT 1) password ON true
            LEFT JOIN LATERAL (
                SELECT array_agg(facility.id ORDER BY facility.name_key, facility.id) AS ids,
                       array_agg(facility.name ORDER BY facility.name_key, facility.id) AS names
                FROM madoguchi.affiliation JOIN madoguchi.facility
                    ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
                WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
                  AND affiliation.is_administrator AND affiliation.ended_at IS NULL
                  AND facility.state <> \(literal: FacilityState.ended)) work ON true
            WHERE session.network_id = \(network.id) AND session.digest = \(digest) AND account.state = \(literal: AccountState.active)
              AND session.ends_at > \(now) AND session.seen_at > \(now - longestIdle)
            """
        ) {
            (
                id: Int64, accountID: Int64, name: String, email: String, createdAt: Date, seenAt: Date,
                endsAt: Date, changeDueOn: Day?, facilities: [Int64], names: [String]
            ) in
            SessionRecord(
                id: id, accountID: accountID, name: name, email: email, createdAt: createdAt, seenAt: seenAt,
                endsAt: endsAt, changeDueOn: changeDueOn,
                administers: zip(facilities, names).map { Facility(id: $0, name: $1) })
        }
    }

    /// Whether it was last noted a minute ago or more that somebody is still there.
    package func isUnnoted(at now: Date) -> Bool { now.timeIntervalSince(seenAt) >= 60 }

    /// Notes that somebody is still there.
    package func touch(
        at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.session SET seen_at = \(now)
            WHERE network_id = \(network.id) AND id = \(id) AND seen_at < \(now)
            """)
    }
}
