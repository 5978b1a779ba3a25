import Forms
import Foundation
import Operations
import Postgres
import Registry
import Secrets
import Storage
import TestSupport
import Testing

@Suite(.database)
struct ActivationTests {
    let database = TestDatabase.current

    private static let address = "m.yamazaki@midoridai.example.jp"
    private static let ownPassword = "kaede4momiji"

    /// Approves the sample and reads the temporary password from the sealed mail, as the dispatcher does.
    private func issuedPassword(_ network: String = "komae") async throws -> String {
        _ = try await Samples.approve(SampleApplication(network), in: database)
        return try await TemporaryPasswords.sent(to: Self.address, in: database)
    }

    private func begin(
        _ password: String, address: String = address, daysLater: Int = 0, _ service: Service? = nil
    ) async throws -> BeginActivation.Outcome {
        let service = try service ?? database.service("portal")
        return try await BeginActivation(address: address, typedPassword: password)
            .run(service, SampleNetworks.request("komae", daysLater: daysLater))
    }

    private func ticket(_ password: String, daysLater: Int = 0) async throws -> String {
        guard case .proceed(let invitation) = try await begin(password, daysLater: daysLater) else {
            throw Unexpected()
        }
        return invitation.ticket
    }

    private func complete(
        _ ticket: String, password: String = ownPassword, repeated: String? = nil, agreed: Bool = true,
        _ service: Service? = nil
    ) async throws -> CompleteActivation.Outcome {
        let service = try service ?? database.service("portal")
        let terms = try SampleNetworks.forms("komae").definition.terms.map(\.id)
        return try await CompleteActivation(
            ticket: ticket, password: password, repeated: repeated ?? password,
            agreedClauses: agreed ? Set(terms) : []
        ).run(service, SampleNetworks.request("komae"))
    }

    @Test func `address, temporary password, terms, own password: active`() async throws {
        let password = try await issuedPassword()
        let ticket = try await ticket(password)
        guard case .activated(let name) = try await complete(ticket) else { throw Unexpected() }
        #expect(name == "山﨑 美咲")
        let account = try await database.service().account(Self.address, in: "komae")
        #expect(account.state == .active)
        #expect(account.temporaryPasswordLapsesOn == nil)
        let consents = try await database.asSuperuser { tx in
            try tx.value("SELECT count(*) FROM madoguchi.consent WHERE account_id IS NOT NULL", as: Int.self)
        }
        #expect(consents == (try SampleNetworks.forms("komae").definition.terms.count))
        // What opened the activation opens nothing any more.
        guard case .refused = try await begin(password) else { throw Unexpected() }
    }

    @Test func `typed in capitals, full-width or without hyphens it is the same password`() async throws {
        let password = try await issuedPassword()
        let forms = [
            password.uppercased(), password.replacingOccurrences(of: "-", with: ""),
            password.replacingOccurrences(of: "-", with: "　"),
            password.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? "",
        ]
        for form in forms {
            guard case .proceed = try await begin(form) else {
                Issue.record("not taken: a form of \(form.count) characters")
                continue
            }
        }
    }

    @Test func `a typing error is told at once and costs no try`() async throws {
        let password = try await issuedPassword()
        for _ in 0..<5 {
            let typo = String(password.dropLast()) + (password.hasSuffix("a") ? "b" : "a")
            guard case .mistyped = try await begin(typo) else { throw Unexpected() }
        }
        guard case .proceed = try await begin(password) else { throw Unexpected() }
    }

    @Test func `three wrong tries lock the account for thirty minutes, and the person is told`() async throws {
        let right = try await issuedPassword()
        let wrong = TemporaryPassword.generate(.seeded(99)).text
        for _ in 0..<3 {
            guard case .refused = try await begin(wrong) else { throw Unexpected() }
        }
        guard case .refused = try await begin(right) else { throw Unexpected() }
        let mails = try await database.service().mails(of: "komae", limit: 50)
        #expect(mails.filter { $0.kind == .accountLocked }.count == 1)
        let events = try await database.service().auditEvents(of: "komae", limit: 50)
        #expect(events.filter { $0.kind == .lockAccount }.count == 1)
        // A day later it is open again.
        guard case .proceed = try await begin(right, daysLater: 1) else { throw Unexpected() }
    }

