import Postgres
package import Registry
package import Storage

/// Records or corrects what the office keeps beside an application (J9), whatever its state: the numbers come when the
/// office gives them.
package struct RecordOfficeFile: Sendable {
    package let receipt: ReceiptNumber
    package let file: OfficeFile

    package init(receipt: ReceiptNumber, file: OfficeFile) {
        self.receipt = receipt
        self.file = file
    }

    package struct Recorded: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        /// What was said, by the names of the columns.
        package let entries: [OfficeEntry]
    }

    package func run(_ service: Service, _ request: Request) async throws -> Recorded {
        guard !file.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "記録する内容がありません。", en: "There is nothing to record."),
                remedy: Bilingual(
                    ja: "--registry-number などで指定してください。一覧は --help で見られます。",
                    en: "Give it with --registry-number and the like; see --help."))
        }
        return try await service.database.act(request.act(.recordOfficeFile)) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            try file.record(beside: application, today: request.today, tx, scope)
            return Recorded(
                applicationID: application.id, receipt: application.receipt, entries: file.entries)
        }
    }
}

extension OfficeFile {
    /// Writes it beside an application that is locked, unless its days cannot be.
    func record(
        beside application: ApplicationRecord, today: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        guard !isEmpty else { return }
        let dates = OfficeDates(
            receivedOn: receivedOn ?? application.office.receivedOn,
            decidedOn: decidedOn ?? application.office.decidedOn,
            retainedUntil: retainedUntil ?? application.office.retainedUntil)
        let objections = dates.objections(today: today)
        guard objections.isEmpty else {
            throw Refusal(
                .data, Bilingual(ja: "日付が合いません。何も変更していません。", en: "The dates do not fit. Nothing was changed."),
                remedy: Bilingual(ja: "日付を確かめてください。", en: "Check the dates."), details: objections)
        }
        try write(to: application.id, tx, scope)
    }
}
