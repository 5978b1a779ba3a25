import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// A1: a temporary password in the place of an older one.
@Suite(.database)
struct ReissueTests {
    typealias Sample = LifeSamples

    private func reissue(
        _ address: String, reset: Bool = false, daysLater: Int = 0, _ sample: LifeSamples
    ) async throws -> LifeFacts {
        try await ReissueTemporaryPasswords(
            sample.references(address), resetsOwnPassword: reset, reason: "メールを消してしまった", reach: .network
        ).run(sample.database.service(), sample.request(daysLater: daysLater))
    }

    @Test func `the new one opens the activation, the old one nothing; its unsent mail is withdrawn`()
        async throws
    {
        let sample = try await LifeSamples()
        let old = try await TemporaryPasswords.sent(to: Sample.sato, in: sample.database)
        let facts = try await reissue(Sample.sato, sample)
        let new = try await TemporaryPasswords.sent(to: Sample.sato, in: sample.database)
        #expect(old != new && facts.mails == 1 && facts.lapsesOn == Day(iso: "2026-11-25"))
        #expect(try await sample.ticket(Sample.sato, password: old) == nil)
        #expect(try await sample.ticket(Sample.sato, password: new) != nil)
        let mails = try await sample.database.service().mails(of: "komae", limit: 50)
            .filter { $0.recipient == Sample.sato }
        #expect(mails.first { $0.kind == .temporaryPassword }?.state == .cancelled)
        #expect(mails.first { $0.kind == .temporaryPasswordReissued }?.state == .queued)
    }

    @Test func `whoever has a password of their own keeps it, unless they are to begin anew`() async throws {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.sato))
        let refusal = await #expect(throws: Refusal.self) { try await reissue(Sample.sato, sample) }
        #expect(refusal?.details.first?.ja.contains("--reset-own-password") == true)

        _ = try await reissue(Sample.sato, reset: true, daysLater: 1, sample)
        let account = try await sample.account(Sample.sato)
        #expect(account.state == .registered && account.activatedAt == nil)
        #expect(account.temporaryPasswordLapsesOn != nil)
        #expect(try await sample.activate(Sample.sato, daysLater: 2))
        let passwords = try await sample.count("SELECT count(*) FROM madoguchi.own_password")
        #expect(passwords == 2)
    }

    @Test func `nobody who is suspended or gone gets one`() async throws {
        let sample = try await LifeSamples()
        let id = try await sample.id(Sample.sato)
        _ = try await sample.suspend(Sample.sato)
        await #expect(throws: Refusal.self) { try await reissue(Sample.sato, reset: true, sample) }
        _ = try await sample.depart(Sample.sato)
        await #expect(throws: Refusal.self) { try await reissue(String(id), reset: true, sample) }
    }
}
