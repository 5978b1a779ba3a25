import Foundation
import Operations
import Postgres
import Registry
import Storage
import Tabular
import TestSupport
import Testing

/// Files go back to their facility with what was found in them: by the clerk's hand, or with the mail.
@Suite(.database)
struct AnnotateApplicationTests {
    let database = TestDatabase.current

    private func receive(
        _ application: SampleApplication, channel: ApplicationChannel = .file, _ encoding: Encoding = .cp932
    ) async throws -> ReceiptNumber {
        let outcome = try await ReceiveApplication(
            fileName: "名簿.csv", bytes: application.bytes(encoding), channel: channel
        ).run(database.service(), SampleNetworks.request(application.definition.code))
        guard case .received(let receipt, _, _) = outcome else { throw Unexpected() }
        return try #require(ReceiptNumber(written: receipt.receipt))
    }

    private func wrong() throws -> SampleApplication {
        var application = try SampleApplication("komae")
        application.people[1].email = "m.yamazaki@@midoridai.example.jp"
        return application
    }

    /// What went with the newest mails, by the address of the mail.
    private func attachments() async throws -> [String: MailAttachment] {
        try await database.service().database.read("komae") { tx, network in
            var attachments: [String: MailAttachment] = [:]
            for mail in try MailRecord.list(limit: 50, tx, network) {
                let file = try MailAttachment.load(ofMail: mail.id, tx, network).first
                if attachments[mail.recipient] == nil { attachments[mail.recipient] = file }
            }
            return attachments
        }
    }

    @Test func `the file has what was found in front of every row, and its own encoding`() async throws {
        let receipt = try await receive(wrong())
        let annotated = try await AnnotateApplication(receipt: receipt).run(database.service(), in: "komae")
        #expect(annotated.name == "名簿（確認結果）.csv")
        #expect(annotated.counts[.error] == 1)
        let table = try Table.read(annotated.bytes)
        #expect(table.encoding == .cp932)
        let row = try #require(table.rows.first { $0.cells.contains { $0.text.contains("@@") } })
        #expect(row.cells[0].text == "× 要修正")
        #expect(row.cells[1].text.hasPrefix("【要修正 「メールアドレス」】"))
        #expect(row.cells[2].text == "山﨑 美咲")
    }

    @Test func `a facility corrects the very file that it got and returns it`() async throws {
        let first = try await receive(wrong())
        let file = try #require(try await attachments()["incho@midoridai.example.jp"])
        #expect(file.name == "名簿（確認結果）.csv" && file.mediaType == "text/csv")
        var bytes = file.bytes
        let place = try #require(bytes.ranges(of: Array("m.yamazaki@@".utf8)).last)
        bytes.remove(at: place.upperBound - 1)
        let outcome = try await ReceiveApplication(fileName: file.name, bytes: bytes)
            .run(database.service(), SampleNetworks.request("komae", daysLater: 1))
        guard case .received(let receipt, let checked, _) = outcome else { throw Unexpected() }
        #expect(receipt.state == .inReview && receipt.supersedes == first.description)
        #expect(checked.people.count == 3)
    }

    @Test func `what a clerk gives back says why on top`() async throws {
        let receipt = try await receive(SampleApplication("komae"))
        _ = try await SettleApplication(.returned, receipt: receipt, reason: "押印の省略を所属長に確かめてください。")
            .run(database.service(), SampleNetworks.request("komae"))
        let file = try #require(try await attachments()["incho@midoridai.example.jp"])
        let cells = try Table.read(file.bytes).rows[0].cells.map(\.text)
        #expect(cells.prefix(2) == ["× 要修正", "【要修正 全体】押印の省略を所属長に確かめてください。"])
        let again = try await AnnotateApplication(receipt: receipt).run(database.service(), in: "komae")
        #expect(again.bytes == file.bytes)
    }

    @Test func `nobody gets the addresses of another facility, and paper goes back as paper`() async throws {
        var application = try wrong()
        let network = application.definition.code
        var bytes = try application.bytes(.utf8)
        application.facility = "さくら訪問看護"
        application.managerEmail = "kan@sakura.example.jp"
        bytes += try application.bytes(.utf8)
        _ = try await ReceiveApplication(fileName: "二件.csv", bytes: bytes)
            .run(database.service(), SampleNetworks.request(network))
        #expect(try await database.service().mails(of: network, limit: 9).count == 2)
        #expect(try await attachments().isEmpty)
        _ = try await receive(wrong(), channel: .paper)
        #expect(try await attachments().isEmpty)
    }

    @Test func `a purged file cannot be given back`() async throws {
        let receipt = try await receive(wrong())
        _ = try await PurgeApplication(receipt: receipt, reason: "患者さんの氏名が書かれていたため")
            .run(database.service(), SampleNetworks.request("komae"))
        #expect(try await attachments().isEmpty)
        let refusal = await #expect(throws: Refusal.self) {
            try await AnnotateApplication(receipt: receipt).run(database.service(), in: "komae")
        }
        #expect(refusal?.kind == .notAllowed)
    }
}
