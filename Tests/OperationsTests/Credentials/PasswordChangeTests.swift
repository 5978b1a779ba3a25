import FoundationEssentials
import Operations
import Postgres
import Registry
import Secrets
import Storage
import TestSupport
import Testing

/// A new password of one's own accord, because it is due, or because the old one is forgotten (A3).
@Suite(.database)
struct PasswordChangeTests {
    let database = TestDatabase.current
    private static let next = "tamagawa9asagao"

    private func change(
        _ person: Somebody, from current: String = Somebody.password, to password: String = next,
        repeated: String? = nil, after seconds: TimeInterval = 10
    ) async throws -> ChangePassword.Outcome {
        try await ChangePassword(
            accountID: person.id, current: current, password: password, repeated: repeated ?? password
        ).run(person.service, person.request(after: seconds))
    }

    private func objections(_ outcome: ChangePassword.Outcome) -> [PasswordChangeObjection]? {
        if case .objections(let objections) = outcome { objections } else { nil }
    }

    @Test func `the new one works, the old one does not, and only this browser stays signed in`() async throws {
        let person = try await Somebody.active(in: database)
        let (phone, desk) = (try await person.token(), try await person.token())
        guard case .changed(let session) = try await change(person) else { throw Unexpected() }
        #expect(try await person.visitor(phone, after: 10) == nil)
        #expect(try await person.visitor(desk, after: 10) == nil)
        #expect(try await person.visitor(session.token, after: 10) != nil)
        guard case .refused = try await person.signIn(after: 20) else { throw Unexpected() }
        _ = try await person.token(Self.next, after: 20)
        #expect(try await person.mails(.passwordChanged) == 1)
        #expect(try await person.events(.changePassword) == 1)
    }

