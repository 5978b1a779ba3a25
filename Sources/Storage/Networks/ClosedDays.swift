package import Postgres
package import Registry

/// The days on which a network's secretariat is closed, as the database counts days until something is due.
package enum ClosedDays {
    /// Returns nothing; what was listed before is gone.
    package static func replace(
        _ days: [Day], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            DELETE FROM madoguchi.closed_day
            WHERE network_id = \(scope.network.id) AND day <> ALL (\(days)::date[])
            """)
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.closed_day (network_id, day)
            SELECT \(scope.network.id), day FROM unnest(\(days)::date[]) AS day
            ON CONFLICT ON CONSTRAINT closed_day_pkey DO NOTHING
            """)
    }
}
