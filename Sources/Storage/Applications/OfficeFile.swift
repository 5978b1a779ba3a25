package import Postgres
package import Registry

/// What the office keeps beside an application (J9); nil leaves what is there, an empty text takes it away.
package struct OfficeFile: Sendable {
    /// When it came to the office (収受日).
    package var receivedOn: Day?
    package var registryNumber: String?
    package var documentNumber: String?
    package var decisionNumber: String?
    package var decidedOn: Day?
    /// Who decided, by the office's own rules, and of which office.
    package var decisionMaker: String?
    package var decisionOffice: String?
    package var paperPlace: String?
    /// The file (簿冊) that it is kept in, and the last day on which it has to be.
    package var fileSeries: String?
    package var retainedUntil: Day?

    package init(
        receivedOn: Day? = nil, registryNumber: String? = nil, documentNumber: String? = nil,
        decisionNumber: String? = nil, decidedOn: Day? = nil, decisionMaker: String? = nil,
        decisionOffice: String? = nil, paperPlace: String? = nil, fileSeries: String? = nil,
        retainedUntil: Day? = nil
    ) {
        self.receivedOn = receivedOn
        self.registryNumber = registryNumber
        self.documentNumber = documentNumber
        self.decisionNumber = decisionNumber
        self.decidedOn = decidedOn
        self.decisionMaker = decisionMaker
        self.decisionOffice = decisionOffice
        self.paperPlace = paperPlace
        self.fileSeries = fileSeries
        self.retainedUntil = retainedUntil
    }

    /// What it says something of.
    package var entries: [OfficeEntry] {
        let said: [(OfficeEntry, Bool)] = [
            (.officeReceivedOn, receivedOn != nil), (.registryNumber, registryNumber != nil),
            (.documentNumber, documentNumber != nil), (.decisionNumber, decisionNumber != nil),
            (.decidedOn, decidedOn != nil), (.decisionMaker, decisionMaker != nil),
            (.decisionOffice, decisionOffice != nil), (.paperPlace, paperPlace != nil),
            (.fileSeries, fileSeries != nil), (.retainedUntil, retainedUntil != nil),
        ]
        return said.filter(\.1).map(\.0)
    }

    package var isEmpty: Bool { entries.isEmpty }

    package func write(
        to application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.application
            SET office_received_on = coalesce(\(receivedOn), office_received_on),
                registry_number = nullif(coalesce(\(registryNumber), registry_number), ''),
                document_number = nullif(coalesce(\(documentNumber), document_number), ''),
                decision_number = nullif(coalesce(\(decisionNumber), decision_number), ''),
                decided_on = coalesce(\(decidedOn), decided_on),
                decision_maker = nullif(coalesce(\(decisionMaker), decision_maker), ''),
                decision_office = nullif(coalesce(\(decisionOffice), decision_office), ''),
                paper_place = nullif(coalesce(\(paperPlace), paper_place), ''),
                file_series = nullif(coalesce(\(fileSeries), file_series), ''),
                retained_until = coalesce(\(retainedUntil), retained_until)
            WHERE network_id = \(scope.network.id) AND id = \(application)
            """)
    }
}
