import Postgres

/// What has to hold of a network's people between any two operations, whoever did what in whatever order.
package enum Invariants {
    /// What does not hold, in words; empty when all is well.
    package static func broken(in database: TestDatabase) async throws -> [String] {
        try await database.asSuperuser { tx in
            try rules.flatMap { rule in
                try tx.values("SELECT subject::text FROM (\(raw: rule.query)) found (subject)", as: String.self)
                    .map {
                        "\(rule.name): \($0)"
                    }
            }
        }
    }

    private struct Rule {
        let name: String
        /// Finds whatever breaks it.
        let query: String
    }

    private static let rules = [
        Rule(
            name: "two people on one address",
            query: """
                SELECT email_key FROM madoguchi.account WHERE state <> 'removed'
                GROUP BY network_id, email_key HAVING count(*) > 1
                """),
        Rule(
            name: "an address in the middle of a change",
            query: "SELECT name FROM madoguchi.account WHERE email_key LIKE '%@changing.invalid'"),
        Rule(
            name: "registered, but not in the all-users group",
            query: """
                SELECT name FROM madoguchi.account WHERE state <> 'removed' AND NOT EXISTS (
                    SELECT FROM madoguchi.membership WHERE account_id = account.id AND held_group = 'all_users')
                """),
        Rule(
            name: "administrator without a place in the room",
            query: """
                SELECT account.name FROM madoguchi.affiliation JOIN madoguchi.account ON account.id = account_id
                JOIN madoguchi.network ON network.id = account.network_id AND keeps_administrators_room
                WHERE ended_at IS NULL AND is_administrator AND NOT EXISTS (
                    SELECT FROM madoguchi.membership
                    WHERE membership.account_id = account.id AND held_group = 'administrators_room')
                """),
        Rule(
            name: "a place in the room without a right to it",
            query: """
                SELECT name FROM madoguchi.membership JOIN madoguchi.account ON account.id = account_id
                WHERE held_group = 'administrators_room' AND NOT EXISTS (
                    SELECT FROM madoguchi.affiliation
                    WHERE affiliation.account_id = account.id AND ended_at IS NULL AND is_administrator)
                """),
        Rule(
            name: "removed, but at work or with a place in a group",
            query: """
                SELECT name FROM madoguchi.account WHERE state = 'removed' AND (EXISTS (
                    SELECT FROM madoguchi.affiliation WHERE account_id = account.id AND ended_at IS NULL) OR EXISTS (
                    SELECT FROM madoguchi.membership WHERE account_id = account.id AND held_group IS NOT NULL))
                """),
        Rule(
            name: "removed, but a temporary password is open",
            query: """
                SELECT name FROM madoguchi.account JOIN madoguchi.temporary_password ON account_id = account.id
                WHERE state = 'removed' AND used_at IS NULL AND revoked_at IS NULL
                """),
        Rule(
            name: "waiting for activation without a password to do it with",
            query: """
                SELECT name FROM madoguchi.account WHERE state = 'registered' AND NOT EXISTS (
                    SELECT FROM madoguchi.temporary_password
                    WHERE account_id = account.id AND used_at IS NULL AND revoked_at IS NULL)
                """),
        Rule(
            name: "registered, but working nowhere, where nobody takes part individually",
            query: """
                SELECT account.name FROM madoguchi.account
                JOIN madoguchi.network ON network.id = account.network_id AND code = 'komae'
                WHERE state <> 'removed' AND NOT EXISTS (
                    SELECT FROM madoguchi.affiliation WHERE account_id = account.id AND ended_at IS NULL)
                """),
        Rule(
            name: "working at a facility that has ended",
            query: """
                SELECT facility.name FROM madoguchi.affiliation JOIN madoguchi.facility ON facility.id = facility_id
                WHERE ended_at IS NULL AND state = 'ended'
                """),
        Rule(
            name: "waiting for a task that nobody will do",
            query: """
                SELECT account.name || ' ' || group_kind || ' ' || membership.state || ' ' || mcs_task.state
                FROM madoguchi.membership JOIN madoguchi.account ON account.id = account_id
                JOIN madoguchi.mcs_task ON mcs_task.id = membership.mcs_task_id
                WHERE membership.state IN ('to_invite', 'to_remove') AND mcs_task.state <> 'open'
                """),
        Rule(
            name: "to be invited, but without a place",
            query: """
                SELECT account.name FROM madoguchi.mcs_task JOIN madoguchi.account ON account.id = account_id
                WHERE kind = 'room_invitation' AND mcs_task.state = 'open' AND NOT EXISTS (
                    SELECT FROM madoguchi.membership
                    WHERE membership.account_id = account.id AND held_group = 'administrators_room')
                """),
        Rule(
            name: "a task about nobody",
            query: "SELECT instruction FROM madoguchi.mcs_task WHERE instruction LIKE '%の0名%'"),
        Rule(
            name: "a check that is still pending", query: "SELECT rule FROM madoguchi.pending_check"),
    ]
}
