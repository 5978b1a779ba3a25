package import Postgres
package import Registry

/// Takes tasks off the MCS work list that nobody has done and that have become pointless.
package enum WithdrawTasks {
    /// Open tasks of these kinds about these people: an invitation of somebody who is no longer to be there.
    package static func pointless(
        _ kinds: [MCSTaskKind], about accounts: [Int64], reason: String, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) {
        try cancel(
            where: "kind = ANY (\(kinds.map(\.rawValue))::text[]) AND account_id = ANY (\(accounts)::bigint[])",
            reason: reason, tx, scope)
    }

    /// Open tasks of these kinds about these facilities.
    package static func pointless(
        _ kinds: [MCSTaskKind], at facilities: [Int64], reason: String, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) {
        try cancel(
            where:
                "kind = ANY (\(kinds.map(\.rawValue))::text[]) AND facility_id = ANY (\(facilities)::bigint[])",
            reason: reason, tx, scope)
    }

    /// Everything that an application asked for. Tasks of others that its approval had made pointless are open again.
    package static func ofUndone(
        _ approval: ApprovingAct, reason: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try cancel(where: "application_id = \(approval.application)", reason: reason, tx, scope)
        _ = try tx.execute(
            """
            UPDATE madoguchi.mcs_task SET state = 'open', closed_at = NULL, closed_by = NULL, evidence = NULL
            FROM madoguchi.act_detail image
            WHERE image.network_id = \(scope.network.id) AND image.act_id = \(approval.id)
              AND image.relation = 'mcs_task' AND image.operation = 'update' AND image.before ->> 'state' = 'open'
              AND mcs_task.network_id = image.network_id AND mcs_task.id = image.subject_id
              AND mcs_task.state = 'cancelled'
            """)
    }

    /// Open tasks; nobody has to do them any more.
    private static func cancel(
        where condition: Query, reason: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.mcs_task
            SET state = 'cancelled', closed_at = \(scope.act.asOf), closed_by = \(scope.act.actor.name),
                evidence = \(reason)
            WHERE network_id = \(scope.network.id) AND state = 'open' AND \(condition)
            """)
    }

    /// What somebody has done already, by request or as the facility reported it.
    package static func done(
        of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [(kind: MCSTaskKind, instruction: String)] {
        try tx.rows(
            """
            SELECT kind, instruction FROM madoguchi.mcs_task
            WHERE network_id = \(scope.network.id) AND application_id = \(application) AND state = 'done'
            ORDER BY id
            """
        ) { (kind: MCSTaskKind, instruction: String) in (kind, instruction) }
    }
}
