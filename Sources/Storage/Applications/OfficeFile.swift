package import Postgres
package import Registry

/// What the office keeps beside an application (J9); nil leaves what is there.
package struct OfficeFile: Sendable {
    package var registryNumber: String?
    package var documentNumber: String?
    package var decisionNumber: String?
    package var decidedOn: Day?
    package var paperPlace: String?

    package init(
        registryNumber: String? = nil, documentNumber: String? = nil, decisionNumber: String? = nil,
        decidedOn: Day? = nil, paperPlace: String? = nil
    ) {
        self.registryNumber = registryNumber
        self.documentNumber = documentNumber
        self.decisionNumber = decisionNumber
        self.decidedOn = decidedOn
        self.paperPlace = paperPlace
    }

    package var isEmpty: Bool {
        registryNumber == nil && documentNumber == nil && decisionNumber == nil && decidedOn == nil
            && paperPlace == nil
    }

    package func write(
        to application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.application
            SET registry_number = coalesce(\(registryNumber), registry_number),
                document_number = coalesce(\(documentNumber), document_number),
                decision_number = coalesce(\(decisionNumber), decision_number),
                decided_on = coalesce(\(decidedOn), decided_on),
                paper_place = coalesce(\(paperPlace), paper_place)
            WHERE network_id = \(scope.network.id) AND id = \(application)
            """)
    }
}
