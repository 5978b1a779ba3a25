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
    package let channel: ApplicationChannel
    package let networkVersion: Int
    package let receivedAt: Date
    package let appliedOn: Day?
    /// The facility, "… and 2 more", or the individual; nil when none could be read.
    package let applicantName: String?
    /// Under which its corrections and its counterpart in the other channel are found.
    package let applicantKey: String?
    package let declared: Declared
    /// What the facility says to the many people whom its roster lets go; nil where it was not asked.
    package let removalExplanation: String?
    package let office: Office

    /// What its applicants declare beside the consents (J1, J3, J8).
    package struct Declared: Sendable, Codable {
        package let seal: Declarations.Seal?
        package let isStaffListChecked: Bool
        package let areTermsExplained: Bool
    }

    /// The office's own side of it (J9).
    package struct Office: Sendable, Codable {
        package let receivedOn: Day?
        package let registryNumber: String?
        package let documentNumber: String?
        package let decisionNumber: String?
        package let decidedOn: Day?
        /// Who decided, by the office's own rules, and of which office.
        package let decisionMaker: String?
        package let decisionOffice: String?
        /// The clerk who carried it out here.
        package let decidedBy: String?
        /// Where the paper original is kept.
        package let paperPlace: String?
        /// The file (簿冊) that it is kept in, and the last day on which it has to be.
        package let fileSeries: String?
        package let retainedUntil: Day?
        package let reason: String?
        /// The receipt that this one took the place of.
        package let supersedes: String?
    }

    /// Who took its file's bytes away, when and why (J10); nil while they are there.
    package let purge: Purge?

    package struct Purge: Sendable, Codable {
        package let at: Date
        package let by: String
        package let reason: String
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
        applicantKey: String, channel: ApplicationChannel, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> (id: Int64, receipt: String)? {
        try tx.first(
            """
            SELECT id, receipt_number FROM madoguchi.application
            WHERE network_id = \(scope.network.id) AND applicant_key = \(applicantKey)
              AND (state = \(literal: ApplicationState.returned) OR state = \(literal: ApplicationState.received) AND channel = \(channel))
            ORDER BY received_at DESC, id DESC LIMIT 1 FOR NO KEY UPDATE
            """
        ) { (id: Int64, receipt: String) in (id, receipt) }
    }

    private static func select(_ receipt: String, _ network: NetworkScope) -> Query {
        """
        SELECT application.id, receipt_number, applicant, scope, state, channel, network_version,
               application.received_at, applied_on, applicant_name, applicant_key, seal, staff_list_checked,
               terms_explained, removal_explanation, office_received_on, registry_number, document_number, decision_number, decided_on,
               decision_maker, decision_office, decided_by, paper_place, file_series, retained_until, reason,
               (SELECT previous.receipt_number FROM madoguchi.application previous
                WHERE previous.network_id = application.network_id AND previous.id = application.supersedes_id),
               file.purged_at, file.purged_by, file.purge_reason
        FROM madoguchi.application JOIN madoguchi.application_file file
            ON file.network_id = application.network_id AND file.id = application.file_id
        WHERE application.network_id = \(network.id) AND receipt_number = \(receipt)
        """
    }

    private static func decode(
        id: Int64, receipt: String, applicant: Applicant, scope: RosterScope, state: ApplicationState,
        channel: ApplicationChannel, networkVersion: Int, receivedAt: Date, appliedOn: Day?,
        applicantName: String?,
        applicantKey: String?, seal: Declarations.Seal?, isStaffListChecked: Bool, areTermsExplained: Bool,
        removalExplanation: String?, receivedOn: Day?, registryNumber: String?, documentNumber: String?,
        decisionNumber: String?,
        decidedOn: Day?, decisionMaker: String?, decisionOffice: String?, decidedBy: String?,
        paperPlace: String?, fileSeries: String?, retainedUntil: Day?, reason: String?, supersedes: String?,
        purgedAt: Date?, purgedBy: String?, purgeReason: String?
    ) -> ApplicationRecord {
        ApplicationRecord(
            id: id, receipt: receipt, applicant: applicant, scope: scope, state: state, channel: channel,
            networkVersion: networkVersion, receivedAt: receivedAt, appliedOn: appliedOn,
            applicantName: applicantName, applicantKey: applicantKey,
            declared: Declared(
                seal: seal, isStaffListChecked: isStaffListChecked,
                areTermsExplained: areTermsExplained), removalExplanation: removalExplanation,
            office: Office(
                receivedOn: receivedOn, registryNumber: registryNumber, documentNumber: documentNumber,
                decisionNumber: decisionNumber, decidedOn: decidedOn, decisionMaker: decisionMaker,
                decisionOffice: decisionOffice, decidedBy: decidedBy, paperPlace: paperPlace,
                fileSeries: fileSeries, retainedUntil: retainedUntil, reason: reason, supersedes: supersedes),
            purge: purgedAt.map { Purge(at: $0, by: purgedBy ?? "", reason: purgeReason ?? "") })
    }
}
