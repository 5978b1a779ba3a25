package import Postgres
package import Registry

extension KnownFacility {
    /// The facilities that take part and that an application can be about: by their names, or by their numbers; with the
    /// consents that stand.
    package static func concerned(
        _ identities: [FacilityIdentity], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [KnownFacility] {
        let facilities = try FacilityValues.list(
            where: """
                state <> \(literal: FacilityState.ended)
                AND (name_key = ANY (\(identities.compactMap(\.nameKey))::text[])
                     OR facility_number = ANY (\(identities.compactMap(\.number))::text[]))
                """, tx, network)
        guard !facilities.isEmpty else { return [] }
        let consents = try standing(facilities.map(\.id), tx, network)
        return facilities.map { KnownFacility($0, consents: consents[$0.id] ?? [:]) }
    }

    /// The version to which each facility's consent stands, by clause: what was withdrawn is not among them.
    private static func standing(
        _ facilities: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Int64: [String: String]] {
        let given = try tx.rows(
            """
            SELECT facility_id, clause, clause_version FROM madoguchi.facility_consent
            WHERE network_id = \(network.id) AND facility_id = ANY (\(facilities)::bigint[]) AND given
            """
        ) { (facility: Int64, clause: String, version: String) in (facility, clause, version) }
        return given.reduce(into: [:]) { standing, given in
            standing[given.0, default: [:]][given.1] = given.2
        }
    }
}
