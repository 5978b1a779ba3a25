import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// A roster that speaks for everybody who works at its facility.
@Suite(.database)
struct WholeRosterTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk(in: TestDatabase.current)
    }

    private static func colleagues(_ numbers: ClosedRange<Int>) -> [SampleApplication.Person] {
        numbers.map { .init("試験 太郎\($0)", "シケン タロウ", "看護師", "p\($0)@midoridai.example.jp") }
    }

    private func roster(_ numbers: ClosedRange<Int>) throws -> SampleApplication {
        var form = try SampleApplication.clinic(.takahashi, scope: "全員")
        form.people += Self.colleagues(numbers)
        return form
    }

    @Test func `whoever is missing leaves, and only them`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato).and(.pharmacy(.akagi)))
        try await clerk.attest([.addToAllUsers])
        try await clerk.sendMails()
        let receipt = try await clerk.receive(.clinic(.takahashi, .yamazaki, scope: "全員"))
        let approval = try await clerk.approve(receipt)
        #expect((approval.left, approval.removed, approval.registered) == (1, 1, 0))
        let picture = try await Picture.of(database)
        #expect(picture.work == ["髙橋 健一 @みどり台内科クリニック*", "山﨑 美咲 @みどり台内科クリニック", "赤城 涼子 @あかね薬局*"])
        #expect(picture.places.contains("佐藤 直樹 all_users to_remove"))
        // Those who stay hear nothing; whoever left does, and so does the facility.
        #expect(
            try await clerk.waitingMails() == [
                .applicationReceived: 1, .accountRemoved: 1, .applicationApproved: 1,
            ])
        let effects = try await clerk.service.dossier(of: receipt, in: "komae").effects
        #expect(
            effects.map { "\($0.name) \($0.kind) \($0.line == nil)" } == [
                "髙橋 健一 unchanged false", "山﨑 美咲 unchanged false", "佐藤 直樹 leave true",
            ])
        let open = try await database.asSuperuser { tx in
            try tx.value(
                "SELECT count(*) FROM madoguchi.temporary_password WHERE revoked_at IS NULL", as: Int.self)
        }
        #expect(open == 3)
    }

    @Test func `the brake refuses, and lets through with a reason`() async throws {
        try await clerk.carryOut(try roster(1...9))
        let receipt = try await clerk.receive(try roster(1...6))
        let before = try await database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) { try await clerk.approve(receipt) }
        #expect(refusal?.details.map(\.ja) == ["みどり台内科クリニック：在籍10名のうち3名"])
        await #expect(throws: Refusal.self) { try await clerk.approve(receipt, removals: "") }
        #expect(try await database.fingerprint() == before)
        let approval = try await clerk.approve(receipt, removals: "病棟の閉鎖による")
        #expect((approval.left, approval.removalReason) == (3, "病棟の閉鎖による"))
        let facts = try await database.asSuperuser { tx in
            try tx.values(
                "SELECT facts ->> 'removalReason' FROM madoguchi.audit_event WHERE facts ? 'removalReason'",
                as: String.self)
        }
        #expect(facts.contains("病棟の閉鎖による"))
    }

    @Test func `the last administrator may leave, and the facility shows it`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        let receipt = try await clerk.receive(.clinic(.yamazaki, scope: "全員"))
        let warnings = try await clerk.service.dossier(of: receipt, in: "komae").problems.map(\.code)
        #expect(warnings.contains(.facilityLosesAdministrator))
        try await clerk.approve(receipt)
        #expect(try await Picture.of(database).facilities == ["みどり台内科クリニック without_administrator"])
    }

    @Test func `what a file does not say is kept; an empty cell erases where it may`() async throws {
        try await clerk.carryOut(
            .clinic(
                .takahashi.with { $0.telephone = "090-0000-0001" },
                .yamazaki.with { $0.telephone = "090-0000-0002" },
                .sato.with { $0.telephone = "090-0000-0003" }))
        var short = try SampleApplication.clinic(.takahashi, .yamazaki, .sato, scope: "全員")
        short.columnsLeftOut = ["電話番号", "フリガナ"]
        try await clerk.carryOut(short)
        #expect(
            try await kanaAndTelephone() == [
                "タカハシ　ケンイチ 09000000001", "ヤマザキ　ミサキ 09000000002", "サトウ　ナオキ 09000000003",
            ])
        try await clerk.carryOut(
            .clinic(
                .takahashi.with { $0.telephone = "*" },
                .yamazaki.changed { ($0.kana, $0.telephone) = ("*", "") },
                .sato.with { $0.telephone = "090-0000-0033" }, scope: "全員"))
        #expect(
            try await kanaAndTelephone() == [
                "タカハシ　ケンイチ 09000000001", "ヤマザキ　ミサキ -", "サトウ　ナオキ 09000000033",
            ])
    }

    private func kanaAndTelephone() async throws -> [String] {
        try await database.asSuperuser { tx in
            try tx.values(
                """
                SELECT coalesce(kana, '-') || ' ' || coalesce(replace(telephone, '-', ''), '-')
                FROM madoguchi.account ORDER BY id
                """, as: String.self)
        }
    }

    @Test func `the same roster again does nothing`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        let before = try await DomainRows.of(database)
        let receipt = try await clerk.receive(.clinic(.takahashi, .yamazaki, .sato, scope: "全員"), daysLater: 3)
        let approval = try await clerk.approve(receipt, daysLater: 3)
        #expect(approval.registered + approval.changed + approval.left + approval.joined == 0)
        #expect(try await DomainRows.of(database).remains(of: before) == [])
    }
}
