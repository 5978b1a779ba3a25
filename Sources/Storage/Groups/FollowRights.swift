package import Postgres

/// Brings the places in the groups into line with who works where: administrators without a place in the room get one,
/// who is an administrator no longer and who left the network are *to remove* (R1, A7, invariant 4).
package enum FollowRights {
    /// Someone whose place in a group changes, with what a task's text needs.
    package struct Person: Sendable {
        package let account: Int64
        package let name: String
        package let email: String
        package let facility: Int64?
        package let facilityName: String?
    }

    /// Administrators among these accounts who hold no place in the room yet.
    package static func administratorsOutsideRoom(
        among accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Person] {
        try tx.rows(
            """
            SELECT DISTINCT ON (account.id) account.id, account.name, account.email, facility.id, facility.name
            FROM madoguchi.affiliation
            JOIN madoguchi.account
                ON account.network_id = affiliation.network_id AND account.id = affiliation.account_id
            JOIN madoguchi.facility
                ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
            WHERE affiliation.network_id = \(scope.network.id) AND affiliation.account_id = ANY (\(accounts)::bigint[])
              AND affiliation.room_group IS NOT NULL
              AND NOT EXISTS (
                SELECT FROM madoguchi.membership
                WHERE membership.network_id = affiliation.network_id
                  AND membership.account_id = affiliation.account_id
                  AND membership.held_group = affiliation.room_group)
            ORDER BY account.id, affiliation.id
            """, decode)
    }

    /// People among these accounts who hold a place in the room and are an administrator nowhere any more.
    package static func strangersInRoom(
        among accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Person] {
        try tx.rows(
            """
            SELECT account.id, account.name, account.email, NULL::bigint, NULL::text
            FROM madoguchi.membership
            JOIN madoguchi.account
                ON account.network_id = membership.network_id AND account.id = membership.account_id
            WHERE membership.network_id = \(scope.network.id) AND membership.account_id = ANY (\(accounts)::bigint[])
              AND membership.held_group = 'administrators_room'
              AND NOT EXISTS (
                SELECT FROM madoguchi.affiliation
                WHERE affiliation.network_id = membership.network_id
                  AND affiliation.account_id = membership.account_id AND affiliation.room_group IS NOT NULL)
            ORDER BY account.id
            """, decode)
    }

    /// Marks the places of these accounts in every group as to be emptied by one task about all of them; as empty already
    /// when somebody has reported that it is done.
    package static func removeFromGroups(
        _ accounts: [Int64], task: Int64, isDone: Bool, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.membership
            SET state = \(isDone ? "left" : "to_remove"), since = \(scope.act.asOf), mcs_task_id = \(task)
            WHERE network_id = \(scope.network.id) AND held_group IS NOT NULL AND account_id = ANY (\(accounts)::bigint[])
            """)
    }

    /// Marks the places of these accounts in the room as to be emptied, each by the open task about that person.
    package static func removeFromRoom(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.membership
            SET state = 'to_remove', since = \(scope.act.asOf), mcs_task_id = task.id
            FROM (SELECT account_id, max(id) AS id FROM madoguchi.mcs_task
                  WHERE network_id = \(scope.network.id) AND kind = 'room_removal' AND state = 'open'
                    AND account_id = ANY (\(accounts)::bigint[])
                  GROUP BY account_id) task
            WHERE membership.network_id = \(scope.network.id) AND membership.account_id = task.account_id
              AND membership.held_group = 'administrators_room'
            """)
    }

    private static func decode(
        account: Int64, name: String, email: String, facility: Int64?, facilityName: String?
    ) -> Person {
        Person(account: account, name: name, email: email, facility: facility, facilityName: facilityName)
    }
}
