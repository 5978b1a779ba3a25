package import FoundationEssentials
package import Postgres
package import Registry

/// What was done about a person after their registration, and why (A4, A6–A8).
package struct AccountMeasure: Sendable, Codable {
    package let kind: AccountVerb
    package let facility: String?
    package let toFacility: String?
    package let cause: SuspensionCause?
    package let reason: String
    package let takenBy: String
    package let takenAt: Date
    package let explainedOn: Day?
    package let explainedBy: String?

    /// A measure that is about to be recorded.
    package struct Entry: Sendable {
        package var account: Int64
        package var facility: Int64?
        package var toFacility: Int64?

        package init(account: Int64, facility: Int64? = nil, toFacility: Int64? = nil) {
            self.account = account
            self.facility = facility
            self.toFacility = toFacility
        }
    }

    /// Records one measure about each of these people, in one statement.
    package static func record(
        _ kind: AccountVerb, about people: [Entry], reason: String, cause: SuspensionCause? = nil,
        explained: (on: Day, by: String)? = nil, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.account_measure (
                network_id, act_id, account_id, kind, facility_id, to_facility_id, cause, reason, taken_by, taken_at,
                explained_on, explained_by)
            SELECT \(scope.network.id), \(scope.actID), person.account_id, \(kind.rawValue), person.facility_id,
                   person.to_facility_id, \(cause?.rawValue)::text, \(reason), \(scope.act.actor.name),
                   \(scope.act.asOf), \(explained?.on)::date, \(explained?.by)::text
            FROM unnest(
                \(people.map(\.account))::bigint[], \(people.map(\.facility))::bigint[],
                \(people.map(\.toFacility))::bigint[])
                WITH ORDINALITY AS person (account_id, facility_id, to_facility_id, ordinal)
            ORDER BY person.ordinal
            """)
    }

    /// Of one person, the latest first.
    package static func list(
        of account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [AccountMeasure] {
        try tx.rows(
            """
            SELECT measure.kind, facility.name, target.name, measure.cause, measure.reason, measure.taken_by,
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
                reason: String, takenBy: String, takenAt: Date, explainedOn: Day?, explainedBy: String?
            ) in
            AccountMeasure(
                kind: kind, facility: facility, toFacility: toFacility, cause: cause, reason: reason,
                takenBy: takenBy, takenAt: takenAt, explainedOn: explainedOn, explainedBy: explainedBy)
        }
    }
}
