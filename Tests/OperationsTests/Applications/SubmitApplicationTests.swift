import Forms
import Foundation
import Postgres
import Registry
import Storage
import Tabular
import TestSupport
import Testing

@testable import Operations

/// Applications by the portal, under the portal's own rights.
@Suite(.database)
struct SubmitApplicationTests {
    let database = TestDatabase.current

    private static let roster = """
        氏名,フリガナ,職種,職種（その他）,メールアドレス,MCS管理者,電話番号\r
        髙橋 健一,タカハシ ケンイチ,医師,,k.takahashi@midoridai.example.jp,○,\r
        山﨑 美咲,ヤマザキ ミサキ,看護師,,m.yamazaki@midoridai.example.jp,,\r

        """

    /// Form 1 of the sample, without its roster.
    private func form(_ network: String = "komae", _ changes: [String: String] = [:]) throws -> TypedForm {
        var application = try SampleApplication(network)
        application.overrides = changes
        let table = try Table.read(application.bytes(), limits: .standard)
        let rows = table.rows.compactMap { row -> [String]? in
            guard case .decoded(let cells) = row.content else { return nil }
            return cells.map(\.text)
        }
        return TypedForm(rows: Array(rows.prefix { $0.count == 2 }))
    }

    private func submit(
        _ form: TypedForm, _ roster: String = Self.roster, network: String = "komae", corrects: String? = nil
    ) async throws -> SubmitApplication.Outcome {
        let typed = form.rows.map { $0.joined(separator: "=") }.joined(separator: "&")
        return try await SubmitApplication(
            applicant: .facility, form: form, typed: Array(typed.utf8),
            file: SubmitApplication.Upload(name: "名簿.csv", bytes: Array(roster.utf8)), corrects: corrects
        ).run(
            database.service("portal"),
            Request(network: network, actor: Actor(.service, "portal"), asOf: SampleNetworks.monday))
    }

    private func received(_ outcome: SubmitApplication.Outcome) throws -> SubmitApplication.Received {
        guard case .received(let received) = outcome else {
            Issue.record("\(outcome)")
            throw Unexpected()
        }
        return received
    }

