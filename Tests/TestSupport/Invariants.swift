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

    package static let wantedFollows = "wanted at MCS is not what follows from this side"

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
            name: wantedFollows,
            query: """
                SELECT wanted.aspect || ' of ' || coalesce(wanted.account_id, wanted.facility_id)
                FROM madoguchi.mcs_wanted wanted
                WHERE NOT EXISTS (
                    SELECT FROM madoguchi.mcs_standing held
                    WHERE held.network_id = wanted.network_id AND held.aspect = wanted.aspect
                      AND held.account_id IS NOT DISTINCT FROM wanted.account_id
                      AND held.facility_id IS NOT DISTINCT FROM wanted.facility_id AND held.wanted = wanted.wanted)
                UNION ALL
                SELECT held.aspect || ' of ' || coalesce(held.account_id, held.facility_id) || ', which is not'
                FROM madoguchi.mcs_standing held
                WHERE held.wanted IS NOT NULL AND NOT EXISTS (
                    SELECT FROM madoguchi.mcs_wanted wanted
                    WHERE held.network_id = wanted.network_id AND held.aspect = wanted.aspect
                      AND held.account_id IS NOT DISTINCT FROM wanted.account_id
                      AND held.facility_id IS NOT DISTINCT FROM wanted.facility_id)
                """),
        Rule(
            name: "two people of the network on one account at MCS",
            query: """
                SELECT attested ->> 'email' FROM madoguchi.mcs_standing
                WHERE aspect = 'registration' AND attested IS NOT NULL AND wanted IS NOT NULL
                GROUP BY network_id, account_id, attested HAVING count(*) > 1
                """),
        Rule(
            name: "removed, but at work",
            query: """
                SELECT name FROM madoguchi.account WHERE state = 'removed' AND EXISTS (
                    SELECT FROM madoguchi.affiliation WHERE account_id = account.id AND ended_at IS NULL)
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
            name: "a facility without administrator that is not on the work list, or one with that is",
            query: """
                SELECT facility_id FROM madoguchi.notice_condition condition WHERE NOT EXISTS (
                    SELECT FROM madoguchi.notice WHERE notice.facility_id = condition.facility_id
                      AND notice.kind = condition.kind AND lapsed_at IS NULL)
                UNION ALL
                SELECT facility_id FROM madoguchi.notice WHERE lapsed_at IS NULL AND NOT EXISTS (
                    SELECT FROM madoguchi.notice_condition condition WHERE notice.facility_id = condition.facility_id
                      AND notice.kind = condition.kind)
                """),
        Rule(
            name: "a check that is still pending", query: "SELECT rule FROM madoguchi.pending_check"),
        Rule(
            name: "something touched that nothing followed",
            query: "SELECT accounts::text FROM madoguchi.touched"),
    ]
}
