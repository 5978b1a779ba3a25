package import Postgres
package import Registry

/// A facility with its derived standing and its people counted (J7, invariant 2).
package struct FacilityRecord: Sendable, Codable {
    package let id: Int64
    package let name: String
    package let type: String
    package let number: String?
    package let postalCode: String?
    package let address: String
    package let telephone: String?
    package let managerName: String
    package let standing: Standing
    package let people: Int
    package let activated: Int
    /// Clauses whose consent the facility has withdrawn (J2).
    package let withdrawnConsents: [String]
    /// The facility that it was merged into.
    package let mergedInto: String?

    package init(
        id: Int64, name: String, type: String, number: String?, postalCode: String?, address: String,
        telephone: String?, managerName: String, standing: Standing, people: Int, activated: Int,
        withdrawnConsents: [String] = [], mergedInto: String? = nil
    ) {
        self.id = id
        self.name = name
        self.type = type
        self.number = number
        self.postalCode = postalCode
        self.address = address
        self.telephone = telephone
        self.managerName = managerName
        self.standing = standing
        self.people = people
        self.activated = activated
        self.withdrawnConsents = withdrawnConsents
        self.mergedInto = mergedInto
    }

    /// By name; one facility if `id` is given, those of one standing if `standing` is.
    package static func list(
        id: Int64? = nil, standing: Standing? = nil, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [FacilityRecord] {
        // What is counted is looked up facility by facility, so that a page about one reads nothing of the others.
        let itself: Query = id.map { "AND facility.id = \($0)" } ?? ""
        let standingSo: Query = standing.map { "AND standing.standing = \($0.rawValue)" } ?? ""
        return try tx.rows(
            """
            SELECT facility.id, facility.name, facility.facility_type, facility.facility_number,
                   facility.postal_code, facility.address, facility.telephone, facility.manager_name,
                   standing.standing, people.total, people.activated, coalesce(consents.withdrawn, '{}'),
                   successor.name
            FROM madoguchi.facility
            JOIN madoguchi.facility_standing standing
                ON standing.network_id = facility.network_id AND standing.facility_id = facility.id
            CROSS JOIN LATERAL (
                SELECT count(*) AS total, count(*) FILTER (WHERE account.state = 'active') AS activated
                FROM madoguchi.affiliation JOIN madoguchi.account
                    ON account.network_id = affiliation.network_id AND account.id = affiliation.account_id
                WHERE affiliation.network_id = facility.network_id AND affiliation.facility_id = facility.id
                  AND affiliation.ended_at IS NULL) people
            CROSS JOIN LATERAL (
                SELECT array_agg(clause ORDER BY clause) AS withdrawn FROM madoguchi.facility_consent
                WHERE network_id = facility.network_id AND facility_id = facility.id AND NOT given) consents
            LEFT JOIN madoguchi.facility successor
                ON successor.network_id = facility.network_id AND successor.id = facility.merged_into_id
            WHERE facility.network_id = \(network.id) \(itself) \(standingSo)
            ORDER BY facility.name_key, facility.id
            """
        ) {
            (
                id: Int64, name: String, type: String, number: String?, postalCode: String?, address: String,
                telephone: String?, managerName: String, standing: Standing, people: Int, activated: Int,
                withdrawnConsents: [String], mergedInto: String?
            ) in
            FacilityRecord(
                id: id, name: name, type: type, number: number, postalCode: postalCode, address: address,
                telephone: telephone, managerName: managerName, standing: standing, people: people,
                activated: activated, withdrawnConsents: withdrawnConsents, mergedInto: mergedInto)
        }
    }

    /// Of these facilities, those that take part and have no administrator who can act.
    package static func withoutAdministrator(
        among facilities: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Int64] {
        guard !facilities.isEmpty else { return [] }
        return try tx.values(
            """
            SELECT facility_id FROM madoguchi.facility_standing
            WHERE network_id = \(network.id) AND facility_id = ANY (\(facilities)::bigint[])
              AND standing = 'without_administrator'
            ORDER BY facility_id
            """, as: Int64.self)
    }
}
