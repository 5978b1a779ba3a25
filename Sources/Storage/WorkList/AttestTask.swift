package import Postgres
package import Registry

/// Records that somebody attested a task as done at MCS, and moves the memberships that waited for it.
package enum AttestTask {
    /// Closes an open task; nil when it is not there or not open.
    package static func close(
        _ id: Int64, by clerk: String, evidence: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> MCSTaskKind? {
        try tx.first(
            """
            UPDATE madoguchi.mcs_task
            SET state = 'done', closed_at = \(scope.act.asOf), closed_by = \(clerk), evidence = \(evidence)
            WHERE network_id = \(scope.network.id) AND id = \(id) AND state = 'open'
            RETURNING kind
            """
        ) { (kind: MCSTaskKind) in kind }
    }

    /// Whoever waited for this task in one standing, in one group or in any, has the other from now on; returns how many.
    package static func advanceMemberships(
        ofTask id: Int64, from waiting: String, to state: String, in group: String?,
        _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) -> Int {
        try tx.execute(
            """
            UPDATE madoguchi.membership SET state = \(state), since = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND mcs_task_id = \(id) AND state = \(waiting)
              AND (\(group)::text IS NULL OR group_kind = \(group))
            """)
    }
}
