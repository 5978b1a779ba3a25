import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// What was asked for or done at MCS, or mailed, before an approval is undone: that cannot be taken back here, so somebody is
/// asked to.
@Suite(.database)
struct UndoAtMCSTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk(in: TestDatabase.current)
    }

    /// The work list, a line each.
    private func lines() async throws -> Set<String> {
        try await Set(clerk.work().map { "\($0.kind.rawValue) \($0.state.rawValue) \($0.person ?? $0.facility ?? "")" })
    }

    @Test func `who is there is to be deleted, and with that is out of everything`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.attest()
        let undone = try await clerk.undo(receipt)
        #expect(undone.linesAtMCS == 3)
        #expect(
            try await lines() == [
                "remove to_do 髙橋 健一", "remove to_do 山﨑 美咲", "remove_facility to_do みどり台内科クリニック",
            ])
        #expect(
            try await Picture.of(database).places == [
                "髙橋 健一 all_users to_remove", "髙橋 健一 administrators_room to_remove",
                "山﨑 美咲 all_users to_remove",
            ])
        try await clerk.attest()
        #expect(
            try await Picture.of(database).places == [
                "髙橋 健一 all_users left", "髙橋 健一 administrators_room left", "山﨑 美咲 all_users left",
            ])
        #expect(try await lines() == [])
    }

    @Test func `what was done in part is taken back in part`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.attest([.inviteToRoom])
        #expect(try await clerk.undo(receipt).linesAtMCS == 1)
        #expect(try await lines() == ["remove_from_room to_do 髙橋 健一"])
        #expect(try await Picture.of(database).places == ["髙橋 健一 administrators_room to_remove"])
    }

    @Test func `what was only asked for is to be taken back, and nobody is said to have left`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        _ = try await SendBulkForm(receipt: receipt, format: .csv).run(
            clerk.service, SampleNetworks.request("komae"))
        #expect(try await clerk.undo(receipt).linesAtMCS == 3)
        #expect(
            try await lines() == [
                "remove take_back 髙橋 健一", "remove take_back 山﨑 美咲", "remove_facility take_back みどり台内科クリニック",
            ])
        #expect(try await clerk.texts([.remove]).allSatisfy { $0.contains("先にお願いした内容は、その後に変わりました") })
        #expect(try await Picture.of(database).places == [])
        try await clerk.attest()
        #expect(try await lines() == [])
        #expect(try await Picture.of(database).places == [])
    }

    @Test func `whoever was seen in the room is to leave it, although nobody attested the invitation`()
        async throws
    {
        let receipt = try await clerk.carryOut(.clinic(.takahashi))
        let person = try await clerk.service.account(SampleApplication.Person.takahashi.email, in: "komae")
        _ = try await ConfirmRoomMembers(accounts: [person.id]).run(
            clerk.service, SampleNetworks.request("komae"))
        #expect(try await clerk.work([.inviteToRoom]).isEmpty)
        try await clerk.undo(receipt)
        #expect(try await lines() == ["remove_from_room to_do 髙橋 健一"])
        #expect(try await Picture.of(database).places == ["髙橋 健一 administrators_room to_remove"])
    }

    @Test(arguments: ["退職", "MCS削除済み"])
    func `whoever is gone there already has to be brought back`(_ kind: String) async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        try await clerk.attest()
        let removal = try await clerk.carryOut(.clinic(.takahashi.with { $0.kind = kind }))
        try await clerk.attest()
        #expect(try await Picture.of(database).places.contains("髙橋 健一 administrators_room left"))
        #expect(try await clerk.undo(removal).linesAtMCS == 3)
        #expect(
            try await lines() == [
                "register to_do 髙橋 健一", "add_to_all_users to_do 髙橋 健一", "invite_to_room to_do 髙橋 健一",
            ])
        let places = try await Picture.of(database).places
        #expect(places.contains("髙橋 健一 administrators_room to_invite"))
        #expect(places.contains("髙橋 健一 all_users to_invite"))
    }

    @Test func `a removal from the room that still waited waits again`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki.administrator))
        try await clerk.attest()
        try await clerk.carryOut(.clinic(.yamazaki.changed { $0.isAdministrator = false }))
        let before = try await DomainRows.of(database)
        let granted = try await clerk.carryOut(
            .clinic(.yamazaki.changed { $0.isAdministrator = true }), daysLater: 1)
        // They never left it.
        #expect(try await lines() == [])
        #expect(try await Picture.of(database).places.contains("山﨑 美咲 administrators_room joined"))
        try await clerk.undo(granted)
        #expect(try await DomainRows.of(database).remains(of: before) == [])
        #expect(try await lines() == ["remove_from_room to_do 山﨑 美咲", "revoke_administrator to_do 山﨑 美咲"])
    }

    @Test func `people who had their mail are told, mails that waited are withdrawn`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.sendMails()
        #expect(try await clerk.undo(receipt).notices == 3)
        #expect(try await clerk.waitingMails() == [.registrationUndone: 2, .applicationUndone: 1])
    }

    @Test func `somebody who was told of their removal is told that it was taken back`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        try await clerk.sendMails()
        let receipt = try await clerk.carryOut(
            .clinic(.sato.leaving, .yamazaki.changed { $0.isAdministrator = true }))
        try await clerk.sendMails()
        try await clerk.undo(receipt)
        #expect(try await clerk.waitingMails() == [.noticeUndone: 2, .applicationUndone: 1])
        let rendered = try await MailTexts.waiting(in: database)
        let (removed, granted) = (MailKind.accountRemoved.title.ja, MailKind.administratorGranted.title.ja)
        let leaver = try #require(rendered.first { $0.recipientName == "佐藤 直樹" })
        #expect(leaver.body.contains(removed) && !leaver.body.contains(granted))
        let administrator = try #require(rendered.first { $0.recipientName == "山﨑 美咲" })
        #expect(administrator.body.contains(granted) && !administrator.body.contains(removed))
    }
}
