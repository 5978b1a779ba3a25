import Operations
import Registry
import Storage
import TestSupport

/// Mails to made-up managers, written as an act writes them.
struct Correspondence {
    let database: TestDatabase
    var network = "komae"
    var observe: (@Sendable (String) -> Void)?

    /// One mail for each list of files, in one act; their ids.
    @discardableResult
    func write(_ files: [[MailAttachment]]) async throws -> [Int64] {
        try await database.service(observe: observe).database.act(act()) { tx, scope in
            let ids = try Outbox.drawIDs(files.count, tx)
            let mails = zip(ids, files).map { id, files in
                OutgoingMail(
                    id: id, kind: .applicationReceived, recipient: "manager\(id)@clinic.example.jp",
                    recipientName: "所長 一郎",
                    variables: [
                        "manager": .text("所長 一郎"), "facility": .text("みどり台クリニック"), "receipt": .text("R8-0001"),
                        "receivedOn": .text("11月2日"), "peopleCount": .text("3"), "statusURL": .text(""),
                    ], attachments: files)
            }
            try Outbox.write(mails, version: 1, domain: "madoguchi.example.jp", tx, scope)
            return ids
        }
    }

    func act() -> Act {
        Act(.applyNetwork, network: network, actor: Actor(.clerk, "窓口 花子"), asOf: SampleNetworks.monday)
    }

    static let roster = MailAttachment(
        name: "確認結果（みどり台クリニック）.csv", mediaType: "text/csv", bytes: Array("確認,氏名\r\n不備,髙橋 花子\r\n".utf8))
    /// Every byte there is, over and over.
    static let workbook = MailAttachment(
        name: "form2.xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: (0..<300_000).map { UInt8(truncatingIfNeeded: $0) })
}
