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
        try await clerk.attest()
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
        #expect(
            try await Set(clerk.work().map { "\($0.kind.rawValue) \($0.person ?? "") \($0.facility ?? "")" }) == [
                "leave_facility 山﨑 美咲 みどり台内科クリニック", "join_facility 山﨑 美咲 あかね薬局",
                "leave_facility 橘 悟 あかね薬局", "join_facility 橘 悟 みどり台内科クリニック",
            ])
        #expect(
            try await clerk.waitingMails() == [
                .applicationReceived: 2, .applicationApproved: 2, .accountMoved: 2,
            ])
    }

    @Test func `administrators who change places keep theirs in the room`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki).and(.pharmacy(.akagi)))
        try await clerk.attest()
        let rooms = try await Picture.of(database).places
        try await clerk.carryOut(.clinic(.takahashi.leaving, .akagi).and(.pharmacy(.akagi.leaving, .takahashi)))
        let picture = try await Picture.of(database)
        #expect(picture.places == rooms)
        #expect(
            picture.facilities == [
                "みどり台内科クリニック in_order", "あかね薬局 in_order",
            ])
        // Invited they were when they came; now they hear where they have the right.
        let mails = try await clerk.waitingMails()
        #expect(mails[.roomInvitation] == 2 && mails[.administratorGranted] == 2)
    }

    @Test func `whoever is administrator no longer after a move is to leave the room`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki.administrator).and(.pharmacy(.akagi)))
        try await clerk.ask([.inviteToRoom])
        try await clerk.carryOut(.clinic(.yamazaki.leaving).and(.pharmacy(.yamazaki)))
        #expect(try await Picture.of(database).places.contains("山﨑 美咲 administrators_room to_remove"))
        // They were invited, and may have joined.
        let removals = try await clerk.work([.removeFromRoom])
        #expect(removals.map(\.person) == ["山﨑 美咲"] && removals.map(\.state) == [.takeBack])
        // Nobody is to be invited any more who is to leave.
        #expect(try await Set(clerk.work([.inviteToRoom]).map(\.person)) == ["髙橋 健一", "赤城 涼子"])
    }

    @Test func `whoever was to be invited and is administrator no longer leaves no trace in the room`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki.administrator).and(.pharmacy(.akagi)))
        try await clerk.carryOut(.clinic(.yamazaki.leaving).and(.pharmacy(.yamazaki)))
        #expect(try await Picture.of(database).places.contains { $0.hasPrefix("山﨑 美咲 administrators_room") } == false)
        #expect(try await clerk.work([.removeFromRoom]).isEmpty)
    }

    @Test func `a second affiliation, and its end, leave the account and its password as they are`()
        async throws
    {
        try await clerk.carryOut(.clinic(.takahashi, .sato))
        try await clerk.attest()
        let accounts = try await accounts()
        try await clerk.carryOut(.pharmacy(.akagi, .sato))
        #expect(try await self.accounts().count == accounts.count + 1)
        #expect(try await Picture.of(database).work.isSuperset(of: ["佐藤 直樹 @みどり台内科クリニック", "佐藤 直樹 @あかね薬局"]))
        #expect(try await clerk.texts([.joinFacility]).map { $0.contains("佐藤 直樹様を、MCSでもあかね薬局の所属にしてください") } == [true])
        #expect(try await clerk.waitingMails()[.accountMoved] == 1)
        let receipt = try await clerk.receive(.clinic(.sato.leaving))
        let approval = try await clerk.approve(receipt)
        #expect((approval.left, approval.removed) == (1, 0))
        #expect(try await Picture.of(database).work.contains("佐藤 直樹 @あかね薬局"))
        #expect(try await clerk.work([.remove]).isEmpty)
        #expect(try await clerk.work([.leaveFacility]).map(\.facility) == ["みどり台内科クリニック"])
        try await clerk.activate(SampleApplication.Person.sato.email)
    }

    @Test func `an administrator at a second facility is not invited twice`() async throws {
        try await clerk.carryOut(.clinic(.takahashi))
        try await clerk.sendMails()
        try await clerk.carryOut(.pharmacy(.takahashi))
        #expect(try await clerk.waitingMails()[.roomInvitation] == nil)
        #expect(try await clerk.waitingMails()[.administratorGranted] == 1)
        #expect(try await clerk.work([.inviteToRoom]).count == 1)
    }

    @Test func `somebody new at two facilities has one account, one password and one place`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .sato).and(.pharmacy(.akagi, .sato)))
        #expect(try await accounts().count == 3)
        #expect(try await clerk.waitingMails()[.temporaryPassword] == 3)
        #expect(try await clerk.work([.joinFacility]).isEmpty)
        #expect(try await Set(clerk.work([.register]).map(\.person)) == ["髙橋 健一", "佐藤 直樹", "赤城 涼子"])
    }

    @Test func `two people exchange their addresses`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        try await clerk.attest()
        try await clerk.carryOut(
            .clinic(
                .sato.readdressed(SampleApplication.Person.yamazaki.email),
                .yamazaki.readdressed(SampleApplication.Person.sato.email)))
        #expect(
            try await Picture.of(database).people.isSuperset(of: [
                "佐藤 直樹 m.yamazaki@midoridai.example.jp registered",
                "山﨑 美咲 n.sato@midoridai.example.jp registered",
            ]))
        let texts = try await clerk.texts([.changeDetails])
        #expect(texts.count == 2)
        #expect(
            texts.contains {
                $0.contains("佐藤 直樹様の登録内容が変わりました")
                    && $0.contains("・メールアドレス：n.sato@midoridai.example.jp → m.yamazaki@midoridai.example.jp")
            })
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
