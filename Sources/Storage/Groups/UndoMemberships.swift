package import Postgres
package import Registry

/// Takes back what an approval did about places in groups, and the tasks at MCS that went with it.
package struct UndoMemberships: Sendable {
    package let application: Int64

    package init(of application: Int64) {
        self.application = application
    }

    /// Withdraws the tasks that nobody has done yet; returns the kinds of those that somebody has, other than by report of
    /// the facility, with how many.
    package func withdrawTasks(
        reason: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [(kind: MCSTaskKind, instruction: String)] {
        _ = try tx.execute(
            """
            UPDATE madoguchi.mcs_task
            SET state = 'cancelled', closed_at = \(scope.act.asOf), closed_by = \(scope.act.actor.name),
                evidence = \(reason)
            WHERE network_id = \(scope.network.id) AND application_id = \(application) AND state = 'open'
            """)
        return try tx.rows(
            """
            SELECT kind, instruction FROM madoguchi.mcs_task
            WHERE network_id = \(scope.network.id) AND application_id = \(application) AND state = 'done'
              AND performer <> 'facility_administrator'
            ORDER BY id
            """
        ) { (kind: MCSTaskKind, instruction: String) in (kind, instruction) }
    }

    /// Places that the approval opened: never filled at MCS, they are simply left; filled there, they are to be emptied by
    /// `task`.
    package func closeOpened(
        task: Int64?, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.membership
            SET state = CASE WHEN task.state = 'done' AND \(task)::bigint IS NOT NULL THEN 'to_remove' ELSE 'left' END,
                mcs_task_id = CASE WHEN task.state = 'done' THEN coalesce(\(task)::bigint, membership.mcs_task_id)
                                   ELSE membership.mcs_task_id END,
                since = \(scope.act.asOf)
            FROM madoguchi.mcs_task task
            WHERE membership.network_id = \(scope.network.id) AND membership.held_group IS NOT NULL
              AND task.network_id = membership.network_id AND task.id = membership.mcs_task_id
              AND task.application_id = \(application)
              AND task.kind IN ('all_users_group', 'room_invitation')
            """)
    }

    /// Places that the approval was about to empty stand again as they stood, by the before-image of its act; those that are
    /// empty at MCS already have to be filled anew by `task`.
    package func reopenClosed(
        task: Int64?, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.membership
            SET state = CASE WHEN membership.state = 'left' THEN 'to_invite'
                             ELSE coalesce(image.before ->> 'state', 'to_invite') END,
                mcs_task_id = CASE WHEN membership.state = 'left' THEN coalesce(\(task)::bigint, membership.mcs_task_id)
                                   ELSE coalesce((image.before ->> 'mcs_task_id')::bigint, membership.mcs_task_id) END,
                since = \(scope.act.asOf)
            FROM madoguchi.mcs_task closing, madoguchi.act_detail image, madoguchi.act
            WHERE membership.network_id = \(scope.network.id) AND membership.state IN ('to_remove', 'left')
              AND closing.network_id = membership.network_id AND closing.id = membership.mcs_task_id
              AND closing.application_id = \(application) AND closing.kind IN ('person_removals', 'room_removal')
              AND act.network_id = membership.network_id AND act.kind = 'application.approve'
              AND image.network_id = act.network_id AND image.act_id = act.id AND image.relation = 'membership'
              AND image.operation = 'update' AND image.account_id = membership.account_id
              AND image.before ->> 'group_kind' = membership.group_kind
              AND EXISTS (
                SELECT FROM madoguchi.act_detail own
                WHERE own.network_id = act.network_id AND own.act_id = act.id
                  AND own.application_id = \(application) AND own.relation = 'application')
            """)
    }
}
