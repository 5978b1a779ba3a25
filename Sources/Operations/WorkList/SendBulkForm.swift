import FoundationEssentials
import Postgres
package import Registry
import Storage

/// Mails the bulk form to MCS's office (J3): its people count as asked for. That something was sent says nothing about what was
/// done there.
package struct SendBulkForm: Sendable {
    package let receipt: ReceiptNumber
    package let format: BulkFile.Format
    /// Whether it may go a second time.
    package let again: Bool

    package init(receipt: ReceiptNumber, format: BulkFile.Format, again: Bool = false) {
        self.receipt = receipt
        self.format = format
        self.again = again
    }

    package struct Sent: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        package let people: Int
        package let bytes: Int
        package let mailID: Int64
    }

    package func run(_ service: Service, _ request: Request) async throws -> Sent {
        try await service.database.act(request.act(.sendBulkForm)) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            let active = try service.forms.current(tx, scope.network)
            let file = try BulkFile.make(of: application, format, active.definition, tx, scope.network)
            guard file.bytes.count <= MailAttachment.mostBytes else { throw Refusal.bulkFormTooLarge }
            try AttestLines.hold(file.numbers, tx, scope)
            try refuseIfSent(application, tx, scope)
            let id = try Outbox.drawID(tx)
            try Outbox.write(
                [mail(id, application, file, active.definition)], version: active.version,
                domain: service.links.host, tx, scope)
            try AskLines.note(file.numbers, .init(.mcsSupport, by: .bulkForm, mail: id), tx, scope)
            return Sent(
                applicationID: application.id, receipt: application.receipt, people: file.people,
                bytes: file.bytes.count, mailID: id)
        }
    }

    private func refuseIfSent(
        _ application: ApplicationRecord, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let people = try PersonToRegister.list(of: application.id, tx, scope.network)
        guard !again, let sentAt = people.compactMap(\.askedAt).max(), people.allSatisfy({ $0.askedAt != nil })
        else { return }
        throw Refusal.sentAlready(receipt, sentAt.dayInJapan)
    }

    private func mail(
        _ id: Int64, _ application: ApplicationRecord, _ file: BulkFile, _ definition: NetworkDefinition
    ) -> OutgoingMail {
        OutgoingMail(
            id: id, kind: .bulkForm, recipient: definition.mcs.officeEmail,
            recipientName: definition.mcs.office.ja, applicationID: application.id,
            variables: [
                "receipt": .text(application.receipt), "facility": .text(application.applicantName ?? ""),
                "peopleCount": .text(String(file.people)), "mcsOffice": .text(definition.mcs.office.ja),
            ],
            attachments: [
                MailAttachment(name: file.name, mediaType: file.format.mediaType, bytes: file.bytes)
            ])
    }
}

extension Refusal {
    fileprivate static func sentAlready(_ receipt: ReceiptNumber, _ day: Day) -> Refusal {
        Refusal(
            .notAllowed,
            Bilingual(
                ja: "受付番号 \(receipt) の依頼は、\(day.japanese)に送信の手続きが済んでいます。",
                en: "The form of \(receipt) was sent on \(day) already."),
            remedy: Bilingual(ja: "もう一度送るときは --again を付けてください。", en: "Send it once more with --again."))
    }

    fileprivate static let bulkFormTooLarge = Refusal(
        .notAllowed,
        Bilingual(ja: "ファイルが大きすぎて、メールに添付できません。", en: "The file is too large for a mail."),
        remedy: Bilingual(
            ja: "-o で書き出し、ほかの方法でお渡しください。", en: "Write it with -o and hand it over by another way."))
}
