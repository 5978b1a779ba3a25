import FoundationEssentials
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// The lock, its event and its mail are one (A4): all of it or nothing, whenever a process ends.
@Suite(.database)
struct LockoutTests {
    let database = TestDatabase.current

    private func lock() async throws -> (tries: Int, until: Date?) {
        try await database.asSuperuser { tx in
            try tx.one("SELECT tries, locked_until FROM madoguchi.sign_in_lock") {
                (tries: Int, until: Date?) in (tries, until)
            }
        }
    }

    private func told(_ person: Somebody) async throws -> [Int] {
        [try await person.events(.lockAccount), try await person.mails(.accountLocked)]
    }

    /// As a process leaves it that ended between the count and the lock.
    private func countWithoutReturn(_ person: Somebody) async throws {
        for _ in 0..<2 { _ = try await person.signIn("wrong") }
        try await person.service.database.note("komae") { tx, network in
            let count = try SignInLock.count(person.id, at: SampleNetworks.monday, tx, network)
            #expect(count?.isLast == true)
        }
    }

    @Test func `a process that ends before the lock loses neither event nor mail`() async throws {
        let person = try await Somebody.active(in: database)
        try await countWithoutReturn(person)
        #expect(try await lock().until == nil)
        // Meanwhile nothing is looked at, and nobody is locked who may yet turn out right.
        guard case .refused = try await person.signIn(after: 59) else { throw Unexpected() }
        #expect(try await told(person) == [0, 0])
        guard case .locked = try await person.signIn(after: 60) else { throw Unexpected() }
        #expect(try await told(person) == [1, 1])
        #expect(try await lock().until == SampleNetworks.monday + 60 + 1_800)
        guard case .refused = try await person.signIn(after: 70) else { throw Unexpected() }
        #expect(try await told(person) == [1, 1])
        _ = try await person.token(after: 60 + 1_801)
    }

    @Test func `an activation finds the lock overdue as well, and a clerk can lift it`() async throws {
        let person = try await Somebody.active(in: database)
        try await countWithoutReturn(person)
        let begun = try await BeginActivation(
            address: person.address, typedPassword: "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa"
        ).run(person.service, person.request(after: 120))
        if case .proceed = begun { throw Unexpected() }
        let wrong = try await TemporaryPasswords.sent(to: "n.sato@midoridai.example.jp", in: database)
        guard
            case .refused = try await BeginActivation(address: person.address, typedPassword: wrong)
                .run(person.service, person.request(after: 120))
        else { throw Unexpected() }
        #expect(try await told(person) == [1, 1])
        _ = try await UnlockAccounts([.id(person.id)], reason: "電話で確認", reach: .network).run(
            database.service(), SampleNetworks.request("komae"))
        _ = try await person.token(after: 130)
    }

    @Test func `a lock that cannot tell anybody is none`() async throws {
        let person = try await Somebody.active(in: database)
        for _ in 0..<2 { _ = try await person.signIn("wrong") }
        try await database.asSuperuser { tx in
            try tx.script("REVOKE INSERT ON madoguchi.mail FROM mdg_portal")
        }
        await #expect(throws: (any Error).self) { try await person.signIn("wrong") }
        let held = try await lock()
        #expect(held.tries == 3 && held.until == nil)
        try await database.asSuperuser { tx in
            try tx.script("GRANT INSERT ON madoguchi.mail TO mdg_portal")
        }
        guard case .locked = try await person.signIn("wrong", after: 61) else { throw Unexpected() }
        #expect(try await told(person) == [1, 1])
    }

    @Test func `a right third try in time starts the count anew, whoever else is trying`() async throws {
        let person = try await Somebody.active(in: database)
        for _ in 0..<2 { _ = try await person.signIn("wrong") }
        _ = try await person.token()
        #expect(try await lock().tries == 0)
        #expect(try await told(person) == [0, 0])
    }
}
