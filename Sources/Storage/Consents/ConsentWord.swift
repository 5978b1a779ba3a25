package import FoundationEssentials
package import Postgres
package import Registry

/// One word of a facility about a clause, as it was put on record (J2): its history is all of them.
package struct ConsentWord: Sendable, Codable {
    package let clause: String
    package let version: String
    /// Of the wording, SHA-256 in hexadecimal.
    package let digest: String
    package let given: Bool
    package let manner: ConsentManner
    package let channel: ConsentChannel
    package let givenBy: String
    package let givenAt: Date
    package let statedOn: Day?
    package let paperPlace: String?
    package let documentNumber: String?
    /// The clerk who vouches for it; nil where the facility's own word came in.
    package let recordedBy: String?
    package let reason: String?
    /// Of the application that it came with.
    package let receipt: String?
    /// False for what came with an application that was undone since.
    package let counts: Bool

    /// The latest first.
    package static func list(
        of facility: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [ConsentWord] {
        try tx.rows(
            """
            SELECT consent.clause, consent.clause_version, encode(consent.wording_digest, 'hex'), consent.given,
                   consent.manner, consent.channel, consent.given_by, consent.given_at, consent.stated_on,
                   consent.paper_place, consent.document_number, consent.recorded_by, consent.reason,
                   application.receipt_number, application.state IS NULL OR application.state = \(literal: ApplicationState.approved)
            FROM madoguchi.consent
            LEFT JOIN madoguchi.application
                ON application.network_id = consent.network_id AND application.id = consent.application_id
            LEFT JOIN madoguchi.application_facility entry
                ON entry.network_id = consent.network_id AND entry.application_id = consent.application_id
                AND entry.ordinal = consent.facility
            WHERE consent.network_id = \(network.id)
              AND (consent.facility_id = \(facility)
                   OR entry.facility_id = \(facility) AND application.state IN (\(literals: [ApplicationState.approved, .undone])))
            ORDER BY consent.given_at DESC, consent.id DESC
            """
        ) {
            (
                clause: String, version: String, digest: String, given: Bool, manner: ConsentManner,
                channel: ConsentChannel, givenBy: String, givenAt: Date, statedOn: Day?, paperPlace: String?,
                documentNumber: String?, recordedBy: String?, reason: String?, receipt: String?, counts: Bool
            ) in
            ConsentWord(
                clause: clause, version: version, digest: digest, given: given, manner: manner,
                channel: channel, givenBy: givenBy, givenAt: givenAt, statedOn: statedOn,
                paperPlace: paperPlace, documentNumber: documentNumber, recordedBy: recordedBy, reason: reason,
                receipt: receipt, counts: counts)
        }
    }
}
