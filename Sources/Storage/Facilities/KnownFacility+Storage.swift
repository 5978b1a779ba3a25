package import Postgres
package import Registry

extension KnownFacility {
    /// The facilities that take part and that an application can be about: by their names, or by their numbers; with the
    /// consents that stand.
    package static func concerned(
        _ identities: [FacilityIdentity], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [KnownFacility] {
        var facilities = try tx.rows(
            """
            SELECT id, name, name_key, facility_number, facility_type, facility_type_other, postal_code, address,
                   telephone, manager_name, manager_email
            FROM madoguchi.facility
            WHERE network_id = \(network.id) AND state <> 'ended'
              AND (name_key = ANY (\(identities.compactMap(\.nameKey))::text[])
                   OR facility_number = ANY (\(identities.compactMap(\.number))::text[]))
            ORDER BY id
            """
        ) {
            (
                id: Int64, name: String, nameKey: String, number: String?, type: String, typeOther: String?,
                postalCode: String?, address: String, telephone: String?, managerName: String,
                managerEmail: String
            ) in
            (
                id: id,
                facility: KnownFacility(
                    name: name, nameKey: nameKey, number: number, typeID: type, typeOther: typeOther,
                    postalCode: postalCode, address: address, telephone: telephone, managerName: managerName,
                    managerEmail: managerEmail)
            )
        }
        guard !facilities.isEmpty else { return [] }
        let consents = try standing(facilities.map(\.id), tx, network)
        for index in facilities.indices {
            facilities[index].facility.consents = consents[facilities[index].id] ?? [:]
        }
        return facilities.map(\.facility)
    }

    /// What each facility said last about each clause, where that is yes.
    private static func standing(
        _ facilities: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Int64: [String: String]] {
        let said = try tx.rows(
            """
            SELECT DISTINCT ON (entry.facility_id, consent.clause)
                   entry.facility_id, consent.clause, consent.clause_version, consent.given
            FROM madoguchi.application_facility entry
            JOIN madoguchi.application
                ON application.network_id = entry.network_id AND application.id = entry.application_id
                AND application.state = 'approved'
            JOIN madoguchi.consent
                ON consent.network_id = entry.network_id AND consent.application_id = entry.application_id
                AND consent.facility = entry.ordinal
            WHERE entry.network_id = \(network.id) AND entry.facility_id = ANY (\(facilities)::bigint[])
            ORDER BY entry.facility_id, consent.clause, consent.given_at DESC, consent.id DESC
            """
        ) { (facility: Int64, clause: String, version: String, given: Bool) in
            (facility, clause, version, given)
        }
        return said.reduce(into: [:]) { standing, said in
            if said.3 { standing[said.0, default: [:]][said.1] = said.2 }
        }
    }
}
