package import Postgres
package import Registry

extension FacilityValues {
    /// Those of these ids that there are, in their order.
    package static func list(
        _ ids: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [FacilityValues] {
        try list(where: "id = ANY (\(ids)::bigint[])", tx, network)
    }

    /// Those that take part under one of these folded names, by it.
    package static func find(
        nameKeys: [String], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [String: FacilityValues] {
        guard !nameKeys.isEmpty else { return [:] }
        let found = try list(
            where: "state <> \(literal: FacilityState.ended) AND name_key = ANY (\(nameKeys)::text[])", tx,
            network)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.nameKey, $0) })
    }

    /// - Parameter condition: raw SQL over `madoguchi.facility`.
    static func list(
        where condition: Query, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [FacilityValues] {
        try tx.rows(
            """
            SELECT id, state, name, name_key, facility_type, facility_type_other, facility_number, postal_code, address,
                   telephone, manager_name, manager_email
            FROM madoguchi.facility WHERE network_id = \(network.id) AND (\(condition))
            ORDER BY id
            """
        ) {
            (
                id: Int64, state: FacilityState, name: String, nameKey: String, type: String,
                typeOther: String?, number: String?, postalCode: String?, address: String,
                telephone: String?, managerName: String, managerEmail: String
            ) in
            FacilityValues(
                id: id, state: state, name: name, nameKey: nameKey, typeID: type, typeOther: typeOther,
                number: number, postalCode: postalCode, address: address, telephone: telephone,
                managerName: managerName, managerEmail: managerEmail)
        }
    }

    /// Makes the facilities' rows say this.
    package static func write(
        _ facilities: [FacilityValues], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.facility
            SET name = held.name, name_key = held.name_key, facility_type = held.type,
                facility_type_other = held.type_other, facility_number = held.number,
                postal_code = held.postal_code, address = held.address, telephone = held.telephone,
                manager_name = held.manager_name, manager_email = held.manager_email
            FROM unnest(
                \(facilities.map(\.id))::bigint[], \(facilities.map(\.name))::text[],
                \(facilities.map(\.nameKey))::text[], \(facilities.map(\.typeID))::text[],
                \(facilities.map(\.typeOther))::text[], \(facilities.map(\.number))::text[],
                \(facilities.map(\.postalCode))::text[], \(facilities.map(\.address))::text[],
                \(facilities.map(\.telephone))::text[], \(facilities.map(\.managerName))::text[],
                \(facilities.map(\.managerEmail))::text[]) AS held (
                    id, name, name_key, type, type_other, number, postal_code, address, telephone, manager_name,
                    manager_email)
            WHERE facility.network_id = \(scope.network.id) AND facility.id = held.id
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

    /// Facilities that came with an application, or with one that was undone before it, and where nobody works any more, end
    /// with it. Returns which did.
    package static func endBroughtIn(
        by application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            UPDATE madoguchi.facility SET state = 'ended'
            FROM madoguchi.application_facility entry
            WHERE entry.network_id = \(scope.network.id) AND entry.application_id = \(application)
              AND facility.network_id = entry.network_id AND facility.id = entry.facility_id
              AND facility.state <> 'ended'
              AND (entry.is_new OR EXISTS (
                SELECT FROM madoguchi.application_facility first JOIN madoguchi.application
                    ON application.network_id = first.network_id AND application.id = first.application_id
                WHERE first.network_id = entry.network_id AND first.facility_id = entry.facility_id AND first.is_new
                  AND application.state = 'undone'))
              AND NOT EXISTS (
                SELECT FROM madoguchi.affiliation
                WHERE affiliation.network_id = facility.network_id AND affiliation.facility_id = facility.id
                  AND affiliation.ended_at IS NULL)
            RETURNING facility.id
            """, as: Int64.self)
    }
}
