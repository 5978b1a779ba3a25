import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// Who leaves: out of every group, without a way back in, and on the work list until somebody attests it at MCS (A7, R1).
@Suite(.database)
struct DepartureTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk(in: TestDatabase.current)
    }

    private func passwords(of address: String) async throws -> [Bool] {
        try await database.asSuperuser { tx in
            try tx.values(
                """
                SELECT revoked_at IS NOT NULL FROM madoguchi.temporary_password
                JOIN madoguchi.account ON account.id = account_id
                WHERE email = \(address) ORDER BY temporary_password.id
                """, as: Bool.self)
        }
    }

    @Test func `a place in the room is to be emptied until somebody attests it`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki.administrator))
        try await clerk.attest()
        try await clerk.carryOut(.clinic(.yamazaki.leaving))
        #expect(try await passwords(of: SampleApplication.Person.yamazaki.email) == [true])
        let members = try await clerk.service.roomStatus(of: "komae").members
        #expect(members.map(\.name) == ["山﨑 美咲", "髙橋 健一"] && members.map(\.state) == [.toRemove, .joined])
        // One line for the person and all groups, not another one for the room.
        let lines = try await clerk.work()
        #expect(lines.map(\.kind) == [.remove] && lines.map(\.kind.performer) == [.mcsSupport])
        #expect(try await clerk.texts([.remove]).map { $0.contains("みどり台内科クリニックの山﨑 美咲様") } == [true])
        try await clerk.attest([.remove])
        #expect(
            try await Picture.of(database).places.isSuperset(of: [
                "山﨑 美咲 all_users left", "山﨑 美咲 administrators_room left",
            ]))
        #expect(try await clerk.service.roomStatus(of: "komae").members.map(\.name) == ["髙橋 健一"])
    }

    @Test func `what a facility has done at MCS itself is recorded as done, with the evidence`() async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        try await clerk.attest()
        let receipt = try await clerk.carryOut(
            .clinic(
                .sato.with { $0.kind = "MCS削除済み" },
                .init("田中 舞", "タナカ マイ", "看護師", "mai@midoridai.example.jp", kind: "MCS登録済み")))
        let attested = try await database.asSuperuser { tx in
            try tx.values(
                """
                SELECT account.name || ' ' || (attested IS NOT NULL)
                FROM madoguchi.mcs_standing JOIN madoguchi.account ON account.id = account_id
                WHERE aspect = 'registration' AND performer = \(Performer.facilityAdministrator)
                  AND evidence = \("受付番号 \(receipt) の届出による")
                ORDER BY account.id
                """, as: String.self)
        }
        #expect(attested == ["佐藤 直樹 false", "田中 舞 true"])
        #expect(try await Picture.of(database).places.contains("佐藤 直樹 all_users left"))
        let newcomer = try await clerk.service.account("mai@midoridai.example.jp", in: "komae")
        #expect(newcomer.atMCS.summary.ja == "登録を確認済み")
        // Nobody is left for MCS's office; the group is the secretariat's own.
        #expect(try await clerk.work().map { "\($0.kind.rawValue) \($0.person ?? "")" } == ["add_to_all_users 田中 舞"])
    }

    @Test func `a right that is taken empties the place in the room, one that is granted opens it`()
        async throws
    {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.attest()
        try await clerk.sendMails()
        try await clerk.carryOut(
            .clinic(
                .takahashi.changed { $0.isAdministrator = false },
                .yamazaki.changed { $0.isAdministrator = true }))
        #expect(
            try await Picture.of(database).places.isSuperset(of: [
                "髙橋 健一 administrators_room to_remove", "山﨑 美咲 administrators_room to_invite",
            ]))
        #expect(
            try await Set(clerk.work().map { "\($0.kind.rawValue) \($0.person ?? "")" }) == [
                "invite_to_room 山﨑 美咲", "grant_administrator 山﨑 美咲",
                "remove_from_room 髙橋 健一", "revoke_administrator 髙橋 健一",
            ])
        // Both are told, as by a clerk's verb; what is said of the right says what the room is.
        let mails = try await clerk.waitingMails()
        #expect(mails[.administratorGranted] == 1 && mails[.administratorRevoked] == 1)
        #expect(mails[.roomInvitation] == nil)
        try await clerk.attest()
        #expect(
            try await Picture.of(database).places.isSuperset(of: [
                "髙橋 健一 administrators_room left", "山﨑 美咲 administrators_room joined",
            ]))
    }

    @Test func `whoever came in by an application of their own stays when they leave a facility`() async throws
    {
        let clerk = try Clerk("takarazuka", in: database)
        var own = try SampleApplication("takarazuka").individual
        own.people = [.init("逆瀬 典子", "サカセ ノリコ", "医師", "noriko@sakase.example.jp")]
        try await clerk.carryOut(own)
        var facility = try SampleApplication("takarazuka")
        facility.people = [.takahashi, own.people[0]]
        try await clerk.carryOut(facility)
        facility.people = [own.people[0].leaving]
        let receipt = try await clerk.receive(facility)
        let approval = try await clerk.approve(receipt)
        #expect((approval.left, approval.removed) == (1, 0))
        #expect(try await Picture.of(database).people.contains("逆瀬 典子 noriko@sakase.example.jp registered"))
        own.people[0].kind = "退会"
        try await clerk.carryOut(own)
        #expect(try await Picture.of(database).people.count == 1)
    }
}
