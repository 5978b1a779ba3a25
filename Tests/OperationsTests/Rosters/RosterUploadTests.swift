import FoundationEssentials
import Operations
import Postgres
import Registry
import Spreadsheet
import Storage
import Tabular
import TestSupport
import Testing

/// Rosters that an administrator uploads at the desk of their facility, under the portal's own rights.
@Suite(.database)
struct RosterUploadTests {
    typealias Sample = LifeSamples

    /// A clinic whose administrator is active.
    private func desk() async throws -> Desk {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.takahashi))
        return Desk(
            sample: sample, portal: try sample.database.service("portal"),
            administrator: try await sample.id(Sample.takahashi))
    }

    @Test func `the facility's own roster, sent back as it is, changes nothing`() async throws {
        let desk = try await desk()
        for format in CurrentRoster.Format.allCases {
            let bytes = try await CurrentRoster(of: desk.sample.clinic, as: format).run(
                desk.portal, desk.request)
            for scope in RosterScope.allCases {
                let preview = try #require(try await desk.plan(bytes, scope: scope).preview)
                #expect(preview.people.map(\.kind) == [.unchanged, .unchanged, .unchanged])
                #expect(!preview.changesSomething && preview.brake == nil)
                #expect(preview.scope == scope)
            }
        }
    }

    @Test func `a plan is shown and nothing is kept; sent, it is an application of the facility`() async throws
    {
        let desk = try await desk()
        let before = try await desk.sample.database.fingerprint()
        let bytes = try await desk.roster {
            $0.replacing(
                "医療事務,,\(Sample.sato),いいえ,,,", with: "看護師,,\(Sample.sato),いいえ,090-0000-0009,変更,")
                + "森下 薫,モリシタ カオル,薬剤師,,k.morishita@midoridai.example.jp,,,追加,\r\n"
        }
        let preview = try #require(try await desk.plan(bytes).preview)
        #expect(try await desk.sample.database.fingerprint() == before)
        #expect(preview.people.map(\.kind) == [.unchanged, .unchanged, .change, .register])
        #expect(preview.people[2].differences.map(\.field) == [.profession, .telephone])
        #expect(preview.people[2].differences.map(\.after) == ["nurse", "090-0000-0009"])

        let receipt = try #require(try await desk.send(bytes, preview).receipt)
        let dossier = try await desk.dossier(receipt)
        #expect(dossier.application.channel == .portal && dossier.application.state == .inReview)
        #expect(dossier.facilities.map(\.name) == ["みどり台内科クリニック"])
        #expect(dossier.facilities.first?.managerEmail == "incho@midoridai.example.jp")
        // The manager is told, and has the link; what the clerk sees is the plan that was shown.
        let mail = try await desk.sample.mails(.applicationReceived).first
        #expect(mail?.recipient == "incho@midoridai.example.jp")
        #expect(try await StatusTokens.sent(in: desk.sample.database)[receipt.description] != nil)
        let plan = try await (try desk.clerk).plan(of: receipt, in: "komae", on: desk.request.today).plan
        #expect(plan.fingerprint == preview.number)
        let event = try await (try desk.clerk).auditEvents(of: "komae", limit: 1).first
        #expect(event?.kind == .receiveApplication && event?.actorKind == .person)
        #expect(event?.actor == String(desk.administrator))
        let approval = try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1"),
            seenPlan: preview.number
        ).run((try desk.clerk), SampleNetworks.request("komae"))
        #expect(approval.registered == 1 && approval.changed == 1)
    }

    @Test func `what a file with form 1 says of the facility is shown beforehand, and sent like the rest`()
        async throws
    {
        let desk = try await desk()
        var form = try SampleApplication.clinic(.takahashi)
        form.overrides = ["所在地": "東京都狛江市岩戸北9-9", "電話番号": "*", "施設種別": ""]
        let preview = try #require(try await desk.plan(form.bytes()).preview)
        #expect(preview.facility.map(\.field) == [.address])
        #expect(preview.facility.first?.after == "東京都狛江市岩戸北9-9" && preview.changesSomething)
        let receipt = try #require(try await desk.send(form.bytes(), preview).receipt)
        let plan = try await (try desk.clerk).plan(of: receipt, in: "komae", on: desk.request.today).plan
        #expect(plan.fingerprint == preview.number && plan.facilityEffects.count == 1)
    }

    @Test func `the same form twice is one application, also at the same moment`() async throws {
        let desk = try await desk()
        let bytes = try await desk.rosterWithNewcomer()
        let preview = try #require(try await desk.plan(bytes).preview)
        let portal = try desk.sample.database.service("portal", size: 4)
        let receipts = try await withThrowingTaskGroup(of: ReceiptNumber?.self) { group in
            for _ in 0..<4 { group.addTask { try await desk.send(bytes, preview, portal).receipt } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(receipts).count == 1 && receipts[0] != nil)
        // Planned anew, the same has been received.
        guard case .receivedBefore(let receipt) = try await desk.plan(bytes) else { throw Desk.Unexpected() }
        #expect(receipt == receipts[0]?.description)
    }

    @Test func `what was not shown is not sent`() async throws {
        let desk = try await desk()
        let bytes = try await desk.rosterWithNewcomer()
        let preview = try #require(try await desk.plan(bytes).preview)
        let before = try await desk.sample.database.fingerprint()
        let other = try await desk.rosterWithNewcomer(named: "別人 薫")
        let mori = try await desk.sample.id(Sample.mori)
        let attempts: [(SendRoster, Double)] = [
            // Another file, another facility, another person, a broken ticket, too late.
            (desk.sending(other, preview.ticket), 0),
            (desk.sending(bytes, preview.ticket, facility: desk.sample.pharmacy), 0),
            (desk.sending(bytes, preview.ticket, by: mori), 0),
            (desk.sending(bytes, String(preview.ticket.dropLast()) + "!"), 0), (desk.sending(bytes, ""), 0),
            (desk.sending(bytes, preview.ticket), 30 * 60),
        ]
        for (operation, seconds) in attempts {
            let outcome = try await operation.run(desk.portal, desk.request(after: seconds))
            guard case .startOver = outcome else { Issue.record("\(outcome)"); continue }
        }
        // Of another network, the very same ticket.
        let elsewhere = Request(
            network: "takarazuka", actor: desk.request.actor, asOf: desk.request.asOf)
        let abroad = try await desk.sending(bytes, preview.ticket).run(desk.portal, elsewhere)
        guard case .startOver = abroad else { throw Desk.Unexpected() }
        #expect(try await desk.sample.database.fingerprint() == before)
    }

    @Test func `what has become another plan meanwhile is shown again`() async throws {
        let desk = try await desk()
        let bytes = try await desk.rosterWithNewcomer()
        let preview = try #require(try await desk.plan(bytes, scope: .wholeRoster).preview)
        _ = try await desk.sample.depart(Sample.sato)
        let before = try await desk.sample.database.fingerprint()
        guard case .changed(let again) = try await desk.send(bytes, preview) else { throw Desk.Unexpected() }
        #expect(again.preview?.number != preview.number)
        #expect(try await desk.sample.database.fingerprint() == before)
    }

    @Test func `whoever is no administrator there any more plans and sends nothing`() async throws {
        let desk = try await desk()
        try await desk.sample.grant(Sample.yamazaki, at: desk.sample.clinic)
        try await expectNothingOf(desk) {
            _ = try await RevokeAdministrator(
                desk.sample.references(Sample.takahashi), at: desk.sample.clinic, reason: "交代", reach: .network
            ).run((try desk.clerk), SampleNetworks.request("komae"))
        }
    }

    @Test func `nor does whoever is suspended meanwhile`() async throws {
        let desk = try await desk()
        try await expectNothingOf(desk) {
            _ = try await SuspendAccounts(
                desk.sample.references(Sample.takahashi), cause: .lostDevice, reason: "置き忘れ", reach: .network
            ).run((try desk.clerk), SampleNetworks.request("komae"))
        }
    }

    /// A plan is shown; then something happens to whoever saw it.
    private func expectNothingOf(_ desk: Desk, after event: () async throws -> Void) async throws {
        let bytes = try await desk.rosterWithNewcomer()
        let preview = try #require(try await desk.plan(bytes).preview)
        try await event()
        let before = try await desk.sample.database.fingerprint()
        for attempt in [
            { _ = try await desk.plan(bytes) }, { _ = try await desk.send(bytes, preview) },
        ] as [() async throws -> Void] {
            let refusal = await #expect(throws: Refusal.self) { try await attempt() }
            #expect(refusal?.what == Authority.noAdministrator)
        }
        #expect(try await desk.sample.database.fingerprint() == before)
    }

    @Test func `a file speaks for the facility whose desk it is, and for no other`() async throws {
        let desk = try await desk()
        var own = try SampleApplication("komae")
        own.people = [.init("森下 薫", "モリシタ カオル", "薬剤師", "k.morishita@midoridai.example.jp")]
        // Form 1 in the file itself counts as it stands there.
        #expect(try await desk.plan(own.bytes()).preview?.people.map(\.kind) == [.register])
        var foreign = own
        foreign.facility = "ひのき薬局"
        var both = own
        both.more = [foreign]
        var unknown = own
        unknown.facility = "まだない診療所"
        for file in [foreign, both, unknown] {
            let refusal = await #expect(throws: Refusal.self) { try await desk.plan(file.bytes()) }
            #expect(refusal?.kind == .data && refusal?.what.ja.contains("みどり台内科クリニック") == true)
        }
    }

    @Test func `of people at other facilities no more is told than that they are registered`() async throws {
        let desk = try await desk()
        let mori = "森 彩,モリ サヤ,医師,,\(Sample.mori),,090-1111-2222,追加,\r\n"
        let kato = "加藤 裕,カトウ ユウ,薬剤師,,kato@midoridai.example.jp,,,追加,\r\n"
        let bytes = try await desk.roster { $0 + mori + kato }
        let preview = try #require(try await desk.plan(bytes).preview)
        let joined = try #require(preview.people.first { $0.kind == .join })
        #expect(joined.differences == [] && joined.name == "森 彩" && joined.email == Sample.mori)
        let said = preview.problems.map { $0.message.ja + $0.message.en + $0.remedy.ja }
        #expect(!said.contains { $0.contains("ひのき") })
        #expect(said.contains { $0.contains("すでにほかの事業所に所属しています") })
        #expect(!preview.problems.contains { $0.code == .personKnownByOtherEmail })
        let annotated = try #require(preview.annotated)
        #expect(!String(decoding: annotated.bytes, as: UTF8.self).contains("ひのき"))
        // A namesake of their own is pointed out.
        let sato = "佐藤 直樹,サトウ ナオキ,その他,医療事務,naoki@midoridai.example.jp,,,追加,\r\n"
        let own = try #require(try await desk.plan(try await desk.roster { $0 + sato }).preview)
        #expect(own.problems.contains { $0.code == .personKnownByOtherEmail })
    }

    @Test func `what is wrong is told at once, with the file, and nothing is kept`() async throws {
        let desk = try await desk()
        let before = try await desk.sample.database.fingerprint()
        let bytes = try await desk.roster { $0.replacing("m.yamazaki@", with: "m.yamazaki@@") }
        guard case .problems(let problems, let file) = try await desk.plan(bytes, declared: false) else {
            throw Desk.Unexpected()
        }
        let errors = problems.filter { $0.severity == .error }
        #expect(errors.map(\.place.columnName) == ["本人確認", "利用規約の説明", "メールアドレス"])
        #expect(file.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("要修正") == true)
        #expect(try await desk.sample.database.fingerprint() == before)
    }

    @Test func `when many would leave, the facility says why, and the clerk reads it`() async throws {
        let desk = try await desk()
        for number in 1...4 {
            _ = try await desk.approve("追加 \(number)郎", "add\(number)@midoridai.example.jp")
        }
        let full = try await desk.roster { $0 }
        let few = String(decoding: full, as: UTF8.self).split(separator: "\r\n").filter {
            !$0.contains("add")
        }
        let bytes = Array((few.joined(separator: "\r\n") + "\r\n").utf8)
        let preview = try #require(try await desk.plan(bytes, scope: .wholeRoster).preview)
        #expect(preview.brake == RosterPlan.Removals(present: 7, leaving: 4))
        guard case .explanationWanted(let again) = try await desk.send(bytes, preview, explanation: " 　")
        else { throw Desk.Unexpected() }
        #expect(again.preview?.number == preview.number)
        let receipt = try #require(try await desk.send(bytes, preview, explanation: " 分院の閉院のため ").receipt)
        #expect(try await desk.dossier(receipt).application.removalExplanation == "分院の閉院のため")
        // It is no confirmation: that is the clerk's.
        await #expect(throws: Refusal.self) {
            try await ApproveApplication(
                receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1")
            )
            .run((try desk.clerk), SampleNetworks.request("komae"))
        }
        // A purge takes it, and the trail does not keep it.
        _ = try await PurgeApplication(receipt: receipt, reason: "患者さんの氏名が書かれていたため").run(
            (try desk.clerk), SampleNetworks.request("komae"))
        #expect(try await desk.dossier(receipt).application.removalExplanation == nil)
        let kept = try await desk.sample.count(
            "SELECT count(*) FROM madoguchi.act_detail WHERE before::text LIKE '%閉院%'")
        #expect(kept == 0)
        #expect(try await VerifyAudit().run((try desk.clerk), network: "komae").isWhole)
    }
}
