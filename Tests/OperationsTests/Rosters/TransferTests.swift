import Operations
import Registry
import Storage
import TestSupport
import Testing

/// Moves between facilities and second affiliations: one account throughout (A7).
@Suite(.database)
struct TransferTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk(in: TestDatabase.current)
    }

    private func accounts() async throws -> [Int64] {
        try await clerk.service.accounts(of: "komae", .init()).map(\.id)
    }

    @Test func `two facilities exchange people in one file`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki).and(.pharmacy(.akagi, .tachibana)))
        try await clerk.completeTasks()
        try await clerk.sendMails()
        let accounts = try await accounts()
        let receipt = try await clerk.receive(
            .clinic(.yamazaki.leaving, .tachibana).and(.pharmacy(.tachibana.leaving, .yamazaki)))
        let approval = try await clerk.approve(receipt)
        #expect((approval.moved, approval.left, approval.removed, approval.registered) == (2, 2, 0, 0))
        #expect(approval.lapsesOn == nil)
        #expect(try await self.accounts() == accounts)
        let picture = try await Picture.of(database)
        #expect(
            picture.work == [
                "髙橋 健一 @みどり台内科クリニック*", "橘 悟 @みどり台内科クリニック", "赤城 涼子 @あかね薬局*", "山﨑 美咲 @あかね薬局",
            ])
        // Their passwords and places stay; MCS is told where they belong now.
        let tasks = try await clerk.service.tasks(of: "komae", includingClosed: false)
        #expect(tasks.map(\.kind) == [.personChanges])
        #expect(tasks.first?.instruction.contains("山﨑 美咲様（異動：みどり台内科クリニック → あかね薬局）") == true)
        #expect(tasks.first?.instruction.contains("橘 悟様（異動：あかね薬局 → みどり台内科クリニック）") == true)
        #expect(try await clerk.waitingMails() == ["application_received": 2, "application_approved": 2])
    }

    @Test func `administrators who change places keep theirs in the room`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki).and(.pharmacy(.akagi)))
        try await clerk.completeTasks()
        let rooms = try await Picture.of(database).places
        try await clerk.carryOut(.clinic(.takahashi.leaving, .akagi).and(.pharmacy(.akagi.leaving, .takahashi)))
        let picture = try await Picture.of(database)
        #expect(picture.places == rooms)
        #expect(
            picture.facilities == [
                "みどり台内科クリニック administrators_not_in_room", "あかね薬局 administrators_not_in_room",
            ])
        #expect(try await clerk.waitingMails()["room_invitation"] == 2)
    }

    @Test func `whoever is administrator no longer after a move is to leave the room`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki.administrator).and(.pharmacy(.akagi)))
        try await clerk.carryOut(.clinic(.yamazaki.leaving).and(.pharmacy(.yamazaki)))
        #expect(try await Picture.of(database).places.contains("山﨑 美咲 administrators_room to_remove"))
        #expect(try await clerk.tasks(.roomRemoval).map(\.person) == ["山﨑 美咲"])
        // Nobody is to be invited any more who is to leave.
        #expect(try await clerk.tasks(.roomInvitation).map(\.person) == ["髙橋 健一", "赤城 涼子"])
        #expect(try await clerk.tasks(.roomInvitation, state: "cancelled").map(\.person) == ["山﨑 美咲"])
    }

    @Test func `a second affiliation, and its end, leave the account and its password as they are`()
        async throws
    {
        try await clerk.carryOut(.clinic(.takahashi, .sato))
        let accounts = try await accounts()
        try await clerk.carryOut(.pharmacy(.akagi, .sato))
        #expect(try await self.accounts().count == accounts.count + 1)
        #expect(try await Picture.of(database).work.isSuperset(of: ["佐藤 直樹 @みどり台内科クリニック", "佐藤 直樹 @あかね薬局"]))
        #expect(
            try await clerk.tasks(.personChanges).first?.instruction.contains("佐藤 直樹様（所属の追加：あかね薬局）") == true)
        let receipt = try await clerk.receive(.clinic(.sato.leaving))
        let approval = try await clerk.approve(receipt)
        #expect((approval.left, approval.removed) == (1, 0))
        #expect(try await Picture.of(database).work.contains("佐藤 直樹 @あかね薬局"))
        #expect(try await clerk.tasks(.personRemovals).isEmpty)
        try await clerk.activate(SampleApplication.Person.sato.email)
    }

    @Test func `an administrator at a second facility is not invited twice`() async throws {
        try await clerk.carryOut(.clinic(.takahashi))
        try await clerk.sendMails()
        try await clerk.carryOut(.pharmacy(.takahashi))
        #expect(try await clerk.waitingMails()["room_invitation"] == nil)
        #expect(try await clerk.tasks(.roomInvitation).count == 1)
    }

    @Test func `somebody new at two facilities has one account, one password and one place`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .sato).and(.pharmacy(.akagi, .sato)))
        #expect(try await accounts().count == 3)
        #expect(try await clerk.waitingMails()["temporary_password"] == 3)
        #expect(try await clerk.tasks(.personChanges).isEmpty)
        #expect(try await clerk.tasks(.bulkRegistration).first?.instruction.contains("3名") == true)
    }

    @Test func `two people exchange their addresses`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        try await clerk.carryOut(
            .clinic(
                .sato.readdressed(SampleApplication.Person.yamazaki.email),
                .yamazaki.readdressed(SampleApplication.Person.sato.email)))
        #expect(
            try await Picture.of(database).people.isSuperset(of: [
                "佐藤 直樹 m.yamazaki@midoridai.example.jp registered",
                "山﨑 美咲 n.sato@midoridai.example.jp registered",
            ]))
        let instruction = try await clerk.tasks(.personChanges).first?.instruction ?? ""
        #expect(instruction.contains("佐藤 直樹様（メールアドレス）"))
        #expect(!instruction.contains("@"))
    }

    @Test func `the plan that was looked at is carried out, or none`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        let receipt = try await clerk.receive(.clinic(.yamazaki.leaving).and(.pharmacy(.akagi, .yamazaki)))
        let seen = try await clerk.service.plan(
            of: receipt, in: "komae", on: SampleNetworks.request("komae").today
        ).plan.fingerprint
        try await clerk.carryOut(.clinic(.yamazaki.changed { $0.telephone = "090-0000-0009" }))
        let before = try await database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) { try await clerk.approve(receipt, seen: seen) }
        #expect(refusal?.what.ja.contains(seen) == true)
        #expect(try await database.fingerprint() == before)
        let now = try await clerk.service.plan(
            of: receipt, in: "komae", on: SampleNetworks.request("komae").today
        ).plan.fingerprint
        #expect(now != seen)
        try await clerk.approve(receipt, seen: now)
        #expect(try await Picture.of(database).work.contains("山﨑 美咲 @あかね薬局"))
    }

    @Test func `whom one application lets go, another cannot move any more`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        let move = try await clerk.receive(.clinic(.sato.leaving).and(.pharmacy(.akagi, .sato)))
        let departure = try await clerk.carryOut(.clinic(.sato.leaving))
        let before = try await database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) { try await clerk.approve(move) }
        #expect(refusal?.details.count == 1)
        #expect(try await database.fingerprint() == before)
        // The departure was the mistake: once it is undone, the move goes on.
        try await clerk.undo(departure)
        try await clerk.approve(move)
        #expect(try await Picture.of(database).work.contains("佐藤 直樹 @あかね薬局"))
    }
}
