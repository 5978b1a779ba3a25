package import Postgres

/// Begins, ends and changes affiliations of held accounts, each in one statement.
package enum MoveAffiliations {
    package struct Beginning: Sendable, Hashable {
        package let account: Int64
        package let facility: Int64
        package let isAdministrator: Bool

        package init(account: Int64, facility: Int64, isAdministrator: Bool) {
            self.account = account
            self.facility = facility
            self.isAdministrator = isAdministrator
        }
    }

    package static func begin(
        _ beginnings: [Beginning], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !beginnings.isEmpty else { return }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.affiliation (
                network_id, account_id, facility_id, is_administrator, started_at, room_kept)
            SELECT network.id, person.account_id, person.facility_id, person.is_administrator, \(scope.act.asOf),
                   network.keeps_administrators_room
            FROM unnest(
                \(beginnings.map(\.account))::bigint[], \(beginnings.map(\.facility))::bigint[],
                \(beginnings.map(\.isAdministrator))::boolean[])
                WITH ORDINALITY AS person (account_id, facility_id, is_administrator, ordinal)
            JOIN madoguchi.network ON network.id = \(scope.network.id)
            ORDER BY person.ordinal
            """)
    }

    package static func end(
        _ affiliations: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !affiliations.isEmpty else { return }
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation SET ended_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = ANY (\(affiliations)::bigint[]) AND ended_at IS NULL
            """)
    }

    package static func setAdministrator(
        _ affiliations: [Int64], _ isAdministrator: Bool, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !affiliations.isEmpty else { return }
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation SET is_administrator = \(isAdministrator)
            WHERE network_id = \(scope.network.id) AND id = ANY (\(affiliations)::bigint[]) AND ended_at IS NULL
            """)
    }
}
