package import Postgres
package import Registry

extension FacilityValues {
    /// Those of these ids that there are, in their order.
    package static func list(
        _ ids: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [FacilityValues] {
        try tx.rows(
            """
            SELECT id, state, name, name_key, facility_number, postal_code, address, telephone, manager_name,
                   manager_email
            FROM madoguchi.facility WHERE network_id = \(network.id) AND id = ANY (\(ids)::bigint[])
            ORDER BY id
            """
        ) {
            (
                id: Int64, state: FacilityState, name: String, nameKey: String, number: String?,
                postalCode: String?, address: String, telephone: String?, managerName: String,
                managerEmail: String
            ) in
            FacilityValues(
                id: id, state: state, name: name, nameKey: nameKey, number: number, postalCode: postalCode,
                address: address, telephone: telephone, managerName: managerName, managerEmail: managerEmail)
        }
    }

    package func write(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.facility
            SET name = \(name), name_key = \(nameKey), facility_number = \(number)::text,
                postal_code = \(postalCode)::text, address = \(address), telephone = \(telephone)::text,
                manager_name = \(managerName), manager_email = \(managerEmail)
            WHERE network_id = \(scope.network.id) AND id = \(id)
            """)
    }

    /// - Parameter mergedInto: the facility that their people went to.
    package static func move(
        _ ids: [Int64], to state: FacilityState, mergedInto: Int64? = nil, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.facility SET state = \(state.rawValue), merged_into_id = \(mergedInto)::bigint
            WHERE network_id = \(scope.network.id) AND id = ANY (\(ids)::bigint[])
            """)
    }
}
