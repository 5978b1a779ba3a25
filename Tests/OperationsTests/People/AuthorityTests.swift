import Operations
import Registry
import Storage
import TestSupport
import Testing

/// What a facility's administrator may do through the portal, with the portal's own rights in the database.
@Suite(.database)
struct AuthorityTests {
    typealias Sample = LifeSamples

    private func sampleWithAdministrator() async throws -> (LifeSamples, Reach, Request, Service) {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.takahashi))
        let id = try await sample.id(Sample.takahashi)
        return (
            sample, .facility(sample.clinic, administrator: id), sample.request(by: id),
            try sample.database.service("portal")
        )
    }

    @Test func `an administrator suspends, reissues, grants, lets go: the portal's login is enough`()
        async throws
    {
        let (sample, reach, request, portal) = try await sampleWithAdministrator()
        func next() -> Request { sample.request(by: Int64(request.actor.name)) }
        _ = try await SuspendAccounts(
            sample.references(Sample.sato), cause: .lostDevice, reason: "紛失", reach: reach
        ).run(portal, next())
        #expect(try await sample.account(Sample.sato).state == .suspended)
        _ = try await ReissueTemporaryPasswords(
            sample.references(Sample.yamazaki), reason: "メールが届かない", reach: reach
        ).run(portal, next())
        _ = try await GrantAdministrator(
            sample.references(Sample.yamazaki), at: sample.clinic, explanation: LifeSamples.explanation,
            reason: "増員", reach: reach
        ).run(portal, next())
        #expect(try await sample.membership(Sample.yamazaki, .administratorsRoom) == .toInvite)
        let facts = try await DepartAccounts(
            sample.references(Sample.yamazaki), from: nil, reason: "退職", reach: reach
        ).run(portal, next())
        #expect(facts.removed?.count == 1)
        let events = try await sample.database.service().auditEvents(of: "komae", limit: 4)
        #expect(events.allSatisfy { $0.actorKind == .person && $0.login.hasSuffix("_portal") })
    }

    @Test func `an administrator lifts a colleague's lock`() async throws {
        let (sample, reach, request, portal) = try await sampleWithAdministrator()
        for _ in 0..<3 {
            _ = try await sample.ticket(Sample.sato, password: "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa")
        }
        let wrong = try await TemporaryPasswords.sent(to: Sample.yamazaki, in: sample.database)
        for _ in 0..<3 { _ = try await sample.ticket(Sample.sato, password: wrong) }
        let right = try await TemporaryPasswords.sent(to: Sample.sato, in: sample.database)
        #expect(try await sample.ticket(Sample.sato, password: right) == nil)
        let unlock = try UnlockAccounts(sample.references(Sample.sato), reason: "電話で確認", reach: reach)
        _ = try await unlock.run(portal, request)
        #expect(try await sample.ticket(Sample.sato, password: right) != nil)
        #expect(try await sample.mails(.accountUnlocked).count == 1)
        // What is not locked is not unlocked.
        await #expect(throws: Refusal.self) { try await unlock.run(portal, sample.request(by: 1)) }
    }

    @Test func `nobody of another facility, and nothing that the network does not leave to administrators`()
        async throws
    {
        let (sample, reach, request, portal) = try await sampleWithAdministrator()
        _ = try await sample.suspend(Sample.sato)
        let before = try await sample.database.fingerprint()
        func refused(_ act: () async throws -> LifeFacts) async {
            let refusal = await #expect(throws: Refusal.self) { try await act() }
            #expect(refusal?.kind == .notAllowed)
        }
        for stranger in [Sample.kato, "nobody@example.jp"] {
            await refused {
                try await SuspendAccounts(
                    sample.references(Sample.yamazaki, stranger), cause: .leak, reason: "漏えい", reach: reach
                ).run(portal, request)
            }
        }
        await refused {
            try await ResumeAccounts(sample.references(Sample.sato), reason: "発見", reach: reach)
                .run(portal, request)
        }
        await refused {
            try await TransferAccounts(
                sample.references(Sample.yamazaki), from: nil, to: sample.pharmacy, reason: "異動", reach: reach
            ).run(portal, request)
        }
        await refused {
            try await DepartAccounts(
                sample.references(Sample.yamazaki), from: sample.pharmacy, reason: "退職", reach: reach
            ).run(portal, request)
        }
        await refused {
            try await GrantAdministrator(
                sample.references(Sample.yamazaki), at: sample.pharmacy, explanation: LifeSamples.explanation,
                reason: "増員", reach: reach
            ).run(portal, request)
        }
        await refused {
            try await ReissueTemporaryPasswords(
                sample.references(Sample.takahashi), resetsOwnPassword: true, reason: "失念", reach: reach
            ).run(portal, request)
        }
        #expect(try await sample.database.fingerprint() == before)
    }

    @Test func `whoever is no administrator, or suspended, has no authority`() async throws {
        let (sample, reach, request, portal) = try await sampleWithAdministrator()
        let sato = try await sample.id(Sample.sato)
        for (reach, request) in [
            (Reach.facility(sample.clinic, administrator: sato), sample.request(by: sato)),
            (Reach.facility(sample.clinic, administrator: 99_999), sample.request(by: 99_999)),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await SuspendAccounts(
                    sample.references(Sample.yamazaki), cause: .leak, reason: "漏えい", reach: reach
                ).run(portal, request)
            }
            #expect(refusal?.what == Authority.noAdministrator)
        }
        _ = try await sample.suspend(Sample.takahashi)
        await #expect(throws: Refusal.self) {
            try await SuspendAccounts(
                sample.references(Sample.yamazaki), cause: .leak, reason: "漏えい", reach: reach
            ).run(portal, request)
        }
    }
}
