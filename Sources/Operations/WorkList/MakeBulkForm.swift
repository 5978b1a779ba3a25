import Postgres
package import Registry
import Storage

/// Makes the file by which MCS's office is asked to register an application's people (J3, form 2): those who are to be
/// registered there when it is made.
package struct MakeBulkForm: Sendable {
    package let receipt: ReceiptNumber
    package let format: BulkFile.Format

    package init(receipt: ReceiptNumber, format: BulkFile.Format) {
        self.receipt = receipt
        self.format = format
    }

    package func run(_ service: Service, in network: String) async throws -> BulkFile {
        try await service.database.read(network) { tx, scope in
            guard let application = try ApplicationRecord.find(receipt.description, tx, scope) else {
                throw Refusal.noSuchApplication(receipt)
            }
            let definition = try service.forms.current(tx, scope).definition
            return try BulkFile.make(of: application, format, definition, tx, scope)
        }
    }
}

/// The file, ready to be written or sent.
package struct BulkFile: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case csv
        case xlsx

        package var mediaType: String {
            switch self {
            case .csv: "text/csv"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }
    }

    package let receipt: String
    package let name: String
    package let format: Format
    package let bytes: [UInt8]
    package let people: Int
    package let facilities: Int
    /// Of the lines on the work list that it asks for.
    let numbers: [Int64]

    static func make(
        of application: ApplicationRecord, _ format: Format, _ definition: NetworkDefinition,
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> BulkFile {
        guard application.state == .approved else { throw Refusal.nothingToHandOver(application) }
        guard let form = definition.bulkForm else { throw Refusal.noBulkForm }
        let people = try PersonToRegister.list(of: application.id, tx, network)
        let sections = BulkSections(
            definition: definition, application: application, people: people,
            facilities: try FacilityValues.list(Set(people.compactMap(\.facility)).sorted(), tx, network)
        ).all
        guard !sections.isEmpty else { throw Refusal.nobodyToHandOver(application) }
        let parts = sections.map(form.rows)
        return BulkFile(
            receipt: application.receipt, name: "ikkatsu-\(application.receipt).\(format.rawValue)",
            format: format,
            bytes: try format == .csv
                ? BulkFileWriting.csv(parts, form.encoding) : BulkFileWriting.workbook(parts),
            people: people.count, facilities: sections.count, numbers: people.map(\.number))
    }
}

extension Refusal {
    fileprivate static func nothingToHandOver(_ application: ApplicationRecord) -> Refusal {
        Refusal(
            .notAllowed,
            Bilingual(
                ja: "受付番号 \(application.receipt) は登録済みではないため、MCSへ依頼する方がいません。",
                en: "\(application.receipt) is not approved; MCS's office is not to be asked for anything."),
            remedy: Bilingual(ja: "先に application approve で登録してください。", en: "Approve it first."))
    }

    fileprivate static func nobodyToHandOver(_ application: ApplicationRecord) -> Refusal {
        Refusal(
            .notAllowed,
            Bilingual(
                ja: "受付番号 \(application.receipt) には、MCSへ新しく登録を依頼する方がいません。",
                en: "\(application.receipt) has nobody whom MCS's office is to register."),
            remedy: Bilingual(
                ja: "変更・退職の作業は task list で確認してください。", en: "See task list for changes and departures."))
    }

    fileprivate static let noBulkForm = Refusal(
        .configuration,
        Bilingual(
            ja: "このネットワークには、一括登録の様式（bulk-form.yaml）がまだ適用されていません。",
            en: "No bulk form (bulk-form.yaml) was applied to this network yet."),
        remedy: Bilingual(
            ja: "network apply をもう一度実行してください。", en: "Run network apply once more."))
}
