package import FoundationEssentials
package import Postgres
package import Registry

/// One application, whole but for its facilities, people, problems and consents.
package struct ApplicationRecord: Sendable, Codable {
    package let id: Int64
    package let receipt: String
    package let applicant: Applicant
    package let scope: RosterScope
    package let state: ApplicationState
    package let channel: String
    package let networkVersion: Int
    package let receivedAt: Date
    package let appliedOn: Day?
    /// The facility, "… and 2 more", or the individual; nil when none could be read.
    package let applicantName: String?
    /// Under which its corrections and its counterpart in the other channel are found.
    package let applicantKey: String?
    package let office: Office

    /// The office's own side of it (J9).
    package struct Office: Sendable, Codable {
        package let registryNumber: String?
        package let documentNumber: String?
        package let decisionNumber: String?
        package let decidedOn: Day?
        package let decidedBy: String?
        /// Where the paper original is kept.
        package let paperPlace: String?
        package let reason: String?
        /// The receipt that this one took the place of.
        package let supersedes: String?
    }

    package static func find(
        _ receipt: String, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> ApplicationRecord? {
        try tx.first(select(receipt, network), decode)
    }

    /// Holds the application until the end of the transaction: two clerks at once take turns.
    package static func lock(
        _ receipt: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> ApplicationRecord? {
        try tx.first(select(receipt, scope.network) + " FOR NO KEY UPDATE OF application", decode)
    }

    /// The application that a corrected file of the same applicant takes the place of: a returned one, or one that still
    /// waits in the same channel for its counterpart (J4).
    package static func lockPredecessor(
        applicantKey: String, channel: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> (id: Int64, receipt: String)? {
        try tx.first(
            """
            SELECT id, receipt_number FROM madoguchi.application
            WHERE network_id = \(scope.network.id) AND applicant_key = \(applicantKey)
              AND (state = 'returned' OR state = 'received' AND channel = \(channel))
            ORDER BY received_at DESC, id DESC LIMIT 1 FOR NO KEY UPDATE
            """
        ) { (id: Int64, receipt: String) in (id, receipt) }
    }

    private static func select(_ receipt: String, _ network: NetworkScope) -> Query {
        """
        SELECT id, receipt_number, applicant, scope, state, channel, network_version, received_at, applied_on,
               applicant_name, applicant_key, registry_number, document_number, decision_number, decided_on, decided_by,
               paper_place, reason,
               (SELECT previous.receipt_number FROM madoguchi.application previous
                WHERE previous.network_id = application.network_id AND previous.id = application.supersedes_id)
        FROM madoguchi.application
        WHERE network_id = \(network.id) AND receipt_number = \(receipt)
        """
    }

    private static func decode(
        id: Int64, receipt: String, applicant: Applicant, scope: RosterScope, state: ApplicationState,
        channel: String, networkVersion: Int, receivedAt: Date, appliedOn: Day?, applicantName: String?,
        applicantKey: String?, registryNumber: String?, documentNumber: String?, decisionNumber: String?,
        decidedOn: Day?,
        decidedBy: String?, paperPlace: String?, reason: String?, supersedes: String?
    ) -> ApplicationRecord {
        ApplicationRecord(
            id: id, receipt: receipt, applicant: applicant, scope: scope, state: state, channel: channel,
            networkVersion: networkVersion, receivedAt: receivedAt, appliedOn: appliedOn,
            applicantName: applicantName, applicantKey: applicantKey,
            office: Office(
                registryNumber: registryNumber, documentNumber: documentNumber, decisionNumber: decisionNumber,
                decidedOn: decidedOn, decidedBy: decidedBy, paperPlace: paperPlace, reason: reason,
                supersedes: supersedes))
    }
}