    @Test func `what is wrong is told, and changes nothing`() async throws {
        let person = try await Somebody.active(in: database)
        let before = try await database.fingerprint()
        #expect(objections(try await change(person, repeated: "x")) == [.passwordsDiffer])
        #expect(
            objections(try await change(person, to: "a1"))?.contains(.password(.tooShort(minimum: 8))) == true)
        for near in [
            "kaede4momiji", "Kaede4Momiji", "kaede5momiji", "kaede44momiji", "ijimom4edeak", "2kaede4momiji9",
        ] {
            #expect(
                objections(try await change(person, to: near))?.contains(.password(.repeated)) == true,
                "\(near)")
        }
        #expect(try await database.fingerprint() == before)
    }

    @Test func `the present password is counted like a sign-in`() async throws {
        let person = try await Somebody.active(in: database)
        for _ in 0..<3 {
            #expect(objections(try await change(person, from: "wrong-password")) == [.currentRefused])
        }
        #expect(objections(try await change(person)) == [.currentRefused])
        #expect(try await person.events(.lockAccount) == 1)
        guard case .changed = try await change(person, after: 1_811) else { throw Unexpected() }
    }

    @Test func `none of the last five comes again`() async throws {
        let person = try await Somebody.active(in: database)
        let words = [
            "tamagawa9asagao", "izumi3hanamizuki", "noborito8tsubame", "sakura-gawa7mori", "yotsuba6hotaru",
        ]
        var current = Somebody.password
        for (index, word) in words.enumerated() {
            guard
                case .changed = try await change(person, from: current, to: word, after: Double(index + 1) * 10)
            else { throw Unexpected() }
            current = word
        }
        for word in words.dropLast() {
            #expect(
                objections(try await change(person, from: current, to: word, after: 100)) == [
                    .password(.repeated)
                ])
        }
        guard case .changed = try await change(person, from: current, to: Somebody.password, after: 100)
        else { throw Unexpected() }
    }

    @Test func `two months later it has to be changed`() async throws {
        let person = try await Somebody.active(in: database)
        let day: TimeInterval = 86_400
        let early = try await person.token(after: 59 * day)
        #expect(try #require(try await person.visitor(early, after: 59 * day)).mustChangePassword == false)
        let late = try await person.token(after: 61 * day)
        #expect(try #require(try await person.visitor(late, after: 61 * day)).mustChangePassword)
        guard case .changed(let session) = try await change(person, after: 61 * day) else { throw Unexpected() }
        #expect(
            try #require(try await person.visitor(session.token, after: 61 * day)).mustChangePassword == false)
    }

    /// The link as the mail carries it.
    private func link(_ person: Somebody) async throws -> String {
        let mail = try await database.asSuperuser { tx in
            try tx.one(
                """
                SELECT network_id, id, sealed_key_id, sealed FROM madoguchi.mail
                WHERE kind = 'password_link' ORDER BY id DESC LIMIT 1
                """
            ) { (network: Int64, id: Int64, keyID: String, sealed: [UInt8]) in (network, id, keyID, sealed) }
        }
        let plain = try person.service.keys.open(
            SealedBox(keyID: mail.2, bytes: mail.3), associatedData: Array("mail \(mail.0) \(mail.1)".utf8))
        let address = String(decoding: plain, as: UTF8.self)
        let prefix = "https://madoguchi.example.jp/n/komae/new-password?link="
        #expect(address.hasPrefix(prefix))
        return String(address.dropFirst(prefix.count))
    }

    private func ask(_ person: Somebody, _ address: String? = nil, after seconds: TimeInterval = 0) async throws
    {
        try await SendPasswordLink(address: address ?? person.address)
            .run(person.service, person.request(after: seconds))
    }

    private func use(
        _ person: Somebody, _ link: String, _ password: String = next, after seconds: TimeInterval = 10
    ) async throws -> UsePasswordLink.Outcome {
        try await UsePasswordLink(link: link, password: password, repeated: password)
            .run(person.service, person.request(after: seconds))
    }

    @Test func `a link sets a new password once, and looking at it consumes nothing`() async throws {
        let person = try await Somebody.active(in: database)
        let session = try await person.token()
        try await ask(person)
        let link = try await link(person)
        for _ in 0..<3 {
            #expect(try await LookAtPasswordLink(link).run(person.service, person.request(after: 5)))
        }
        for _ in 0..<3 { _ = try await person.signIn("wrong") }
        guard case .changed = try await use(person, link) else { throw Unexpected() }
        // Whoever can read the mailbox is the person: the lock is open again, and every session is over.
        _ = try await person.token(Self.next, after: 20)
        #expect(try await person.visitor(session, after: 20) == nil)
        guard case .lapsed = try await use(person, link, "another3password-x", after: 30) else {
            throw Unexpected()
        }
        #expect(try await LookAtPasswordLink(link).run(person.service, person.request(after: 30)) == false)
    }

    @Test func `of many uses of one link at once exactly one succeeds`() async throws {
        let person = try await Somebody.active(in: database)
        try await ask(person)
        let link = try await link(person)
        let changed = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<10 {
                group.addTask {
                    let outcome = try await self.use(
                        person, link, "tamagawa\(number)asagao", after: Double(number + 1))
                    if case .changed = outcome { return true } else { return false }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(changed == 1)
    }

    @Test func `a link lapses after an hour, and a later one takes its place`() async throws {
        let person = try await Somebody.active(in: database)
        try await ask(person)
        let first = try await link(person)
        guard case .lapsed = try await use(person, first, after: 3_600) else { throw Unexpected() }
        try await ask(person, after: 400)
        let second = try await link(person)
        guard case .lapsed = try await use(person, first, after: 500) else { throw Unexpected() }
        guard
            case .objections([.password(.repeated)]) = try await use(person, second, "kaede5momiji", after: 500)
        else { throw Unexpected() }
        guard case .changed = try await use(person, second, after: 500) else { throw Unexpected() }
    }

    @Test func `nobody's mailbox is filled, and nobody learns who is registered`() async throws {
        let person = try await Somebody.active(in: database)
        for second in 0..<5 { try await ask(person, after: Double(second)) }
        #expect(try await person.mails(.passwordLink) == 1)
        for hour in 1..<12 { try await ask(person, after: Double(hour) * 3_600) }
        #expect(try await person.mails(.passwordLink) == 5)
        let before = try await database.fingerprint()
        for address in ["nobody@example.jp", "", "これはアドレスではない", "n.sato@midoridai.example.jp"] {
            try await ask(person, address)
        }
        try await person.setState(.suspended)
        let suspended = try await database.fingerprint()
        try await ask(person, after: 200_000)
        #expect(try await database.fingerprint() == suspended)
        #expect(before["madoguchi.mail"] == suspended["madoguchi.mail"])
    }
}
