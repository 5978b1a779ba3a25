import Operations
import Registry
import Storage
import TestSupport
import Testing

/// A facility that has just lost its last administrator (J7) is told, and the work list says so.
@Suite(.database)
struct LostAdministratorTests {
    typealias Sample = LifeSamples

    enum Loss: CaseIterable { case suspension, departure, revocation, transfer, application }

    private func lose(_ loss: Loss, _ sample: LifeSamples) async throws {
        let (service, request) = (try sample.database.service(), sample.request())
        let people = try sample.references(Sample.takahashi)
        switch loss {
        case .suspension: _ = try await sample.suspend(Sample.takahashi)
        case .departure: _ = try await sample.depart(Sample.takahashi, from: sample.clinic)
        case .revocation:
            _ = try await RevokeAdministrator(people, at: sample.clinic, reason: "交代", reach: .network).run(
                service, request)
        case .transfer:
            _ = try await TransferAccounts(
                people, from: nil, to: sample.pharmacy, reason: "異動", reach: .network
            ).run(service, request)
        case .application:
            var application = try SampleApplication("komae")
            application.people = [
                .init("髙橋 健一", "タカハシ ケンイチ", "医師", Sample.takahashi, kind: "退職")
            ]
            _ = try await Samples.approve(application, in: sample.database)
        }
    }

    @Test(arguments: Loss.allCases)
    func `however it was lost, the facility is written to and it is on the work list`(_ loss: Loss) async throws {
        let sample = try await LifeSamples()
        try await lose(loss, sample)
        #expect(try await sample.standing(of: sample.clinic) == .withoutAdministrator)
        let mails = try await sample.mails(.administratorMissing)
        #expect(mails.map(\.recipient) == ["incho@midoridai.example.jp"])
        let notices = try await sample.work(.administratorMissing)
        #expect(notices.map(\.facility) == ["みどり台内科クリニック"] && notices.map(\.kind.performer) == [.clerk])
        // It goes away with what it is about, and by nobody's word.
        await #expect(throws: Refusal.self) { try await sample.attest(.administratorMissing) }
        // Somebody else leaves: nothing new is said.
        _ = try await sample.depart(Sample.sato)
        #expect(try await sample.mails(.administratorMissing).count == 1)
        // The next one is found.
        try await sample.grant(Sample.yamazaki, at: sample.clinic)
        #expect(try await sample.work(.administratorMissing).isEmpty)
        #expect(try await Invariants.broken(in: sample.database) == [])
    }

    @Test func `nobody is told while a colleague can act, and a resumption ends the notice`() async throws {
        let sample = try await LifeSamples()
        try await sample.grant(Sample.yamazaki, at: sample.clinic)
        _ = try await sample.suspend(Sample.yamazaki)
        #expect(try await sample.mails(.administratorMissing).isEmpty)
        _ = try await sample.suspend(Sample.takahashi)
        #expect(try await sample.work(.administratorMissing).count == 1)
        // Already without one: who is let go does not lose it again.
        _ = try await sample.depart(Sample.yamazaki)
        #expect(try await sample.mails(.administratorMissing).count == 1)
        _ = try await sample.resume(Sample.takahashi)
        #expect(try await sample.work(.administratorMissing).isEmpty)
    }

    @Test func `a roster that brings the next one ends the notice`() async throws {
        let sample = try await LifeSamples()
        _ = try await sample.suspend(Sample.takahashi)
        var application = try SampleApplication("komae")
        application.people = [
            .init("狛江 花", "コマエ ハナ", "看護師", "hana@midoridai.example.jp", isAdministrator: true)
        ]
        _ = try await Samples.approve(application, in: sample.database)
        #expect(try await sample.work(.administratorMissing).isEmpty)
    }
}
