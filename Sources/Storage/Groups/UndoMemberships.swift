package import Postgres

/// Takes back what an approval did about places in groups. What nobody had carried out at MCS yet stands again as it
/// stood, by the before-images of the approving act; what had been is to be taken back there as well, by one task.
package struct UndoMemberships: Sendable {
    package let approval: ApprovingAct

    package init(of approval: ApprovingAct) {
        self.approval = approval
    }

    /// People who were seen in a group although nobody attested the task that was to bring them there: what is to be taken
    /// back at MCS besides the tasks that are done.
    package func placesFilledWithoutTask(
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [(group: String, name: String)] {
        try tx.rows(
            places(scope) + """
                SELECT place.group_kind, account.name FROM place JOIN madoguchi.account
                    ON account.network_id = \(scope.network.id) AND account.id = place.account_id
                WHERE place.outcome = 'to_remove' AND place.task_state <> 'done'
                ORDER BY place.group_kind, account.id
                """
        ) { (group: String, name: String) in (group, name) }
    }

    /// - Parameter task: the task by which it is taken back at MCS; nil when nothing is to be done there.
    package func restore(task: Int64?, _ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            places(scope) + """
                UPDATE madoguchi.membership
                SET state = CASE place.outcome WHEN 'before' THEN place.before ->> 'state' ELSE place.outcome END,
                    since = CASE place.outcome WHEN 'before' THEN (place.before ->> 'since')::timestamptz
                                               ELSE \(scope.act.asOf) END,
                    mcs_task_id = CASE
                        WHEN place.outcome IN ('before', 'joined') THEN (place.before ->> 'mcs_task_id')::bigint
                        WHEN place.outcome = 'left' THEN membership.mcs_task_id
                        ELSE coalesce(\(task)::bigint, membership.mcs_task_id) END
                FROM place
                WHERE membership.network_id = \(scope.network.id) AND membership.account_id = place.account_id
                  AND membership.group_kind = place.group_kind AND place.outcome <> 'kept'
                """)
    }

    /// `place`: every place in a group that the approval opened or was about to empty, and what becomes of it. Places that
    /// something later has changed hang on another task.
    private func places(_ scope: ActScope) -> Query {
        """
        WITH image AS (
            SELECT DISTINCT ON (account_id, before ->> 'group_kind')
                   account_id, before ->> 'group_kind' AS group_kind, before
            FROM madoguchi.act_detail
            WHERE network_id = \(scope.network.id) AND act_id = \(approval.id) AND relation = 'membership'
              AND operation = 'update'
            ORDER BY account_id, before ->> 'group_kind', id),
        place AS (
            SELECT membership.account_id, membership.group_kind, task.state AS task_state, image.before, CASE
                -- Filled at MCS by this: to be emptied.
                WHEN image.before ->> 'held_group' IS NULL AND membership.state IN ('invited', 'joined') THEN 'to_remove'
                -- Emptied at MCS by this: to be filled anew.
                WHEN image.before ->> 'held_group' IS NOT NULL AND membership.state = 'left' THEN 'to_invite'
                -- What it waited for was done in the meantime.
                WHEN image.before ->> 'state' = 'to_invite' AND earlier.state = 'done' THEN 'joined'
                WHEN image.before IS NOT NULL THEN 'before'
                WHEN membership.state = 'to_invite' THEN 'left'
                ELSE 'kept' END AS outcome
            FROM madoguchi.membership
            JOIN madoguchi.mcs_task task
                ON task.network_id = membership.network_id AND task.id = membership.mcs_task_id
            LEFT JOIN image ON image.account_id = membership.account_id AND image.group_kind = membership.group_kind
            LEFT JOIN madoguchi.mcs_task earlier
                ON earlier.network_id = membership.network_id AND earlier.id = (image.before ->> 'mcs_task_id')::bigint
            WHERE membership.network_id = \(scope.network.id) AND task.application_id = \(approval.application))

        """
    }
}
