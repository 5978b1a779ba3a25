import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// What was done at MCS or mailed before an approval is undone: that cannot be taken back here, so somebody is asked to.
@Suite(.database)
struct UndoAtMCSTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk(in: TestDatabase.current)
    }

    @Test func `what was done there is taken back by one task`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.completeTasks()
        let id = try #require(try await clerk.undo(receipt).taskID)
        let reversal = try await clerk.service.task(id, in: "komae")
        #expect(reversal.kind == .registrationReversal)
        for title in ["一括登録の依頼", "全ユーザーグループへの追加", "管理者の部屋への招待"] {
            #expect(reversal.instruction.contains(title))
        }
        let open = try await clerk.service.tasks(of: "komae", includingClosed: false)
        #expect(open.map(\.id) == [id])
        #expect(
            try await Picture.of(database).places == [
                "髙橋 健一 all_users to_remove", "髙橋 健一 administrators_room to_remove",
                "山﨑 美咲 all_users to_remove",
            ])
        try await clerk.completeTasks()
        #expect(
            try await Picture.of(database).places == [
                "髙橋 健一 all_users left", "髙橋 健一 administrators_room left", "山﨑 美咲 all_users left",
            ])
    }

    @Test func `what was done in part is taken back in part`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.completeTasks([.roomInvitation])
        let id = try #require(try await clerk.undo(receipt).taskID)
        let instruction = try await clerk.service.task(id, in: "komae").instruction
        #expect(instruction.contains("髙橋 健一様"))
        #expect(!instruction.contains("全ユーザーグループ"))
        #expect(
            try await Picture.of(database).places == [
                "髙橋 健一 all_users left", "髙橋 健一 administrators_room to_remove", "山﨑 美咲 all_users left",
            ])
    }

    @Test func `whoever was seen in the room is to leave it, although nobody attested the invitation`()
        async throws
    {
        let receipt = try await clerk.carryOut(.clinic(.takahashi))
        let person = try await clerk.service.account(SampleApplication.Person.takahashi.email, in: "komae")
        _ = try await ConfirmRoomMembers(accounts: [person.id]).run(
            clerk.service, SampleNetworks.request("komae"))
        let id = try #require(try await clerk.undo(receipt).taskID)
        #expect(
            try await clerk.service.task(id, in: "komae").instruction.contains("「MCS管理者の部屋」への参加：髙橋 健一様"))
        #expect(try await Picture.of(database).places.contains("髙橋 健一 administrators_room to_remove"))
    }

    @Test(arguments: ["退職", "MCS削除済み"])
    func `whoever is gone there already has to be brought back`(_ kind: String) async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        try await clerk.completeTasks()
        let removal = try await clerk.carryOut(.clinic(.takahashi.with { $0.kind = kind }))
        try await clerk.completeTasks()
        #expect(try await Picture.of(database).places.contains("髙橋 健一 administrators_room left"))
        let id = try #require(try await clerk.undo(removal).taskID)
        let places = try await Picture.of(database).places
        #expect(places.contains("髙橋 健一 administrators_room to_invite"))
        #expect(places.contains("髙橋 健一 all_users to_invite"))
        let waiting = try await database.asSuperuser { tx in
            try tx.value("SELECT count(*) FROM madoguchi.membership WHERE mcs_task_id = \(id)", as: Int.self)
        }
        #expect(waiting == 2)
    }

    @Test func `a removal from the room that still waited waits again`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki.administrator))
        try await clerk.completeTasks()
        try await clerk.carryOut(.clinic(.yamazaki.changed { $0.isAdministrator = false }))
        let before = try await DomainRows.of(database)
        let granted = try await clerk.carryOut(
            .clinic(.yamazaki.changed { $0.isAdministrator = true }), daysLater: 1)
        #expect(try await clerk.tasks(.roomRemoval).isEmpty)
        #expect(try await Picture.of(database).places.contains("山﨑 美咲 administrators_room to_invite"))
        try await clerk.undo(granted)
        #expect(try await DomainRows.of(database).remains(of: before) == [])
        #expect(try await clerk.tasks(.roomRemoval).map(\.person) == ["山﨑 美咲"])
    }

    @Test func `people who had their mail are told, mails that waited are withdrawn`() async throws {
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.sendMails()
        #expect(try await clerk.undo(receipt).notices == 3)
        #expect(try await clerk.waitingMails() == ["registration_undone": 2, "application_undone": 1])
    }

    @Test func `somebody who was told of their removal is told that it was taken back`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        let receipt = try await clerk.carryOut(
            .clinic(.sato.leaving, .yamazaki.changed { $0.isAdministrator = true }))
        try await clerk.sendMails()
        try await clerk.undo(receipt)
        #expect(try await clerk.waitingMails() == ["notice_undone": 2, "application_undone": 1])
        let rendered = try await MailTexts.waiting(in: database)
        let removed = try #require(rendered.first { $0.recipientName == "佐藤 直樹" })
        #expect(removed.body.contains("これまでどおり続いています") && !removed.body.contains("部屋"))
        let invited = try #require(rendered.first { $0.recipientName == "山﨑 美咲" })
        #expect(invited.body.contains("「MCS管理者の部屋」へのご参加") && !invited.body.contains("登録を終了"))
    }
}
