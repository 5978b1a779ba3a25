package import Postgres
import Registry

/// Registers everybody on an application's roster: account, affiliation, and the places in the groups that follow from
/// them (A2, R1). Four statements for any number of people.
package struct RegisterAccounts: Sendable {
    package let application: Int64
    /// Nil for individual participants.
    package let facility: Int64?
    package let registrationTask: Int64
    /// Nil where the network keeps no such group.
    package let allUsersTask: Int64?

    package init(application: Int64, facility: Int64?, registrationTask: Int64, allUsersTask: Int64?) {
        self.application = application
        self.facility = facility
        self.registrationTask = registrationTask
        self.allUsersTask = allUsersTask
    }

    package func run(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        try insertAccounts(tx, scope)
        if let allUsersTask { try insertAllUsersMemberships(allUsersTask, tx, scope) }
        if let facility {
            try insertAffiliations(facility, tx, scope)
            try insertRoomMemberships(tx, scope)
        }
    }

    private func insertAccounts(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.account (
                network_id, id, email, email_key, name, name_key, kana, profession, profession_other, telephone,
                registered_at, mcs_task_id, all_users_kept)
            SELECT person.network_id, person.account_id, person.email, person.email_key, person.name,
                   person.name_key, person.kana, person.profession, person.profession_other, person.telephone,
                   \(scope.act.asOf), \(registrationTask), network.keeps_all_users_group
            FROM madoguchi.application_person person JOIN madoguchi.network ON network.id = person.network_id
            WHERE person.network_id = \(scope.network.id) AND person.application_id = \(application)
            ORDER BY person.line
            """)
    }

    private func insertAllUsersMemberships(
        _ task: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.membership (network_id, account_id, group_kind, since, mcs_task_id)
            SELECT network_id, account_id, 'all_users', \(scope.act.asOf), \(task)
            FROM madoguchi.application_person
            WHERE network_id = \(scope.network.id) AND application_id = \(application)
            ORDER BY line
            """)
    }

    private func insertAffiliations(
        _ facility: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.affiliation (
                network_id, account_id, facility_id, is_administrator, started_at, room_kept)
            SELECT person.network_id, person.account_id, \(facility), person.is_administrator, \(scope.act.asOf),
                   network.keeps_administrators_room
            FROM madoguchi.application_person person JOIN madoguchi.network ON network.id = person.network_id
            WHERE person.network_id = \(scope.network.id) AND person.application_id = \(application)
            ORDER BY person.line
            """)
    }

    /// One task and one place per administrator, where the network keeps a room.
    private func insertRoomMemberships(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.membership (network_id, account_id, group_kind, since, mcs_task_id)
            SELECT task.network_id, task.account_id, 'administrators_room', \(scope.act.asOf), task.id
            FROM madoguchi.mcs_task task
            WHERE task.network_id = \(scope.network.id) AND task.application_id = \(application)
              AND task.kind = 'room_invitation'
            ORDER BY task.id
            """)
    }
}
