package import Postgres
package import Registry

/// What switching a group on or off demands of those who are registered already: filled in by `network apply` in the
/// transaction that switches it.
package enum FillGroup {
    /// Accounts without a place in the all-users group, in order.
    package static func accountsOutsideAllUsers(
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            SELECT id FROM madoguchi.account
            WHERE network_id = \(scope.network.id) AND state <> 'removed' AND NOT EXISTS (
                SELECT FROM madoguchi.membership
                WHERE membership.network_id = account.network_id AND membership.account_id = account.id
                  AND membership.held_group = 'all_users')
            ORDER BY id
            """, as: Int64.self)
    }

    /// Administrators without a place in the room: account and name, in order.
    package static func administratorsOutsideRoom(
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [(account: Int64, name: String)] {
        try tx.rows(
            """
            SELECT account.id, account.name FROM madoguchi.account
            WHERE account.network_id = \(scope.network.id) AND EXISTS (
                SELECT FROM madoguchi.affiliation
                WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
                  AND affiliation.is_administrator AND affiliation.ended_at IS NULL)
              AND NOT EXISTS (
                SELECT FROM madoguchi.membership
                WHERE membership.network_id = account.network_id AND membership.account_id = account.id
                  AND membership.held_group = 'administrators_room')
            ORDER BY account.id
            """
        ) { (account: Int64, name: String) in (account, name) }
    }

    /// One task for the whole group, since it asks for one thing: that everybody here be added.
    package static func openAllUsersTask(
        instruction: String, dueOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int64 {
        try tx.value(
            """
            INSERT INTO madoguchi.mcs_task (network_id, kind, performer, instruction, due_on, opened_at)
            VALUES (\(scope.network.id), 'all_users_group', 'clerk', \(instruction), \(dueOn),
                    \(scope.act.asOf))
            RETURNING id
            """, as: Int64.self)
    }

    package static func addToAllUsers(
        _ accounts: [Int64], task: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.membership AS held (network_id, account_id, group_kind, since, mcs_task_id)
            SELECT \(scope.network.id), account, 'all_users', \(scope.act.asOf), \(task)
            FROM unnest(\(accounts)::bigint[]) AS account
            ON CONFLICT ON CONSTRAINT membership_pkey
            DO UPDATE SET state = 'to_invite', since = excluded.since, mcs_task_id = excluded.mcs_task_id
            """)
    }

    /// A place for every administrator who has an open invitation task and none yet.
    package static func addToRoom(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.membership AS held (network_id, account_id, group_kind, since, mcs_task_id)
            SELECT network_id, account_id, 'administrators_room', \(scope.act.asOf), max(id)
            FROM madoguchi.mcs_task
            WHERE network_id = \(scope.network.id) AND kind = 'room_invitation' AND state = 'open'
              AND account_id = ANY (\(accounts)::bigint[])
            GROUP BY network_id, account_id
            ON CONFLICT ON CONSTRAINT membership_pkey
            DO UPDATE SET state = 'to_invite', since = excluded.since, mcs_task_id = excluded.mcs_task_id
            """)
    }

    /// A group that the network no longer keeps: whoever holds a place is to be removed.
    package static func empty(
        _ group: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.membership SET state = 'to_remove', since = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND held_group = \(group)
            """)
    }
}
