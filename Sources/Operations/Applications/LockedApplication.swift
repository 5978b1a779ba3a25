import Postgres
import Registry
import Storage

enum LockedApplication {
    /// The application under this receipt number, held until the end of the transaction.
    static func lock(
        _ receipt: ReceiptNumber, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> ApplicationRecord {
        guard let application = try ApplicationRecord.lock(receipt.description, tx, scope) else {
            throw Refusal.noSuchApplication(receipt)
        }
        return application
    }
}

extension Refusal {
    static func noSuchApplication(_ receipt: ReceiptNumber) -> Refusal {
        Refusal(
            .notFound,
            Bilingual(
                ja: "受付番号 \(receipt) の申込はありません。", en: "There is no application under receipt \(receipt)."),
            remedy: Bilingual(ja: "application list で確認してください。", en: "See application list."))
    }
}
