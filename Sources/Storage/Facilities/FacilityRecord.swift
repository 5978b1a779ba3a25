package import Postgres
package import Registry

/// A facility with its derived standing and its people counted (J7, invariant 2).
package struct FacilityRecord: Sendable, Codable {
    package let id: Int64
    package let name: String
    package let type: String
    /// What the form says beside a type that takes a text.
    package let typeOther: String?
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
        id: Int64, name: String, type: String, typeOther: String? = nil, number: String?, postalCode: String?,
        address: String, telephone: String?, managerName: String, standing: Standing, people: Int,
        activated: Int,
        withdrawnConsents: [String] = [], mergedInto: String? = nil
    ) {
        self.id = id
        self.name = name
        self.type = type
        self.typeOther = typeOther
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
        // What is counted is counted in one go, for the one facility or for all. Their standing comes first and by itself:
        // of how many facilities it is derived decides how PostgreSQL looks their administrators up.
        let itself: Query = id.map { "AND facility.id = \($0)" } ?? ""
        let standingSo: Query = standing.map { "AND standing.standing = \($0.rawValue)" } ?? ""
        let own: Query = id.map { "AND facility_id = \($0)" } ?? ""
        return try tx.rows(
            """
            WITH listed AS MATERIALIZED (
                SELECT facility.*, standing.standing
                FROM madoguchi.facility
                JOIN madoguchi.facility_standing standing
                    ON standing.network_id = facility.network_id AND standing.facility_id = facility.id
                WHERE facility.network_id = \(network.id) \(itself) \(standingSo)),
            people AS (
                SELECT facility_id, count(*) AS total, count(*) FILTER (WHERE account.state = \(literal: AccountState.active)) AS activated
                FROM madoguchi.affiliation JOIN madoguchi.account
                    ON account.network_id = affiliation.network_id AND account.id = affiliation.account_id
                WHERE affiliation.network_id = \(network.id) \(own) AND affiliation.ended_at IS NULL
                GROUP BY facility_id),
            consents AS (
                SELECT facility_id, array_agg(clause ORDER BY clause) AS withdrawn
                FROM madoguchi.facility_consent
                WHERE network_id = \(network.id) \(own) AND NOT given
                GROUP BY facility_id)
            SELECT listed.id, listed.name, listed.facility_type, listed.facility_type_other, listed.facility_number,
                   listed.postal_code, listed.address, listed.telephone, listed.manager_name, listed.standing,
                   coalesce(people.total, 0), coalesce(people.activated, 0), coalesce(consents.withdrawn, '{}'),
                   successor.name
            FROM listed
            LEFT JOIN people ON people.facility_id = listed.id
            LEFT JOIN consents ON consents.facility_id = listed.id
            LEFT JOIN madoguchi.facility successor
                ON successor.network_id = listed.network_id AND successor.id = listed.merged_into_id
            ORDER BY listed.name_key, listed.id
            """
        ) {
            (
                id: Int64, name: String, type: String, typeOther: String?, number: String?, postalCode: String?,
                address: String, telephone: String?, managerName: String, standing: Standing, people: Int,
                activated: Int,
                withdrawnConsents: [String], mergedInto: String?
            ) in
            FacilityRecord(
                id: id, name: name, type: type, typeOther: typeOther, number: number, postalCode: postalCode,
                address: address, telephone: telephone, managerName: managerName, standing: standing,
                people: people, activated: activated, withdrawnConsents: withdrawnConsents,
                mergedInto: mergedInto)
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
              AND standing = \(literal: Standing.withoutAdministrator)
            ORDER BY facility_id
            """, as: Int64.self)
    }
}