    @Test func `form and roster become one application, and both are kept as they came`() async throws {
        let received = try received(try await submit(form()))
        #expect(received.receipt == "2026-0001" && received.state == .inReview && received.people == 2)
        #expect(received.linkSentTo == "incho@midoridai.example.jp")
        let receipt = try #require(ReceiptNumber(written: received.receipt))
        let dossier = try await database.service().dossier(of: receipt, in: "komae")
        #expect(dossier.application.channel == .portal)
        #expect(dossier.facilities.map(\.name) == ["みどり台内科クリニック"])
        #expect(dossier.people.map(\.line) == [2, 3])
        #expect(dossier.consents.allSatisfy { $0.given && $0.channel == .portal && $0.givenBy == "緑川 誠" })
        let kept = try await database.asSuperuser { tx in
            try tx.one("SELECT bytes, form FROM madoguchi.application_file") {
                (bytes: [UInt8], form: [UInt8]) in
                (bytes, form)
            }
        }
        #expect(kept.0 == Array(Self.roster.utf8))
        #expect(String(decoding: kept.1, as: UTF8.self).contains("事業所名=みどり台内科クリニック"))
        let approval = try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1")
        ).run(database.service(), SampleNetworks.request("komae"))
        #expect(approval.registered == 2)
    }

    @Test func `what has errors is told and leaves nothing behind`() async throws {
        let before = try await database.fingerprint()
        let wrong = Self.roster.replacing("m.yamazaki@", with: "m.yamazaki@@")
        let outcome = try await submit(form("komae", ["事業所名": ""]), wrong)
        guard case .problems(let problems, let file) = outcome else { throw Unexpected() }
        let errors = problems.filter { $0.severity == .error }
        #expect(errors.map(\.place.line) == [nil, 3])
        #expect(errors.map(\.place.columnName) == ["事業所名", "メールアドレス"])
        #expect(file.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("要修正") == true)
        #expect(try await database.fingerprint() == before)
    }

    @Test func `the same again changes nothing; the same roster under another form does`() async throws {
        _ = try received(try await submit(form()))
        let before = try await database.fingerprint()
        guard case .receivedBefore = try await submit(form()) else { throw Unexpected() }
        #expect(try await database.fingerprint() == before)
        let other = try received(try await submit(form("komae", ["電話番号": "03-3480-0001"])))
        #expect(other.receipt == "2026-0002")
    }

    @Test func `a name takes nobody's place; the link does, once it is due`() async throws {
        let first = try received(try await submit(form()))
        let receipt = try #require(ReceiptNumber(written: first.receipt))
        _ = try await SettleApplication(.returned, receipt: receipt, reason: "ご確認ください").run(
            database.service(), SampleNetworks.request("komae"))
        let stranger = try received(try await submit(form("komae", ["電話番号": "03-3480-0001"])))
        #expect(try await state(receipt) == .returned)
        let token = try #require(try await StatusTokens.sent(in: database)["2026-0001"])
        let status = try await ReadApplicationStatus(token: token).run(
            database.service("portal"), SampleNetworks.request("komae"))
        #expect(status?.application.office.reason == "ご確認ください")
        let elsewhere = try await ReadApplicationStatus(token: token).run(
            database.service("portal"), SampleNetworks.request("takarazuka"))
        #expect(elsewhere == nil)
        let corrected = try received(
            try await submit(form("komae", ["電話番号": "03-3480-0002"]), corrects: token))
        #expect(try await state(receipt) == .superseded)
        #expect(Set([stranger.receipt, corrected.receipt]).count == 2)
        guard case .correctsNothing = try await submit(form("komae", ["電話番号": "03-3480-0003"]), corrects: token)
        else { throw Unexpected() }
    }

    @Test func `a stranger neither learns who is registered nor has us write to whomever they list`()
        async throws
    {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let other = try form("komae", ["事業所名": "べつの診療所", "管理者メールアドレス": "kan@betsu.example.jp"])
        let received = try received(
            try await submit(other, Self.roster.replacing("髙橋 健一", with: "別人 一郎")))
        #expect(received.problems.allSatisfy { $0.severity != .error })
        let mails = try await database.service().mails(of: "komae", limit: 1)
        #expect(mails.map(\.recipient) == ["kan@betsu.example.jp"])
        let receipt = try #require(ReceiptNumber(written: received.receipt))
        let plan = try await database.service().plan(
            of: receipt, in: "komae", on: SampleNetworks.monday.dayInJapan
        ).plan
        #expect(plan.problems.contains { $0.code == .emailRegisteredElsewhere })
    }

    @Test(arguments: [
        (AskForConfirmation.mostForStranger, AskForConfirmation.mostForStranger),
        (AskForConfirmation.mostForStranger + 1, 0),
    ])
    func `a few are asked whether their address reaches them, in no words of the stranger's`(
        people: Int, asked: Int
    ) async throws {
        var forms = try SampleNetworks.forms("komae")
        forms.definition.intake.confirmAddresses = true
        _ = try await ApplyNetwork(forms).run(database.service(), SampleNetworks.request("komae"))
        let heading = Self.roster.split(separator: "\r\n")[0]
        let rows = (1...people).map {
            "試験 太郎\($0),シケン タロウ,看護師,,p\($0)@midoridai.example.jp,\($0 == 1 ? "○" : ""),\r\n"
        }
        let received = try received(try await submit(form(), heading + "\r\n" + rows.joined()))
        #expect(received.people == people)
        let mails = try await database.asSuperuser { tx in
            try tx.values(
                "SELECT variables ->> 'facility' FROM madoguchi.mail WHERE kind = 'address_confirmation'",
                as: String.self)
        }
        #expect(mails == Array(repeating: "", count: asked))
        // The others are for a clerk to write to.
        let reminded = try await RemindOfConfirmation(
            receipt: #require(ReceiptNumber(written: received.receipt))
        ).run(database.service(), SampleNetworks.request("komae"))
        #expect(reminded.mails == people - asked)
    }

    @Test func `where paper and mail are compared, the portal counts as the mail`() async throws {
        let received = try received(try await submit(form("takarazuka"), network: "takarazuka"))
        #expect(received.state == .received)
        let paper = try SampleApplication("takarazuka")
        var same = paper
        same.people.removeLast()
        guard
            case .received(let receipt, _, _) = try await ReceiveApplication(
                fileName: "paper.csv", bytes: same.bytes(), channel: .paper
            ).run(database.service(), SampleNetworks.request("takarazuka"))
        else { throw Unexpected() }
        #expect(receipt.counterpart == received.receipt)
        #expect(receipt.state == .matched)
    }

    private func state(_ receipt: ReceiptNumber) async throws -> ApplicationState {
        try await database.service().dossier(of: receipt, in: "komae").application.state
    }
}
