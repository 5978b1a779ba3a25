import Forms
import FoundationEssentials
import Postgres
package import Registry
import Secrets
import Storage
package import Tabular

/// Takes in a facility's file (J1–J6, S2): bytes → rows → checked → staged, with every problem found at once.
///
/// A file that is no application at all is refused and leaves nothing behind. One with errors is received, kept as
/// evidence and *returned* with its problems; one without waits in review. The very same bytes are the same
/// application.
package struct ReceiveApplication: Sendable {
    package let fileName: String
    package let bytes: [UInt8]
    package let channel: String
    package let limits: Limits

    package init(fileName: String, bytes: [UInt8], channel: String = "file", limits: Limits = .standard) {
        self.fileName = fileName
        self.bytes = bytes
        self.channel = channel
        self.limits = limits
    }

    /// What is recorded of it.
    package struct Receipt: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        package let state: ApplicationState
        package let people: Int
        package let problems: Int
        /// SHA-256 of the file, hexadecimal.
        package let fileDigest: String
        /// The receipt of the returned application that this file corrects.
        package let supersedes: String?
    }

    package enum Outcome: Sendable {
        case received(Receipt, CheckedApplication)
        case receivedBefore(receipt: String)
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        let table = try readTable()
        let intake = try await service.database.read(request.network) { tx, network in
            try Intake.prepare(bytes, table, service, request, tx, network)
        }
        switch intake {
        case .receivedBefore(let receipt): return .receivedBefore(receipt: receipt)
        case .checked(let checked, let active):
            let receipt = try await stage(checked, active, table.encoding, service, request)
            return .received(receipt, checked)
        }
    }

    private func readTable() throws(Refusal) -> Table {
        do {
            return try Table.read(bytes, limits: limits)
        } catch {
            throw Refusal(
                .data, Bilingual(ja: error.message.ja, en: error.message.en),
                remedy: Bilingual(
                    ja: "ファイルは受け付けていません。直してもう一度お送りください。",
                    en: "The file was not taken in. Correct it and hand it in again."))
        }
    }

    private func stage(
        _ checked: CheckedApplication, _ active: ActiveForms, _ encoding: Encoding, _ service: Service,
        _ request: Request
    ) async throws -> Receipt {
        try await service.database.act(request.act("application.receive")) { tx, scope in
            let file = ApplicationFile(name: fileName, encoding: encoding.rawValue, bytes: bytes)
            let fileID = try file.insert(tx, scope)
            let receipt = try nextReceipt(on: request.today, tx, scope)
            let predecessor = try supersedePredecessor(of: checked, tx, scope)
            let state: ApplicationState = checked.hasErrors ? .returned : .inReview
            let staging = StageApplication(
                receipt: receipt, state: state, channel: channel, fileID: fileID,
                networkVersion: active.version,
                supersedes: predecessor?.id, checked: checked,
                wordingDigests: active.definition.wordingDigests)
            let id = try staging.insert(tx, scope)
            try notify(of: checked, receipt, id, active, service, request, tx, scope)
            return Receipt(
                applicationID: id, receipt: receipt.description, state: state, people: checked.people.count,
                problems: checked.problems.count, fileDigest: Hexadecimal.encode(sha256(bytes)),
                supersedes: predecessor?.receipt)
        }
    }

    private func nextReceipt(on today: Day, _ tx: borrowing Transaction, _ scope: ActScope) throws
        -> ReceiptNumber
    {
        let year = FiscalYear(of: today)
        let sequence = try ReceiptCounter.next(inFiscalYear: year.year, tx, scope)
        guard let receipt = ReceiptNumber(fiscalYear: year, sequence: sequence) else {
            throw Refusal(
                .software, Bilingual(ja: "受付番号を採番できませんでした。", en: "No receipt number could be drawn."))
        }
        return receipt
    }

    /// A corrected file takes the place of the returned application of the same facility.
    private func supersedePredecessor(
        of checked: CheckedApplication, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> (id: Int64, receipt: String)? {
        guard let key = checked.facility?.nameKey?.key,
            let predecessor = try ApplicationRecord.lockReturned(facilityNameKey: key, tx, scope)
        else { return nil }
        try ApplicationDecision.supersede(predecessor.id, tx, scope)
        return predecessor
    }

    /// Tells the facility manager, if an address could be read.
    private func notify(
        of checked: CheckedApplication, _ receipt: ReceiptNumber, _ id: Int64, _ active: ActiveForms,
        _ service: Service, _ request: Request, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let notice = ReceiptNotice(checked: checked, receipt: receipt.description, receivedOn: request.today)
        guard let mail = try notice.mail(applicationID: id, tx) else { return }
        try Outbox.write([mail], version: active.version, domain: service.links.host, tx, scope)
    }
}
