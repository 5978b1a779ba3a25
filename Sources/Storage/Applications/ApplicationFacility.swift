package import Postgres
package import Registry

/// A facility of an application as its form gives it (J1); one that is returned may lack anything.
package struct ApplicationFacility: Sendable, Codable {
    /// Its place in the application, from 0.
    package let ordinal: Int
    package let name: String?
    package let nameKey: String?
    package let type: String?
    package let typeOther: String?
    package let number: String?
    package let postalCode: String?
    package let address: String?
    package let telephone: String?
    package let managerName: String?
    package let managerEmail: String?
    /// What the form itself gives; the rest was filled in from what was known. Nil in applications of before it was kept.
    package let stated: [FacilityField]?
    /// The facility of the network that it became; nil before approval.
    package let facilityID: Int64?
    /// Whether approval brought the facility itself into the network.
    package let isNew: Bool

    /// In the order of the file.
    package static func list(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [ApplicationFacility] {
        try tx.rows(
            """
            SELECT ordinal, name, name_key, facility_type, facility_type_other, facility_number, postal_code, address,
                   telephone, manager_name, manager_email, stated, facility_id, is_new
            FROM madoguchi.application_facility
            WHERE network_id = \(network.id) AND application_id = \(application)
            ORDER BY ordinal
            """
        ) {
            (
                ordinal: Int, name: String?, nameKey: String?, type: String?, typeOther: String?,
                number: String?,
                postalCode: String?, address: String?, telephone: String?, managerName: String?,
                managerEmail: String?, stated: [String]?, facilityID: Int64?, isNew: Bool
            ) in
            ApplicationFacility(
                ordinal: ordinal, name: name, nameKey: nameKey, type: type, typeOther: typeOther,
                number: number,
                postalCode: postalCode, address: address, telephone: telephone, managerName: managerName,
                managerEmail: managerEmail, stated: stated?.compactMap(FacilityField.init),
                facilityID: facilityID, isNew: isNew)
        }
    }

    package var statement: FacilityStatement { FacilityStatement(stated ?? []) { self[$0] } }

    private subscript(field: FacilityField) -> String? {
        switch field {
        case .name: name
        case .type: type
        case .typeOther: typeOther
        case .number: number
        case .postalCode: postalCode
        case .address: address
        case .telephone: telephone
        case .managerName: managerName
        case .managerEmail: managerEmail
        }
    }

    /// Notes at which of the facilities people were registered; the database then asks for an administrator there (J7).
    package static func markRegistering(
        _ ordinals: [Int], of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.application_facility SET registers = true
            WHERE network_id = \(scope.network.id) AND application_id = \(application)
              AND ordinal = ANY (\(ordinals)::integer[])
            """)
    }
}
