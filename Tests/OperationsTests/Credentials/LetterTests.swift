import Operations
import Postgres
import Registry
import Secrets
import Storage
import TestSupport
import Testing

/// A1 on paper: passwords that nobody mails and nothing stores.
@Suite(.database)
struct LetterTests {
    typealias Sample = LifeSamples

    private func letters(
        _ recipients: IssueLetters.Recipients, reset: Bool = false, reach: Reach = .network
    ) -> IssueLetters {
        IssueLetters(recipients, resetsOwnPassword: reset, reason: "メールを使わない方のため", reach: reach)
    }

    @Test func `the printed passwords count once the act is done, the mailed ones no more`() async throws {
        let sample = try await LifeSamples()
        let service = try sample.database.service()
        let mailed = try await TemporaryPasswords.sent(to: Sample.sato, in: sample.database)
        #expect(try await sample.activate(Sample.takahashi))
        let letters = letters(.facility(sample.clinic))
        let drawn = try await letters.draw(service, sample.request())
        // Whoever has activated already gets none.
        #expect(Set(drawn.people.map(\.account.name)) == ["山﨑 美咲", "佐藤 直樹"])
        let printed = try #require(drawn.people.first { $0.account.email == Sample.sato }).password
        #expect(try await sample.ticket(Sample.sato, password: printed) == nil)
        let facts = try await letters.issue(drawn, service, sample.request())
        #expect(facts.accounts.count == 2 && facts.mails == 0 && facts.lapsesOn == Day(iso: "2026-11-25"))
        #expect(try await sample.ticket(Sample.sato, password: mailed) == nil)
        #expect(try await sample.ticket(Sample.sato, password: printed) != nil)
        let waiting = try await sample.count(
            "SELECT count(*) FROM madoguchi.mail WHERE recipient = \(Sample.sato) AND sealed IS NOT NULL")
        #expect(waiting == 0)
        let dump = try await Dump.of(sample.database)
        for person in drawn.people {
            for written in [person.password, person.password.replacing("-", with: "")] {
                #expect(!dump.contains(written) && !dump.contains(Hexadecimal.encode(written.utf8)))
            }
        }
        let history = try await service.dossier(ofAccount: Sample.sato, in: "komae").history
        #expect(history.first?.kind == .letter)
    }

    @Test func `a repetition tells that its letters are not those that count`() async throws {
        let sample = try await LifeSamples()
        let service = try sample.database.service()
        let letters = letters(.people(try sample.references(Sample.sato)))
        let request = sample.request()
        let first = try await letters.draw(service, request)
        _ = try await letters.issue(first, service, request)
        // The same letters, sent again: nothing new, and they still count.
        _ = try await letters.issue(first, service, request)
        let second = try await letters.draw(service, request)
        await #expect(throws: Refusal.self) { try await letters.issue(second, service, request) }
        #expect(try await sample.ticket(Sample.sato, password: first.people[0].password) != nil)
    }

    @Test func `letters are the secretariat's, and for people who have still to activate`() async throws {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.takahashi))
        let service = try sample.database.service()
        let before = try await sample.database.fingerprint()
        let id = try await sample.id(Sample.takahashi)
        let byAdministrator = letters(
            .people(try sample.references(Sample.sato)), reach: .facility(sample.clinic, administrator: id))
        let drawn = try await byAdministrator.draw(service, sample.request())
        await #expect(throws: Refusal.self) {
            try await byAdministrator.issue(drawn, service, sample.request(by: id))
        }
        let forActive = letters(.people(try sample.references(Sample.takahashi)))
        let others = try await forActive.draw(service, sample.request())
        await #expect(throws: Refusal.self) { try await forActive.issue(others, service, sample.request()) }
        await #expect(throws: Refusal.self) {
            try await letters(.facility(99_999)).draw(service, sample.request())
        }
        #expect(try await sample.database.fingerprint() == before)
    }
}
