package import Postgres

/// Registers those of a plan who are new: account, place in the all-users group (A2), affiliations. One statement each for
/// any number of people.
package struct RegisterAccounts: Sendable {
    /// What has to be done at MCS for them; nil when their facility has done it for all of them.
    package let task: Int64?
    /// The same for those whom their facility reports as registered there already; nil when there are none.
    package let taskDoneAtMCS: Int64?
    /// Nil where the network keeps no such group.
    package let allUsersTask: Int64?

    package init(task: Int64?, taskDoneAtMCS: Int64?, allUsersTask: Int64?) {
        self.task = task
        self.taskDoneAtMCS = taskDoneAtMCS
        self.allUsersTask = allUsersTask
    }

    package func run(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        try insertAccounts(tx, scope)
        if let allUsersTask { try insertAllUsersMemberships(allUsersTask, tx, scope) }
    }

    private func insertAccounts(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.account (
                network_id, id, email, email_key, name, name_key, kana, profession, profession_other, telephone,
                registered_at, mcs_task_id, all_users_kept)
            SELECT network.id, person.account_id, person.email, person.email_key, person.name, person.name_key,
                   person.kana, person.profession, person.profession_other, person.telephone, \(scope.act.asOf),
                   CASE WHEN person.is_done_at_mcs THEN \(taskDoneAtMCS)::bigint ELSE \(task)::bigint END,
                   network.keeps_all_users_group
            FROM pg_temp.planned_person person JOIN madoguchi.network ON network.id = \(scope.network.id)
            WHERE person.kind = 'register'
            ORDER BY person.ordinal
            """)
    }

    private func insertAllUsersMemberships(
        _ task: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.membership (network_id, account_id, group_kind, since, mcs_task_id)
            SELECT \(scope.network.id), account_id, 'all_users', \(scope.act.asOf), \(task)
            FROM pg_temp.planned_person
            WHERE kind = 'register'
            ORDER BY ordinal
            """)
    }
}
