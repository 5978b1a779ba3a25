package import FoundationEssentials
package import Postgres
package import Registry

/// What happened to a facility after its registration, and why (J11).
package struct FacilityMeasure: Sendable, Codable {
    package let kind: FacilityVerb
    /// Of a merger the facility at its other end.
    package let otherFacility: String?
    package let clause: String?
    package let reason: String
    package let takenBy: String
    package let takenAt: Date
    /// What was changed, by field.
    package let before: [String: String?]?
    package let after: [String: String?]?

    /// A measure that is about to be recorded.
    package struct Entry: Sendable {
        package var facility: Int64
        package var otherFacility: Int64?
        package var clause: String?
        package var differences: [FacilityChange.Difference]?

        package init(
            facility: Int64, otherFacility: Int64? = nil, clause: String? = nil,
            differences: [FacilityChange.Difference]? = nil
        ) {
            self.facility = facility
            self.otherFacility = otherFacility
            self.clause = clause
            self.differences = differences
        }
    }

    package static func record(
        _ kind: FacilityVerb, about facilities: [Entry], reason: String, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws {
        let before = try facilities.map { try json($0.differences, \.before) }
        let after = try facilities.map { try json($0.differences, \.after) }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.facility_measure (
                network_id, act_id, facility_id, kind, other_facility_id, clause, reason, taken_by, taken_at, before,
                after)
            SELECT \(scope.network.id), \(scope.actID), entry.facility_id, \(kind.rawValue), entry.other_facility_id,
                   entry.clause, \(reason), \(scope.act.actor.name), \(scope.act.asOf), entry.before::jsonb,
                   entry.after::jsonb
            FROM unnest(
                \(facilities.map(\.facility))::bigint[], \(facilities.map(\.otherFacility))::bigint[],
                \(facilities.map(\.clause))::text[], \(before)::text[], \(after)::text[])
                WITH ORDINALITY AS entry (facility_id, other_facility_id, clause, before, after, ordinal)
            ORDER BY entry.ordinal
            """)
    }

    private static func json(
        _ differences: [FacilityChange.Difference]?, _ side: (FacilityChange.Difference) -> String?
    ) throws -> String? {
        try differences.map { differences in
            let values = Dictionary(
                uniqueKeysWithValues: differences.map { ($0.field.rawValue, side($0)) })
            return try StoredJSON.text(of: values)
        }
    }

    /// Of one facility, the latest first.
    package static func list(
        of facility: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [FacilityMeasure] {
        let rows = try tx.rows(
            """
            SELECT measure.kind, other.name, measure.clause, measure.reason, measure.taken_by, measure.taken_at,
                   measure.before::text, measure.after::text
            FROM madoguchi.facility_measure measure
            LEFT JOIN madoguchi.facility other
                ON other.network_id = measure.network_id AND other.id = measure.other_facility_id
            WHERE measure.network_id = \(network.id) AND measure.facility_id = \(facility)
            ORDER BY measure.id DESC
            """
        ) {
            (
                kind: FacilityVerb, other: String?, clause: String?, reason: String, takenBy: String,
                takenAt: Date, before: String?, after: String?
            ) in (kind, other, clause, reason, takenBy, takenAt, before, after)
        }
        return try rows.map { kind, other, clause, reason, takenBy, takenAt, before, after in
            FacilityMeasure(
                kind: kind, otherFacility: other, clause: clause, reason: reason, takenBy: takenBy,
                takenAt: takenAt, before: try before.map { try StoredJSON.value(of: $0) },
                after: try after.map { try StoredJSON.value(of: $0) })
        }
    }
}
