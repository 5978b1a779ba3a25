import FoundationEssentials
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// What the desk of a facility does on the database, with the portal's own login.
@Suite(.database)
struct FacilityDeskTests {
    let database = TestDatabase.current
    private static let administrator = "k.takahashi@midoridai.example.jp"

    private func facility() async throws -> Int64 {
        try await database.asSuperuser { tx in
            try tx.value("SELECT id FROM madoguchi.facility ORDER BY id LIMIT 1", as: Int64.self)
        }
    }

    @Test func `an administrator sees the people and applications of the facility`() async throws {
        let person = try await Somebody.active(in: database, address: Self.administrator)
        let overview = try #require(
            try await ReadFacility(try await facility()).run(person.service, person.request()))
        #expect(overview.people.map(\.name) == ["髙橋 健一", "佐藤 直樹", "山﨑 美咲"])
        #expect(overview.people.map(\.state) == [.active, .registered, .registered])
        #expect(overview.people.map(\.isAdministrator) == [true, false, false])
        #expect(overview.people.map { $0.atMCS.membership(in: .administratorsRoom) } == [.toInvite, nil, nil])
        #expect(overview.applications.map(\.state) == [.approved])
        #expect(try await ReadFacility(999).run(person.service, person.request()) == nil)
        #expect(
            try await ReadFacility(try await facility()).run(
                person.service, SampleNetworks.request("takarazuka")) == nil)
    }

    @Test func `that somebody joined the room is their own word, once`() async throws {
        let person = try await Somebody.active(in: database, address: Self.administrator)
        for _ in 0..<2 {
            try await StateRoomJoined(accountID: person.id).run(person.service, person.request(after: 60))
        }
        let room = try await database.service().roomStatus(of: "komae").members
        #expect(room.map(\.state) == [.joined])
        #expect(try await person.events(.stateRoomJoined) == 1)
        let event = try await database.service().auditEvents(of: "komae", limit: 1)
        #expect(event.map(\.actorKind) == [.person])
        #expect(event.map(\.actor) == [String(person.id)])
    }

    @Test func `the participants' list names who agreed and has not ended`() async throws {
        let person = try await Somebody.active(in: database)
        let token = try await person.token()
        func names(_ network: String = "komae") async throws -> [String]? {
            let request = Request(
                network: network, actor: Actor(.service, "portal"), asOf: SampleNetworks.monday)
            return try await ReadParticipants(token: token).run(person.service, request)?.content?.map(\.name)
        }
        #expect(try await names() == ["みどり台内科クリニック"])
        #expect(try await names("takarazuka") == nil)
        try await database.asSuperuser { tx in
            try tx.script("SET session_replication_role = replica")
            try tx.execute("UPDATE madoguchi.facility SET state = 'ended'")
        }
        #expect(try await names() == [])
    }

    @Test func `only whoever holds a session sees a facility, and only one that they look after`() async throws
    {
        let person = try await Somebody.active(in: database, address: Self.administrator)
        let token = try await person.token()
        let own = try await facility()
        func seen(_ facility: Int64, _ token: String, after seconds: TimeInterval = 0) async throws
            -> Seen<FacilityOverview>?
        {
            try await ReadOwnFacility(facility, token: token).run(
                person.service, person.request(after: seconds))
        }
        #expect(try await seen(own, token)?.content?.people.count == 3)
        #expect(try await seen(own, token)?.content?.facility.standing == .administratorsNotInRoom)
        let other = try #require(await seen(own + 1, token))
        #expect(other.content == nil && other.visitor.accountID == person.id)
        #expect(try await seen(own, "nobody's") == nil)
        try await database.asSuperuser { tx in
            try tx.script("SET session_replication_role = replica")
            try tx.execute("UPDATE madoguchi.affiliation SET is_administrator = false")
        }
        #expect(try await seen(own, token)?.content == nil)
    }

    @Test func `whoever has to change their password sees nothing before`() async throws {
        let person = try await Somebody.active(in: database, address: Self.administrator)
        let due: TimeInterval = 61 * 24 * 60 * 60
        let token = try await person.token(after: due)
        let request = person.request(after: due)
        let entry = try #require(await ReadOwnEntry(token: token).run(person.service, request))
        #expect(entry.visitor.mustChangePassword && entry.content == nil)
        let overview = try #require(
            await ReadOwnFacility(facility(), token: token).run(person.service, request))
        #expect(overview.content == nil)
        let participants = try #require(await ReadParticipants(token: token).run(person.service, request))
        #expect(participants.content == nil)
    }

    @Test func `an administrator stops a colleague at once, and nobody of another facility`() async throws {
        let person = try await Somebody.active(in: database, address: Self.administrator)
        let token = try await person.token()
        let own = try await facility()
        func suspend(_ facility: Int64) async throws {
            _ = try await SuspendAccounts(
                [.id(person.id)], cause: .lostDevice, reason: "端末を電車に置き忘れた",
                reach: .facility(facility, administrator: person.id)
            ).run(person.service, person.request(after: 60))
        }
        await #expect(throws: Refusal.self) { try await suspend(own + 1) }
        #expect(try await person.visitor(token, after: 60) != nil)
        try await suspend(own)
        #expect(try await person.visitor(token, after: 60) == nil)
        guard case .refused = try await person.signIn(after: 120) else { throw Unexpected() }
    }
}
