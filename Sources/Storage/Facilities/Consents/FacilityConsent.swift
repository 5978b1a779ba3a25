package import FoundationEssentials
package import Postgres

/// What a facility said last about one clause (J2).
package struct FacilityConsent: Sendable, Codable {
    package let clause: String
    package let version: String
    package let given: Bool
    package let channel: String
    package let givenBy: String
    package let givenAt: Date

    package static func list(
        of facility: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [FacilityConsent] {
        try tx.rows(
            """
            SELECT clause, clause_version, given, channel, given_by, given_at FROM madoguchi.facility_consent
            WHERE network_id = \(network.id) AND facility_id = \(facility)
            ORDER BY clause
            """
        ) {
            (
                clause: String, version: String, given: Bool, channel: String, givenBy: String, givenAt: Date
            ) in
            FacilityConsent(
                clause: clause, version: version, given: given, channel: channel, givenBy: givenBy,
                givenAt: givenAt)
        }
    }

    /// Records that a facility withdraws its consent: evidence like the consent itself.
    package static func withdraw(
        _ clause: (id: String, version: String, digest: [UInt8]), of facility: Int64, channel: String,
        by name: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.consent (
                network_id, facility_id, clause, clause_version, wording_digest, given, manner, channel, given_by,
                given_at)
            VALUES (\(scope.network.id), \(facility), \(clause.id), \(clause.version), \(clause.digest), false,
                    'expressly', \(channel), \(name), \(scope.act.asOf))
            """)
    }
}
