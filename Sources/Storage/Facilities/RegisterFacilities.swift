package import Postgres
import Registry

/// Registers the facilities of an application, or finds those that go by their names already.
package enum RegisterFacilities {
    /// Holds the facilities until the end of the transaction, in the order of their ids: those that are there first, since
    /// one that is just ending (its application is being undone) has to come into being anew.
    package static func fromApplication(
        _ application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            SELECT FROM madoguchi.facility
            WHERE network_id = \(scope.network.id) AND state <> \(literal: FacilityState.ended) AND name_key IN (
                SELECT name_key FROM madoguchi.application_facility
                WHERE network_id = \(scope.network.id) AND application_id = \(application))
            ORDER BY id FOR NO KEY UPDATE
            """)
        let new = try insert(application, tx, scope)
        _ = try tx.execute(
            """
            WITH held AS (
                SELECT facility.id, facility.name_key FROM madoguchi.facility
                WHERE facility.network_id = \(scope.network.id) AND facility.state <> \(literal: FacilityState.ended)
                  AND facility.name_key IN (
                    SELECT name_key FROM madoguchi.application_facility
                    WHERE network_id = \(scope.network.id) AND application_id = \(application))
                ORDER BY facility.id FOR NO KEY UPDATE)
            UPDATE madoguchi.application_facility
            SET facility_id = held.id, is_new = held.id = ANY (\(new)::bigint[])
            FROM held
            WHERE application_facility.network_id = \(scope.network.id)
              AND application_facility.application_id = \(application)
              AND application_facility.name_key = held.name_key
            """)
    }

    private static func insert(
        _ application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            INSERT INTO madoguchi.facility (
                network_id, name, name_key, facility_type, facility_type_other, facility_number, postal_code, address,
                telephone, manager_name, manager_email, registered_at)
            SELECT entry.network_id, entry.name, entry.name_key, entry.facility_type, entry.facility_type_other,
                   entry.facility_number, entry.postal_code, entry.address, entry.telephone, entry.manager_name,
                   entry.manager_email, \(scope.act.asOf)
            FROM madoguchi.application_facility entry
            WHERE entry.network_id = \(scope.network.id) AND entry.application_id = \(application)
              AND EXISTS (
                SELECT FROM madoguchi.application_person person
                WHERE person.network_id = entry.network_id AND person.application_id = entry.application_id
                  AND person.facility = entry.ordinal AND person.kind IN (\(literals: [RosterKind.register, .registeredAtMCS])))
            ORDER BY entry.ordinal
            ON CONFLICT (network_id, name_key) WHERE state <> \(literal: FacilityState.ended) DO NOTHING
            RETURNING id
            """, as: Int64.self)
    }
}
