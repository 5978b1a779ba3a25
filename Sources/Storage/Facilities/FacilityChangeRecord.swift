package import Postgres
package import Registry

/// What approval changed about a facility, as it is kept (J8, J11).
package struct FacilityChangeRecord: Sendable, Codable {
    package let facilityID: Int64
    /// As it is called today.
    package let facility: String
    package let differences: [FacilityChange.Difference]

    /// In the order of the application; whatever happened to the facility since.
    package static func list(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [FacilityChangeRecord] {
        try tx.rows(
            """
            SELECT measure.facility_id, facility.name, measure.before::text, measure.after::text
            FROM madoguchi.application_facility entry
            JOIN madoguchi.facility
                ON facility.network_id = entry.network_id AND facility.id = entry.facility_id
            JOIN madoguchi.facility_measure measure
                ON measure.network_id = entry.network_id AND measure.facility_id = entry.facility_id
                AND measure.kind = \(literal: FacilityVerb.change)
            WHERE entry.network_id = \(network.id) AND entry.application_id = \(application)
              AND NOT EXISTS (
                SELECT FROM madoguchi.application_facility first
                WHERE first.network_id = entry.network_id AND first.application_id = entry.application_id
                  AND first.facility_id = entry.facility_id AND first.ordinal < entry.ordinal)
              AND EXISTS (
                SELECT FROM madoguchi.act_detail detail JOIN madoguchi.act
                    ON act.network_id = detail.network_id AND act.id = detail.act_id
                WHERE detail.network_id = measure.network_id AND detail.act_id = measure.act_id
                  AND detail.application_id = entry.application_id AND detail.relation = 'application'
                  AND act.kind = \(ActKind.approveApplication))
            ORDER BY entry.ordinal
            """
        ) { (facilityID: Int64, facility: String, before: String, after: String) in
            (facilityID, facility, before, after)
        }.map { facilityID, facility, before, after in
            FacilityChangeRecord(
                facilityID: facilityID, facility: facility,
                differences: [FacilityChange.Difference](
                    before: try StoredJSON.value(of: before), after: try StoredJSON.value(of: after)))
        }
    }
}

extension [FacilityChange.Difference] {
    /// From what is stored of a measure, by field.
    init(before: [String: String?], after: [String: String?]) {
        self = FacilityField.allCases.filter { after.keys.contains($0.rawValue) }.map { field in
            FacilityChange.Difference(
                field: field, before: before[field.rawValue] ?? nil, after: after[field.rawValue] ?? nil)
        }
    }
}

extension FacilityMeasure {
    /// Nil when nothing that is held was changed.
    package var differences: [FacilityChange.Difference]? {
        guard let before, let after else { return nil }
        return [FacilityChange.Difference](before: before, after: after)
    }
}
