package import FoundationEssentials
package import Postgres
package import Registry

/// What was done about a person after their registration, and why (A4, A6–A8).
package struct AccountMeasure: Sendable, Codable {
    package let kind: AccountVerb
    package let facility: String?
    package let toFacility: String?
    package let cause: SuspensionCause?
    /// What was changed, in the order of the fields; empty for anything but a change.
    package let changes: [FieldDifference]
    package let reason: String
    package let takenBy: String
    package let takenAt: Date
    package let explainedOn: Day?
    package let explainedBy: String?

    /// Why measures are taken, and by what explanation of the administrator's role (A8).
    package struct Grounds: Sendable {
        package let reason: String
        package let explained: (on: Day, by: String)?

        package init(reason: String, explained: (on: Day, by: String)? = nil) {
            self.reason = reason
            self.explained = explained
        }
    }

    /// Records them in one statement, however many.
    package static func record(
        _ measures: [Consequences.Measure], _ grounds: Grounds, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        guard !measures.isEmpty else { return }
        let changes = try measures.map {
            try $0.differences.isEmpty ? nil : StoredJSON.text(of: $0.differences)
        }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.account_measure (
                network_id, act_id, account_id, kind, facility_id, to_facility_id, cause, changes, reason, taken_by,
                taken_at, explained_on, explained_by)
            SELECT \(scope.network.id), \(scope.actID), measure.account_id, measure.kind, measure.facility_id,
                   measure.to_facility_id, measure.cause, measure.changes::jsonb, \(grounds.reason),
                   \(scope.act.actor.name), \(scope.act.asOf),
                   CASE WHEN measure.is_grant THEN \(grounds.explained?.on)::date END,
                   CASE WHEN measure.is_grant THEN \(grounds.explained?.by)::text END
            FROM unnest(
                \(measures.map(\.account))::bigint[], \(measures.map(\.kind))::text[],
                \(measures.map { $0.kind == .grantAdministrator })::boolean[],
                \(measures.map(\.facility))::bigint[], \(measures.map(\.toFacility))::bigint[],
                \(measures.map(\.cause))::text[], \(changes)::text[])
                WITH ORDINALITY AS measure (
                    account_id, kind, is_grant, facility_id, to_facility_id, cause, changes, ordinal)
            ORDER BY measure.ordinal
            """)
    }

    /// Of one person, the latest first.
    package static func list(
        of account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [AccountMeasure] {
        try tx.rows(
            """
            SELECT measure.kind, facility.name, target.name, measure.cause, measure.changes::text, measure.reason, measure.taken_by,
                   measure.taken_at, measure.explained_on, measure.explained_by
            FROM madoguchi.account_measure measure
            LEFT JOIN madoguchi.facility
                ON facility.network_id = measure.network_id AND facility.id = measure.facility_id
            LEFT JOIN madoguchi.facility target
                ON target.network_id = measure.network_id AND target.id = measure.to_facility_id
            WHERE measure.network_id = \(network.id) AND measure.account_id = \(account)
            ORDER BY measure.id DESC
            """
        ) {
            (
                kind: AccountVerb, facility: String?, toFacility: String?, cause: SuspensionCause?,
                changes: String?, reason: String, takenBy: String, takenAt: Date, explainedOn: Day?,
                explainedBy: String?
            ) in
            AccountMeasure(
                kind: kind, facility: facility, toFacility: toFacility, cause: cause,
                changes: try changes.map { try StoredJSON.value(of: $0) } ?? [], reason: reason,
                takenBy: takenBy, takenAt: takenAt, explainedOn: explainedOn, explainedBy: explainedBy)
        }
    }
}
