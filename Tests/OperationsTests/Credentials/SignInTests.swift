import FoundationEssentials
import Operations
import Postgres
import Registry
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Secrets

/// Who gets in, who does not, and that nobody can tell why (A3, A4).
@Suite(.database)
struct SignInTests {
    let database = TestDatabase.current

    @Test func `the right password begins a session, which the trail knows`() async throws {
        let person = try await Somebody.active(in: database, address: "k.takahashi@midoridai.example.jp")
        let visitor = try #require(try await person.visitor(try await person.token()))
        #expect(visitor.name == "髙橋 健一")
        #expect(visitor.administers.map(\.name) == ["みどり台内科クリニック"])
        #expect(!visitor.mustChangePassword)
        #expect(try await person.events(.signIn) == 1)
        #expect(try await person.visitor(Token.make().text) == nil)
        #expect(try await person.visitor("no token") == nil)
    }

    @Test func `a token of one network opens nothing in another`() async throws {
        let person = try await Somebody.active(in: database)
        let token = try await person.token()
        let elsewhere = Request(
            network: "takarazuka", actor: Actor(.service, "portal"), asOf: SampleNetworks.monday)
        #expect(try await ReadVisitor(token: token).run(person.service, elsewhere) == nil)
    }

    /// The four who do not get in, and an address that nobody has: one hash each, and the same statements.
    @Test func `unknown, wrong, locked, suspended and not activated look alike from outside`() async throws {
        let statements = Mutex<[String]>([])
        let hasher = PasswordHasher()
        let watched = try database.service(
            "portal", size: 1, hasher: hasher, observe: { sql in statements.withLock { $0.append(sql) } })
        let person = try await Somebody.active(in: database)
        func trace(_ address: String, _ password: String) async throws -> [String] {
            let before = hasher.count
            statements.withLock { $0 = [] }
            let outcome = try await SignIn(address: address, password: password)
                .run(watched, SampleNetworks.request("komae"))
            guard case .refused = outcome else { throw Unexpected() }
            #expect(hasher.count == before + 1)
            return statements.withLock { $0 }
        }
        // The first use of a connection opens it.
        _ = try await trace("nobody@example.jp", "x")
        let unknown = try await trace("nobody@example.jp", Somebody.password)
        let unreadable = try await trace("これはアドレスではない", Somebody.password)
        let notActivated = try await trace("n.sato@midoridai.example.jp", Somebody.password)
        let wrong = try await trace(person.address, "another-password-1")
        try await person.setState(.suspended)
        let suspended = try await trace(person.address, Somebody.password)
        try await person.setState(.active)
        for _ in 0..<2 { _ = try await person.signIn("another-password-2") }
        let locked = try await trace(person.address, Somebody.password)
        #expect(wrong.count >= 4)
        for other in [unknown, unreadable, notActivated, suspended, locked] { #expect(other == wrong) }
    }

    @Test(arguments: 1...3)
    func `of two hundred wrong passwords at once exactly three are looked at`(_ round: Int) async throws {
        let hasher = PasswordHasher(lanes: 2, longestLine: 1_000)
        let service = try database.service("portal", size: 8, hasher: hasher)
        let person = try await Somebody.active(in: database, service)
        let outcomes = try await withThrowingTaskGroup(of: SignIn.Outcome.self) { group in
            for number in 0..<200 { group.addTask { try await person.signIn("wrong-\(round)-\(number)") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.filter { if case .refused = $0 { true } else { false } }.count == 199)
        #expect(outcomes.filter { if case .locked = $0 { true } else { false } }.count == 1)
        let tries = try await database.asSuperuser { tx in
            try tx.value("SELECT tries FROM madoguchi.sign_in_lock", as: Int.self)
        }
        #expect(tries == 3)
        #expect(try await person.events(.lockAccount) == 1)
        #expect(try await person.mails(.accountLocked) == 1)
        guard case .refused = try await person.signIn() else { throw Unexpected() }
        guard case .refused = try await person.signIn(after: 1_799) else { throw Unexpected() }
        #expect(try await person.visitor(try await person.token(after: 1_801), after: 1_801) != nil)
    }

    @Test func `a crowd is turned away before anything is counted`() async throws {
        let service = try database.service("portal", hasher: PasswordHasher(longestLine: 0))
        let person = try await Somebody.active(in: database)
        let crowded = Somebody(database: database, service: service, id: person.id, address: person.address)
        let before = try await database.fingerprint()
        for _ in 0..<5 {
            await #expect(throws: Refusal.crowded) { _ = try await crowded.signIn("wrong") }
        }
        #expect(try await database.fingerprint() == before)
        _ = try await person.token()
    }

    @Test func `a right password starts the count anew`() async throws {
        let person = try await Somebody.active(in: database)
        for _ in 0..<3 {
            for _ in 0..<2 {
                guard case .refused = try await person.signIn("wrong") else { throw Unexpected() }
            }
            _ = try await person.token()
        }
        #expect(try await person.events(.lockAccount) == 0)
    }

    @Test func `a temporary password opens no session`() async throws {
        try await Samples.approve(SampleApplication("komae"), in: database)
        let temporary = try await TemporaryPasswords.sent(to: Somebody.address, in: database)
        let service = try database.service("portal")
        let outcome = try await SignIn(address: Somebody.address, password: temporary)
            .run(service, SampleNetworks.request("komae"))
        guard case .refused = outcome else { throw Unexpected() }
    }

    @Test func `a hash under other parameters is made anew at the next sign-in`() async throws {
        let person = try await Somebody.active(in: database)
        let weak = OwnPasswordHash.make(
            Somebody.password, parameters: Argon2Parameters(memory: 8 * 1024, passes: 1, lanes: 1),
            salt: Array(repeating: 3, count: 16), hashSize: 32)
        #expect(weak.needsRehash)
        try await database.asSuperuser { tx in
            try tx.script("SET session_replication_role = replica")
            try tx.execute("UPDATE madoguchi.own_password SET phc = \(weak.phc)")
        }
        _ = try await person.token()
        let phc = try await database.asSuperuser { tx in
            try tx.value("SELECT phc FROM madoguchi.own_password", as: String.self)
        }
        #expect(try #require(OwnPasswordHash(phc: phc)).needsRehash == false)
        _ = try await person.token()
    }
}
