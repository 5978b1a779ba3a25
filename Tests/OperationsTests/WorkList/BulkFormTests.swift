import Foundation
import Postgres
import Registry
import Spreadsheet
import Storage
import Tabular
import TestSupport
import Testing

@testable import Operations

/// Form 2 for MCS's office (J3).
@Suite(.database)
struct BulkFormTests {
    let database = TestDatabase.current

    private func approved(_ change: (inout SampleApplication) -> Void = { _ in }) async throws -> ReceiptNumber
    {
        var application = try SampleApplication("komae")
        change(&application)
        let approval = try await Samples.approve(application, in: database)
        return try #require(ReceiptNumber(written: approval.receipt))
    }

    private func make(_ receipt: ReceiptNumber, _ format: BulkFile.Format) async throws -> BulkFile {
        try await MakeBulkForm(receipt: receipt, format: format).run(database.service(), in: "komae")
    }

    private func send(_ receipt: ReceiptNumber, again: Bool = false, rehearsed: Bool = false) async throws {
        _ = try await SendBulkForm(receipt: receipt, format: .csv, again: again).run(
            database.service(), SampleNetworks.request("komae", isRehearsal: rehearsed))
    }

    private func lines() async throws -> [WorkLine] { try await Clerk(in: database).work([.register]) }

    @Test func `the layout's head and columns are filled, in the network's encoding`() async throws {
        let file = try await make(try await approved(), .csv)
        let text = try #require(String(bytes: file.bytes, encoding: .shiftJIS))
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.first == "一括登録代行申込書")
        #expect(lines.contains("申込日,令和8年11月2日") && lines.contains("事業所名,みどり台内科クリニック"))
        #expect(lines.contains("番号,MCS管理者,氏名,フリガナ,職種,メールアドレス,依頼の内容"))
        #expect(
            lines.contains("1,◎,髙橋 健一,タカハシ　ケンイチ,医師,k.takahashi@midoridai.example.jp,新規登録"))
        #expect(lines.contains { $0.hasPrefix("2,,山﨑 美咲,") })
        #expect(file.people == 3 && file.facilities == 1)
    }

    @Test func `a workbook holds the same`() async throws {
        let file = try await make(try await approved(), .xlsx)
        let rows = try Workbook.read(file.bytes).sheet.rows
        #expect(rows.count > 12)
    }

    @Test func `what the encoding lacks is named, and a workbook takes it`() async throws {
        let receipt = try await approved { $0.people[1].name = "𠮷田 美咲" }
        let refusal = await #expect(throws: Refusal.self) { try await make(receipt, .csv) }
        #expect(refusal?.kind == .data)
        #expect(refusal?.details.count == 1)
        #expect(refusal?.details.first?.ja.contains("𠮷田 美咲") == true)
        #expect(refusal?.remedy?.ja.contains(".xlsx") == true)
        #expect(try await make(receipt, .xlsx).people == 3)
    }

    @Test func `no cell runs as a formula`() throws {
        let rows = [[["=HYPERLINK(\"http://x\")", "＋1", "普通"]]]
        let text = String(decoding: try BulkFileWriting.csv(rows, .utf8WithBOM), as: UTF8.self)
        #expect(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\",'＋1,普通"))
    }

    @Test func `nobody is handed over before approval`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let refusal = await #expect(throws: Refusal.self) { try await make(receipt, .csv) }
        #expect(refusal?.kind == .notAllowed)
    }

    @Test func `it is mailed once, and its people wait until somebody attests them`() async throws {
        let receipt = try await approved()
        #expect(try await lines().map(\.state) == [.toDo, .toDo, .toDo])
        let before = try await database.fingerprint()
        try await send(receipt, rehearsed: true)
        #expect(try await database.fingerprint() == before)
        try await send(receipt)
        let lines = try await lines()
        #expect(lines.map(\.state) == [.waiting, .waiting, .waiting])
        #expect(Set(lines.map(\.askedAt)) == [SampleNetworks.monday])
        #expect(Set(lines.map(\.askedOf)) == [.mcsSupport] && Set(lines.map(\.askedHow)) == [.bulkForm])
        let mails = try await database.service().mails(of: "komae", limit: 1)
        #expect(mails.map(\.kind) == [.bulkForm])
        #expect(mails.map(\.recipient) == ["support@embrace.co.jp"])
        let attached = try await database.asSuperuser { tx in
            try tx.values("SELECT name FROM madoguchi.mail_attachment", as: String.self)
        }
        #expect(attached == ["ikkatsu-\(receipt).csv"])

        let refusal = await #expect(throws: Refusal.self) { try await send(receipt) }
        #expect(refusal?.kind == .notAllowed)
        try await send(receipt, again: true)
        #expect(
            try await database.service().mails(of: "komae", limit: 10).count { $0.kind == .bulkForm } == 2)
    }

    @Test func `whoever left, or is registered there by now, is not on it`() async throws {
        let receipt = try await approved()
        let clerk = try Clerk(in: database)
        let registered = try #require(try await lines().first { $0.person == "佐藤 直樹" })
        _ = try await CompleteWork(WorkSelection(numbers: [registered.number]), evidence: "確認")
            .run(clerk.service, SampleNetworks.request("komae"))
        _ = try await DepartAccounts(
            [AccountReference("m.yamazaki@midoridai.example.jp")], from: nil, reason: "退職", reach: .network
        ).run(clerk.service, SampleNetworks.request("komae"))
        let file = try await make(receipt, .csv)
        let text = try #require(String(bytes: file.bytes, encoding: .shiftJIS))
        #expect(file.people == 1 && text.contains("髙橋 健一"))
        #expect(!text.contains("山﨑 美咲") && !text.contains("佐藤 直樹"))
    }

    @Test func `of a facility that has ended nobody is asked for`() async throws {
        let receipt = try await approved()
        let service = try database.service()
        let clinic = try #require(try await service.facilities(of: "komae", standing: nil).first).id
        _ = try await EndFacilities([clinic], reason: "閉院", reach: .network)
            .run(service, SampleNetworks.request("komae"))
        let before = try await database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) { try await send(receipt) }
        #expect(refusal?.kind == .notAllowed)
        #expect(try await database.fingerprint() == before)
    }
}
