package import Postgres
package import Registry

/// The state of a facility before an act that changed it.
package struct FacilityStateImage: Sendable {
    package let facility: Int64
    package let state: FacilityState

    package static func list(
        _ act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [FacilityStateImage] {
        try tx.rows(
            """
            SELECT DISTINCT ON (image.facility_id) image.facility_id, image.before ->> 'state'
            FROM madoguchi.act_detail image JOIN madoguchi.facility
                ON facility.network_id = image.network_id AND facility.id = image.facility_id
            WHERE image.network_id = \(scope.network.id) AND image.act_id = \(act.id) AND image.relation = 'facility'
              AND image.operation = 'update' AND image.before ->> 'state' <> facility.state
            ORDER BY image.facility_id, image.id
            """
        ) { (facility: Int64, state: FacilityState) in FacilityStateImage(facility: facility, state: state) }
    }
}
