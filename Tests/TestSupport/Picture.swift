import Postgres

/// The people of the database as they stand, a line for each thing that is so: what a test compares.
package struct Picture: Sendable, Equatable {
    /// `name address state`, of everybody who is not removed.
    package let people: Set<String>
    /// `name @facility`, with a `*` behind it for an administrator.
    package let work: Set<String>
    /// `name group state`, of every place that is or was held.
    package let places: Set<String>
    /// `facility standing`.
    package let facilities: Set<String>

    package static func of(_ database: TestDatabase) async throws -> Picture {
        try await database.asSuperuser { tx in
            Picture(
                people: try set(
                    "SELECT name || ' ' || email || ' ' || state FROM madoguchi.account WHERE state <> 'removed'",
                    tx),
                work: try set(
                    """
                    SELECT account.name || ' @' || facility.name || CASE WHEN is_administrator THEN '*' ELSE '' END
                    FROM madoguchi.affiliation
                    JOIN madoguchi.account ON account.id = account_id
                    JOIN madoguchi.facility ON facility.id = facility_id
                    WHERE ended_at IS NULL
                    """, tx),
                places: try set(
                    """
                    SELECT account.name || ' ' || group_kind || ' ' || membership.state
                    FROM madoguchi.membership JOIN madoguchi.account ON account.id = account_id
                    """, tx),
                facilities: try set(
                    """
                    SELECT facility.name || ' ' || standing FROM madoguchi.facility_standing
                    JOIN madoguchi.facility ON facility.id = facility_id
                    """, tx))
        }
    }

    private static func set(_ query: Query, _ tx: borrowing Transaction) throws -> Set<String> {
        Set(try tx.values(query, as: String.self))
    }
}
