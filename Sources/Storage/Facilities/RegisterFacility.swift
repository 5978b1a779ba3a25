package import Postgres

/// Registers the facility of an application, or finds the one that goes by its name already.
package enum RegisterFacility {
    package static func fromApplication(
        _ application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int64 {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.facility (
                network_id, name, name_key, facility_type, facility_type_other, facility_number, postal_code, address,
                telephone, manager_name, manager_email, registered_at)
            SELECT network_id, facility_name, facility_name_key, facility_type, facility_type_other, facility_number,
                   postal_code, address, telephone, manager_name, manager_email, \(scope.act.asOf)
            FROM madoguchi.application
            WHERE network_id = \(scope.network.id) AND id = \(application)
            ON CONFLICT (network_id, name_key) WHERE state <> 'ended' DO NOTHING
            """)
        return try tx.value(
            """
            SELECT facility.id FROM madoguchi.facility JOIN madoguchi.application
                ON application.network_id = facility.network_id
                AND application.facility_name_key = facility.name_key
            WHERE application.network_id = \(scope.network.id) AND application.id = \(application)
              AND facility.state <> 'ended'
            FOR NO KEY UPDATE OF facility
            """, as: Int64.self)
    }
}
