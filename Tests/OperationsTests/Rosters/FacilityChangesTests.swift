import Documents
import Operations
import Postgres
import Registry
import Storage
import Tabular
import TestSupport
import Testing

/// Form 1 of a facility that takes part: what it says otherwise than it is held is planned, carried out and undone like what
/// the roster says of people.
@Suite(.database)
struct FacilityChangesTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk(in: TestDatabase.current)
    }

    private static func moved(_ overrides: [String: String] = ["所在地": "東京都狛江市岩戸北9-9"]) throws
        -> SampleApplication
    {
        var form = try SampleApplication.clinic(.takahashi)
        form.overrides = overrides
        return form
    }

    /// A facility that MCS shows as it is.
    private func registered() async throws -> Int64 {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.attest()
        return try #require(try await clerk.service.facilities(of: "komae", standing: nil).first).id
    }

    private func values(_ id: Int64) async throws -> FacilityValues {
        try #require(
            try await clerk.service.database.read("komae") { tx, scope in
                try FacilityValues.list([id], tx, scope)
            }.first)
    }

    private func plan(_ receipt: ReceiptNumber) async throws -> RosterPlan {
        try await clerk.service.plan(of: receipt, in: "komae", on: SampleNetworks.request("komae").today).plan
    }

    private func notices() async throws -> [String] {
        try await database.asSuperuser { tx in
            try tx.values(
                """
                SELECT recipient || ' ' || (variables::jsonb ->> 'undone') FROM madoguchi.mail
                WHERE kind = 'facility_changed' AND state <> 'cancelled' ORDER BY id
                """, as: String.self)
        }
    }

    /// Of the mails that wait, to whom those go that say all of this.
    private func readers(of words: String...) async throws -> [String] {
        try await MailTexts.waiting(in: database).filter { mail in words.allSatisfy(mail.body.contains) }
            .map(\.recipient)
    }

    private func beginToSend() async throws {
        try await database.asSuperuser { tx in
            _ = try tx.execute("UPDATE madoguchi.mail_queue SET attempts = 1")
        }
    }

    private func change(_ id: Int64, _ stated: [FacilityField: String]) async throws {
        _ = try await ChangeFacility(id, stated: stated, reason: "届出", reach: .network)
            .run(database.service(), SampleNetworks.request("komae"))
    }

    @Test func `approval makes the facility what its form says, with all that follows from a change`()
        async throws
    {
        let id = try await registered()
        let before = try await values(id)
        let receipt = try await clerk.receive(
            Self.moved(["所在地": "東京都狛江市岩戸北9-9", "電話番号": "", "管理者メールアドレス": "new@midoridai.example.jp"]))
        let planned = try await plan(receipt)
        #expect(
            planned.facilityEffects.flatMap(\.change.differences).map(\.field) == [.address, .managerEmail])
        #expect(try await values(id) == before)

        let approval = try await clerk.approve(receipt, seen: planned.fingerprint)
        #expect(approval.changedFacilities == 1)
        let after = try await values(id)
        #expect(after.address == "東京都狛江市岩戸北9-9" && after.managerEmail == "new@midoridai.example.jp")
        #expect(after.telephone == before.telephone)
        let dossier = try await clerk.service.facility(id, in: "komae")
        let measure = try #require(dossier.history.first)
        #expect(measure.kind == .change && measure.reason == "受付番号 \(receipt) の届出による")
        #expect(measure.differences?.map(\.before) == [before.address, before.managerEmail])
        let line = try #require(dossier.work.first { $0.kind == .changeFacility })
        #expect(line.receipt == receipt.description)
        let text = try #require(try await clerk.texts([.changeFacility]).first)
        #expect(text.contains("岩戸北9-9") && !text.contains("new@"))
        // Who is manager from now on has it in the result; only who was it hears of it by itself.
        #expect(try await notices() == ["incho@midoridai.example.jp false"])
        let said = "所在地：\(before.address) → 東京都狛江市岩戸北9-9"
        #expect(
            try await readers(of: "手配が整いました", "次のとおり改めました", said, "changed as listed") == [
                "new@midoridai.example.jp"
            ])
        let shown = try await clerk.service.dossier(of: receipt, in: "komae").changedFacilities
        #expect(shown.map(\.facilityID) == [id] && shown[0].differences == measure.differences)
        #expect(try await VerifyAudit().run(clerk.service, network: "komae").isWhole)
    }

    @Test func `what was filled in when it was received states nothing`() async throws {
        let id = try await registered()
        let receipt = try await clerk.receive(Self.moved(["所在地": "", "電話番号": "03-3480-1111"]))
        try await change(id, [.address: "東京都狛江市東野川1-1"])
        #expect(try await plan(receipt).facilityEffects[0].change.differences.map(\.field) == [.telephone])
        try await clerk.approve(receipt)
        #expect(try await values(id).address == "東京都狛江市東野川1-1")
        #expect(try await values(id).telephone == "03-3480-1111")
    }

    @Test func `a facility that was changed meanwhile makes another plan`() async throws {
        let id = try await registered()
        let receipt = try await clerk.receive(Self.moved())
        let seen = try await plan(receipt).fingerprint
        try await change(id, [.address: "東京都狛江市東野川1-1"])
        let before = try await database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) { try await clerk.approve(receipt, seen: seen) }
        #expect(refusal?.kind == .notAllowed && refusal?.what.ja.contains(seen) == true)
        #expect(try await database.fingerprint() == before)
        try await clerk.approve(receipt, seen: plan(receipt).fingerprint)
        #expect(try await values(id).address == "東京都狛江市岩戸北9-9")
    }

    @Test(arguments: 1...6)
    func `at the same moment as another change, one of the two comes first`(_: Int) async throws {
        let id = try await registered()
        let receipt = try await clerk.receive(Self.moved())
        let seen = try await plan(receipt).fingerprint
        let other = try Clerk(in: database)
        async let changed: Void = ChangeFacility(
            id, stated: [.address: "東京都狛江市東野川1-1"], reason: "届出", reach: .network
        ).run(other.service, SampleNetworks.request("komae")).discard()
        async let approved = Result { try await clerk.approve(receipt, seen: seen) }
        let (_, outcome) = try await (changed, approved)
        // Refused where the change was first; overwritten by it where the approval was.
        let (address, history) = try await (
            values(id).address, clerk.service.facility(id, in: "komae").history.count { $0.kind == .change }
        )
        #expect(address == "東京都狛江市東野川1-1")
        #expect(history == (outcome.isSuccess ? 2 : 1))
        #expect(try await Invariants.broken(in: database) == [])
    }

    @Test func `undone, whoever was told is told, and what was done at MCS is asked back`() async throws {
        let id = try await registered()
        let before = try await values(id)
        let receipt = try await clerk.carryOut(Self.moved())
        try await clerk.attest([.changeFacility])
        try await beginToSend()
        let undone = try await clerk.undo(receipt)
        #expect(try await values(id) == before)
        // The manager had it in the result, and the one mail that takes that back says it.
        #expect(try await notices() == [])
        #expect(try await readers(of: "事業所の登録は、元に戻しました") == [before.managerEmail])
        let history = try await clerk.service.facility(id, in: "komae").history
        #expect(history.map(\.kind) == [.change, .change])
        #expect(history[0].differences?.map(\.after) == [before.address])
        #expect(history[0].reason.contains("取消し"))
        #expect(undone.linesAtMCS == 1)
        #expect(try await clerk.texts([.changeFacility]).map { $0.contains("岩戸北9-9 → \(before.address)") } == [true])
    }

    @Test func `undone, who was manager before is told, and is it again`() async throws {
        let id = try await registered()
        let before = try await values(id)
        let receipt = try await clerk.carryOut(Self.moved(["管理者メールアドレス": "new@midoridai.example.jp"]))
        try await beginToSend()
        try await clerk.undo(receipt)
        #expect(try await values(id) == before)
        #expect(
            try await notices() == ["incho@midoridai.example.jp false", "incho@midoridai.example.jp true"])
        #expect(try await readers(of: "次の理由により取り消しました") == ["new@midoridai.example.jp"])
    }

    @Test func `undone before anybody was told, nobody is`() async throws {
        let id = try await registered()
        let receipt = try await clerk.carryOut(Self.moved())
        try await clerk.undo(receipt)
        #expect(try await notices() == [])
        #expect(try await clerk.service.facility(id, in: "komae").work.isEmpty)
    }

    @Test func `a facility that was changed since stands in the way of undoing, until that is undone itself`()
        async throws
    {
        let id = try await registered()
        let first = try await clerk.carryOut(Self.moved())
        let second = try await clerk.carryOut(Self.moved(["所在地": "東京都狛江市東野川1-1"]))
        let refusal = await #expect(throws: Refusal.self) { try await clerk.undo(first) }
        #expect(refusal?.details.map(\.ja) == ["みどり台内科クリニック：事業所の内容をその後に変更"])
        try await clerk.undo(second)
        #expect(try await values(id).address == "東京都狛江市岩戸北9-9")
        try await clerk.undo(first)
        let third = try await clerk.carryOut(Self.moved(["電話番号": "03-3480-1111"]))
        try await change(id, [.managerName: "緑川 望"])
        #expect(await #expect(throws: Refusal.self) { try await clerk.undo(third) } != nil)
        #expect(try await values(id).telephone == "03-3480-1111")
    }

    @Test func `the packet shows it before and after, whatever happens since`() async throws {
        let id = try await registered()
        let receipt = try await clerk.receive(Self.moved(["施設種別": "その他", "施設種別（その他）": "往診専門"]))
        func packet() async throws -> [String] {
            let packet = try await MakeDecisionPacket(receipt: receipt, asOf: SampleNetworks.monday).run(
                clerk.service, in: "komae")
            #expect(packet.html.contains("登録内容が変わる事業所"))
            return packet.facilityChanges.map { "\($0.label)：\($0.before) → \($0.after)" }
        }
        let expected = ["施設種別：診療所 → その他", "施設種別（その他）：（なし） → 往診専門"]
        #expect(try await packet() == expected)
        try await clerk.approve(receipt)
        try await change(id, [.type: "薬局"])
        #expect(try await packet() == expected)
    }

    @Test func `eight facilities cost as many statements as two`() async throws {
        func forms(_ count: Int, _ overrides: [String: String]) throws -> SampleApplication {
            let forms = try (1...count).map { number in
                var form = try SampleApplication("komae").with(people: 1)
                form.facility = "第\(number)クリニック"
                form.people = form.people.map { person in
                    person.with { $0.email = "n\(number)-\(person.email)" }
                }
                form.overrides = overrides
                return form
            }
            var whole = forms[0]
            whole.more = Array(forms.dropFirst())
            return whole
        }
        try await clerk.carryOut(forms(8, [:]))
        func statements(_ count: Int, _ address: String) async throws -> Int {
            let receipt = try await clerk.receive(forms(count, ["所在地": address, "管理者氏名": address]))
            let log = StatementLog()
            let service = try database.service { log.note($0) }
            let approval = try await ApproveApplication(
                receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1")
            ).run(service, SampleNetworks.request("komae"))
            #expect(approval.changedFacilities == count)
            return log.count
        }
        let few = try await statements(2, "東京都狛江市岩戸北9-9")
        let many = try await statements(8, "東京都狛江市東野川1-1")
        #expect(few == many && few > 10)
    }

    @Test func `another network's facility of the same name stays as it is`() async throws {
        let other = try Clerk("takarazuka", in: database)
        var elsewhere = try SampleApplication("takarazuka")
        elsewhere.people = [.takahashi]
        try await other.carryOut(elsewhere)
        let before = try await other.service.facilities(of: "takarazuka", standing: nil).map(\.address)
        _ = try await registered()
        try await clerk.carryOut(Self.moved())
        #expect(try await other.service.facilities(of: "takarazuka", standing: nil).map(\.address) == before)
    }

    @Test func `the two channels are compared by what each of them says, not by what was filled in`()
        async throws
    {
        let clerk = try Clerk("takarazuka", in: database)
        var form = try SampleApplication("takarazuka")
        form.people = [.takahashi]
        try await clerk.carryOut(form)
        form.people = [.takahashi, .yamazaki]
        form.overrides = ["所在地": "兵庫県宝塚市見本町9-9"]
        var paper = form
        paper.overrides = ["所在地": ""]
        _ = try await clerk.outcome(of: paper.bytes(.utf8), by: .paper)
        guard case .received(let received, _, _) = try await clerk.outcome(of: form.bytes(), by: .mail) else {
            throw Unexpected()
        }
        #expect(received.state == .inReview && received.counterpart != nil)
    }
}

extension FacilityFacts {
    fileprivate func discard() {}
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }

    fileprivate var isSuccess: Bool { if case .success = self { true } else { false } }
}