    @Test func `of many wrong tries at once exactly three are looked at`() async throws {
        _ = try await issuedPassword()
        let service = try database.service("portal", size: 8)
        let wrong = TemporaryPassword.generate(.seeded(98)).text
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { _ = try await self.begin(wrong, service) } }
            try await group.waitForAll()
        }
        let tries = try await database.asSuperuser { tx in
            try tx.value("SELECT tries FROM madoguchi.sign_in_lock", as: Int.self)
        }
        #expect(tries == 3)
        let events = try await database.service().auditEvents(of: "komae", limit: 100)
        #expect(events.filter { $0.kind == .lockAccount }.count == 1)
    }

    @Test func `of many activations of one temporary password exactly one succeeds`() async throws {
        let password = try await issuedPassword()
        var tickets: [String] = []
        for _ in 0..<50 { tickets.append(try await ticket(password)) }
        let service = try database.service("portal", size: 8)
        let succeeded = try await withThrowingTaskGroup(of: Bool.self) { group in
            for ticket in tickets {
                group.addTask {
                    if case .activated = try await self.complete(ticket, service) { true } else { false }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(succeeded == 1)
    }

    @Test func `a form that is sent twice is one activation with one answer`() async throws {
        let ticket = try await ticket(try await issuedPassword())
        for _ in 0..<2 {
            guard case .activated = try await complete(ticket) else { throw Unexpected() }
        }
        let mails = try await database.service().mails(of: "komae", limit: 50)
        #expect(mails.filter { $0.kind == .accountActivated }.count == 1)
    }

    @Test func `a lapsed temporary password opens nothing`() async throws {
        let password = try await issuedPassword()
        guard case .proceed = try await begin(password, daysLater: 22) else { throw Unexpected() }
        guard case .refused = try await begin(password, daysLater: 23) else { throw Unexpected() }
    }

    @Test func `objections keep the ticket and change nothing`() async throws {
        let ticket = try await ticket(try await issuedPassword())
        let before = try await database.fingerprint()
        guard case .objections(let short, _) = try await complete(ticket, password: "a1") else {
            throw Unexpected()
        }
        #expect(short.contains { if case .password(.tooShort) = $0 { true } else { false } })
        guard case .objections(let different, _) = try await complete(ticket, repeated: "x") else {
            throw Unexpected()
        }
        #expect(different == [.passwordsDiffer])
        guard case .objections(let unread, _) = try await complete(ticket, agreed: false) else {
            throw Unexpected()
        }
        #expect(unread == [.termsNotAgreed])
        #expect(try await database.fingerprint() == before)
        guard case .activated = try await complete(ticket) else { throw Unexpected() }
    }

    @Test(arguments: ["", "x", "a.b", "dGVzdA.AAAA"])
    func `a ticket that was not made here is none`(_ ticket: String) async throws {
        _ = try await issuedPassword()
        guard case .startOver = try await complete(ticket) else { throw Unexpected() }
    }

    @Test func `unknown and unreadable addresses get the same answer as a wrong password`() async throws {
        let password = try await issuedPassword()
        for address in ["nobody@example.jp", "これはアドレスではない", ""] {
            guard case .refused = try await begin(password, address: address) else { throw Unexpected() }
        }
    }

    @Test func `no temporary and no own password is anywhere in a full dump`() async throws {
        let temporary = try await issuedPassword()
        let another = try await TemporaryPasswords.sent(to: "n.sato@midoridai.example.jp", in: database)
        guard case .activated = try await complete(try await ticket(temporary)) else { throw Unexpected() }
        let dump = try await Dump.of(database)
        #expect(dump.contains("m.yamazaki@midoridai.example.jp"))
        for secret in [temporary, another, Self.ownPassword] {
            #expect(!dump.contains(secret))
            let bare = secret.replacingOccurrences(of: "-", with: "")
            #expect(!dump.contains(bare))
            // bytea stands in a dump as hexadecimal.
            #expect(!dump.contains(Hexadecimal.encode(secret.utf8)))
            #expect(!dump.contains(Hexadecimal.encode(bare.utf8)))
        }
    }
}
