package import FoundationEssentials
package import Postgres
package import Registry

/// One application, whole but for its people, problems and consents.
package struct ApplicationRecord: Sendable, Codable {
    package let id: Int64
    package let receipt: String
    package let kind: String
    package let state: ApplicationState
    package let networkVersion: Int
    package let receivedAt: Date
    package let form: Form
    package let office: Office

    /// Form 1 as it was read (J1); a returned application may lack anything.
    package struct Form: Sendable, Codable {
        package let appliedOn: Day?
        package let facilityName: String?
        package let facilityNameKey: String?
        package let facilityType: String?
        package let facilityTypeOther: String?
        package let facilityNumber: String?
        package let postalCode: String?
        package let address: String?
        package let telephone: String?
        package let managerName: String?
        package let managerEmail: String?
    }

    /// The office's own side of it (J9).
    package struct Office: Sendable, Codable {
        package let facilityID: Int64?
        package let registryNumber: String?
        package let decisionNumber: String?
        package let decidedBy: String?
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

    /// The returned application of the same facility that a corrected file takes the place of.
    package static func lockReturned(
        facilityNameKey: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> (id: Int64, receipt: String)? {
        try tx.first(
            """
            SELECT id, receipt_number FROM madoguchi.application
            WHERE network_id = \(scope.network.id) AND state = 'returned' AND facility_name_key = \(facilityNameKey)
            ORDER BY received_at DESC, id DESC LIMIT 1 FOR NO KEY UPDATE
            """
        ) { (id: Int64, receipt: String) in (id, receipt) }
    }

    private static func select(_ receipt: String, _ network: NetworkScope) -> Query {
        """
        SELECT id, receipt_number, kind, state, network_version, received_at,
               applied_on, facility_name, facility_name_key, facility_type, facility_type_other, facility_number,
               postal_code, address, telephone, manager_name, manager_email,
               facility_id, registry_number, decision_number, decided_by, reason,
               (SELECT previous.receipt_number FROM madoguchi.application previous
                WHERE previous.network_id = application.network_id AND previous.id = application.supersedes_id)
        FROM madoguchi.application
        WHERE network_id = \(network.id) AND receipt_number = \(receipt)
        """
    }

    private static func decode(
        id: Int64, receipt: String, kind: String, state: ApplicationState, networkVersion: Int,
        receivedAt: Date,
        appliedOn: Day?, facilityName: String?, facilityNameKey: String?, facilityType: String?,
        facilityTypeOther: String?, facilityNumber: String?, postalCode: String?, address: String?,
        telephone: String?, managerName: String?, managerEmail: String?, facilityID: Int64?,
        registryNumber: String?, decisionNumber: String?, decidedBy: String?, reason: String?,
        supersedes: String?
    ) -> ApplicationRecord {
        ApplicationRecord(
            id: id, receipt: receipt, kind: kind, state: state, networkVersion: networkVersion,
            receivedAt: receivedAt,
            form: Form(
                appliedOn: appliedOn, facilityName: facilityName, facilityNameKey: facilityNameKey,
                facilityType: facilityType, facilityTypeOther: facilityTypeOther,
                facilityNumber: facilityNumber,
                postalCode: postalCode, address: address, telephone: telephone, managerName: managerName,
                managerEmail: managerEmail),
            office: Office(
                facilityID: facilityID, registryNumber: registryNumber, decisionNumber: decisionNumber,
                decidedBy: decidedBy, reason: reason, supersedes: supersedes))
    }
}
