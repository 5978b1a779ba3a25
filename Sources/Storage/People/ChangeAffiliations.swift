package import Postgres

/// Who works where, as a plan changes it.
package enum ChangeAffiliations {
    package static func begin(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.affiliation (
                network_id, account_id, facility_id, is_administrator, started_at, room_kept)
            SELECT network.id, person.account_id, person.facility_id, person.is_administrator, \(scope.act.asOf),
                   network.keeps_administrators_room
            FROM pg_temp.planned_person person JOIN madoguchi.network ON network.id = \(scope.network.id)
            WHERE person.kind IN ('register', 'join', 'move') AND person.facility_id IS NOT NULL
            ORDER BY person.ordinal
            """)
    }

    package static func changeRights(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation SET is_administrator = person.is_administrator
            FROM pg_temp.planned_person person
            WHERE affiliation.network_id = \(scope.network.id) AND affiliation.id = person.affiliation_id
              AND person.changes_right
            """)
    }

    package static func end(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation SET ended_at = \(scope.act.asOf)
            FROM pg_temp.planned_person person
            WHERE affiliation.network_id = \(scope.network.id) AND affiliation.id = person.affiliation_id
              AND person.kind = 'leave' AND affiliation.ended_at IS NULL
            """)
    }
}
