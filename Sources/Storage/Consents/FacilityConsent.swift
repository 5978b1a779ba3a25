package import FoundationEssentials
package import Postgres
package import Registry

/// What a facility said last about one clause (J2).
package struct FacilityConsent: Sendable, Codable {
    package let facility: Int64
    package let clause: String
    package let version: String
    /// Of the wording, SHA-256 in hexadecimal.
    package let digest: String
    package let given: Bool
    package let manner: ConsentManner
    package let channel: ConsentChannel
    package let givenBy: String
    /// When it was put on record.
    package let givenAt: Date
    /// The day on the paper, or on which it was said, where that is another.
    package let statedOn: Day?

    /// What one facility said last, or each facility of the network.
    package static func list(
        of facility: Int64? = nil, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [FacilityConsent] {
        try tx.rows(
            """
            SELECT facility_id, clause, clause_version, encode(wording_digest, 'hex'), given, manner, channel, given_by,
                   given_at, stated_on
            FROM madoguchi.facility_consent
            WHERE network_id = \(network.id) AND (\(facility)::bigint IS NULL OR facility_id = \(facility))
            ORDER BY facility_id, clause
            """
        ) {
            (
                facility: Int64, clause: String, version: String, digest: String, given: Bool,
                manner: ConsentManner, channel: ConsentChannel, givenBy: String, givenAt: Date, statedOn: Day?
            ) in
            FacilityConsent(
                facility: facility, clause: clause, version: version, digest: digest, given: given,
                manner: manner, channel: channel, givenBy: givenBy, givenAt: givenAt, statedOn: statedOn)
        }
    }
}
