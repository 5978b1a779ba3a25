import Operations
import Registry
import Storage
import TestSupport
import Testing

/// What stands against undoing an approval as a whole, by name; nothing is changed then.
@Suite(.database)
struct UndoRefusalTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk(in: TestDatabase.current)
    }

    /// The people whom the refusal names, as it names them.
    private func refused(_ receipt: ReceiptNumber) async throws -> [String] {
        let before = try await database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) { try await clerk.undo(receipt) }
        #expect(refusal?.kind == .notAllowed)
        #expect(try await database.fingerprint() == before)
        return refusal?.details.map(\.ja) ?? []
    }

    @Test func `somebody has activated`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        try await clerk.activate(SampleApplication.Person.yamazaki.email)
        #expect(try await refused(receipt) == ["山﨑 美咲：本登録済み"])
    }

    @Test func `somebody was changed since`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        try await clerk.carryOut(.clinic(.sato.changed { $0.telephone = "090-0000-1234" }, .takahashi))
        #expect(try await refused(receipt) == ["佐藤 直樹：その後に変更"])
    }

    @Test func `somebody works elsewhere as well since, by a file that had come before`() async throws {
        let earlier = try await clerk.receive(.pharmacy(.akagi, .sato))
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .sato))
        try await clerk.approve(earlier)
        #expect(try await refused(receipt) == ["佐藤 直樹：その後に変更"])
    }

    @Test func `an address is another person's by now`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .sato))
        let moved = try await clerk.carryOut(.clinic(.sato.readdressed("sato@midoridai.example.jp")))
        try await clerk.carryOut(
            .clinic(.init("早乙女 直", "サオトメ ナオ", "看護師", SampleApplication.Person.sato.email)))
        #expect(try await refused(moved) == ["佐藤 直樹：元のメールアドレスは、いまほかの方のもの"])
    }

    @Test func `whoever left has come back under the same address since`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .sato))
        let left = try await clerk.carryOut(.clinic(.sato.leaving))
        try await clerk.carryOut(.clinic(.sato))
        #expect(try await refused(left) == ["佐藤 直樹：元のメールアドレスは、いまほかの方のもの"])
    }

    @Test func `what stood against it has been undone itself`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .sato))
        let later = try await clerk.carryOut(.clinic(.sato.changed { $0.telephone = "090-0000-1234" }))
        #expect(try await refused(receipt) == ["佐藤 直樹：その後に変更"])
        try await clerk.undo(later)
        try await clerk.undo(receipt)
        #expect(try await Picture.of(database).people.isEmpty)
    }

    @Test func `an approval is undone once, and only an approval`() async throws {
        let waiting = try await clerk.receive(.pharmacy(.akagi))
        #expect(try await refused(waiting) == [])
        let receipt = try await clerk.carryOut(.clinic(.takahashi))
        try await clerk.undo(receipt)
        #expect(try await refused(receipt) == [])
        await #expect(throws: Refusal.self) {
            try await UndoApplication(receipt: receipt, reason: "").run(
                clerk.service, SampleNetworks.request("komae"))
        }
    }
}
