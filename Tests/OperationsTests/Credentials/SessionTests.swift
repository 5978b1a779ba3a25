import FoundationEssentials
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// How long a session lasts, and what ends it (A4, A6, A7).
@Suite(.database)
struct SessionTests {
    let database = TestDatabase.current
    private let minute: TimeInterval = 60

    @Test func `thirty idle minutes end a session, and use goes on`() async throws {
        let person = try await Somebody.active(in: database)
        let token = try await person.token()
        #expect(try await person.visitor(token, after: 29 * minute) != nil)
        #expect(try await person.visitor(token, after: 58 * minute) != nil)
        #expect(try await person.visitor(token, after: 88 * minute) == nil)
    }

    @Test func `after twelve hours it ends however busy it was`() async throws {
        let person = try await Somebody.active(in: database)
        let token = try await person.token()
        for quarter in stride(from: 20.0, to: 720, by: 20) {
            #expect(try await person.visitor(token, after: quarter * minute) != nil)
        }
        #expect(try await person.visitor(token, after: 719.9 * minute) != nil)
        #expect(try await person.visitor(token, after: 720 * minute) == nil)
    }

    @Test func `reading pages writes at most once a minute`() async throws {
        let person = try await Somebody.active(in: database)
        let token = try await person.token()
        let before = try await database.fingerprint()
        for second in 1..<60 { _ = try await person.visitor(token, after: Double(second)) }
        #expect(try await database.fingerprint() == before)
        _ = try await person.visitor(token, after: 60)
        #expect(try await database.fingerprint() != before)
    }

    @Test(arguments: [AccountState.suspended, .removed])
    func `who is suspended or removed has no session at once, and gets none back`(_ state: AccountState)
        async throws
    {
        let person = try await Somebody.active(in: database)
        let token = try await person.token()
        if state == .suspended {
            try await person.setState(.suspended)
            #expect(try await person.visitor(token) == nil)
            try await person.setState(.active)
        } else {
            try await person.setState(.removed)
        }
        #expect(try await person.visitor(token) == nil)
        let left = try await database.asSuperuser { tx in
            try tx.value("SELECT count(*) FROM madoguchi.session", as: Int.self)
        }
        #expect(left == 0)
    }

    /// With the account's state the database ends its sessions. One that it had missed would open nothing, either.
    @Test func `whoever is not active has no use of a session that is left, and begins none`() async throws {
        let person = try await Somebody.active(in: database)
        let token = try await person.token()
        try await database.asSuperuser { tx in
            try tx.execute("SET LOCAL session_replication_role = replica")
            try tx.execute("UPDATE madoguchi.account SET state = 'suspended' WHERE id = \(person.id)")
        }
        #expect(try await person.visitor(token) == nil)
        let act = Act(
            .suspendAccount, network: "komae", actor: Actor(.clerk, "窓口 花子"), asOf: SampleNetworks.monday)
        let begun = try await person.service.database.act(act) { tx, scope in
            try SessionRows.begin(
                ofAccount: person.id, digest: Array(repeating: 7, count: 32), tx, scope)
        }
        #expect(begun == nil)
    }

    @Test func `a sign-in takes the place of the session in the same browser, and of no other`() async throws {
        let person = try await Somebody.active(in: database)
        let (phone, desk) = (try await person.token(), try await person.token())
        let again = try await person.token(replacing: phone)
        #expect(try await person.visitor(phone) == nil)
        #expect(try await person.visitor(desk) != nil)
        #expect(try await person.visitor(again) != nil)
    }

    @Test func `ten sessions are kept, the newest`() async throws {
        let person = try await Somebody.active(in: database)
        var tokens: [String] = []
        for second in 0..<12 { tokens.append(try await person.token(after: Double(second))) }
        var alive: [Bool] = []
        for token in tokens { alive.append(try await person.visitor(token, after: 20) != nil) }
        #expect(alive == [false, false] + Array(repeating: true, count: 10))
    }

    @Test func `signing out ends the session that it is about`() async throws {
        let person = try await Somebody.active(in: database)
        let (phone, desk) = (try await person.token(), try await person.token())
        let visitor = try #require(try await person.visitor(phone))
        let out = SignOut(accountID: person.id, sessionID: visitor.sessionID)
        try await out.run(person.service, person.request())
        #expect(try await person.visitor(phone) == nil)
        #expect(try await person.visitor(desk) != nil)
        // Somebody else's session is not theirs to end, and what is over is over.
        let other = try #require(try await person.visitor(desk))
        try await SignOut(accountID: person.id + 1, sessionID: other.sessionID)
            .run(person.service, person.request())
        try await out.run(person.service, person.request())
        #expect(try await person.visitor(desk) != nil)
        #expect(try await person.events(.signOut) == 1)
    }

    @Test func `neither token nor password is in a dump`() async throws {
        let person = try await Somebody.active(in: database)
        let token = try await person.token()
        let dump = try await Dump.of(database)
        #expect(!dump.contains(token) && !dump.contains(Somebody.password))
    }
}
