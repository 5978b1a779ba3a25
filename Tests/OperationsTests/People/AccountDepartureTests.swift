import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// A7: who leaves is removed, from every group, without delay; who changes facility keeps one account.
@Suite(.database)
struct AccountDepartureTests {
    typealias Sample = LifeSamples

    @Test func `whoever leaves the network is out of every group, and nothing lets them in any more`()
        async throws
    {
        let sample = try await LifeSamples()
        let password = try await TemporaryPasswords.sent(to: Sample.takahashi, in: sample.database)
        let id = try await sample.id(Sample.takahashi)
        try await sample.attest(.register, .addToAllUsers)
        let facts = try await sample.depart(Sample.takahashi)
        #expect(facts.removed == [id] && facts.withoutAdministrator == [sample.clinic])
        let account = try await sample.account(String(id))
        #expect(account.state == .removed && account.facilities.isEmpty)
        #expect(account.atMCS.membership(in: .allUsers) == .toRemove)
        // Nobody was asked to invite them into the room: that is not to be taken back.
        #expect(account.atMCS.membership(in: .administratorsRoom) == nil)
        #expect(account.temporaryPasswordLapsesOn == nil)
        #expect(try await sample.ticket(Sample.takahashi, password: password) == nil)
        // The password's mail was not sent yet, and the invitation into the room not made.
        let waiting = try await sample.count(
            "SELECT count(*) FROM madoguchi.mail WHERE account_id = \(id) AND sealed IS NOT NULL")
        #expect(waiting == 0)
        #expect(try await sample.mails(.accountRemoved).count == 1)
        // To be deleted is all that is left of them on the work list.
        let left = try await sample.work(.remove)
        #expect(left.map(\.person) == ["髙橋 健一"] && left.map(\.facility) == ["みどり台内科クリニック"])
        #expect(try await sample.linesAbout(id).map(\.kind) == [.remove])
        try await sample.attest(.remove)
        #expect(try await sample.membership(String(id), .allUsers) == .left)
        #expect(try await sample.membership(String(id), .administratorsRoom) == nil)
        #expect(try await sample.account(String(id)).atMCS.isSettled)
        #expect(try await sample.linesAbout(id).isEmpty)
    }

    @Test func `leaving one of two facilities keeps the account, and the right only where it is`() async throws
    {
        let sample = try await LifeSamples()
        try await sample.affiliate(Sample.mori, at: sample.clinic)
        try await sample.attestAll()
        let facts = try await sample.depart(Sample.mori, from: sample.pharmacy)
        #expect(facts.removed == nil && facts.withoutAdministrator == [sample.pharmacy])
        let account = try await sample.account(Sample.mori)
        #expect(account.state == .registered && account.facilities == ["みどり台内科クリニック"])
        #expect(!account.isAdministrator && account.atMCS.membership(in: .administratorsRoom) == .toRemove)
        #expect(try await sample.work(.leaveFacility).map(\.facility) == ["ひのき薬局"])
        // They were told when they joined the clinic, and are told that they left.
        #expect(try await sample.mails(.accountMoved).map(\.recipient) == [Sample.mori, Sample.mori])
        await #expect(throws: Refusal.self) { try await sample.depart(Sample.mori, from: sample.pharmacy) }
    }

    @Test func `a transfer keeps one account; the administrator's right stays behind`() async throws {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.takahashi))
        try await sample.attestAll()
        let id = try await sample.id(Sample.takahashi)
        let facts = try await TransferAccounts(
            sample.references(Sample.takahashi), from: nil, to: sample.pharmacy, reason: "異動", reach: .network
        ).run(sample.database.service(), sample.request())
        let account = try await sample.account(Sample.takahashi)
        #expect(account.id == id && account.state == .active && account.facilities == ["ひのき薬局"])
        #expect(!account.isAdministrator && account.atMCS.membership(in: .administratorsRoom) == .toRemove)
        #expect(facts.withoutAdministrator == [sample.clinic])
        #expect(try await sample.work(.removeFromRoom).map(\.person) == ["髙橋 健一"])
        #expect(try await sample.work(.leaveFacility).map(\.facility) == ["みどり台内科クリニック"])
        #expect(try await sample.work(.joinFacility).map(\.facility) == ["ひのき薬局"])
        await #expect(throws: Refusal.self) {
            try await TransferAccounts(
                sample.references(Sample.takahashi), from: nil, to: 99_999, reason: "異動", reach: .network
            ).run(sample.database.service(), sample.request())
        }
    }

    @Test func `a departed address is nobody else's for ninety days, but its person's at any time`()
        async throws
    {
        let sample = try await LifeSamples()
        _ = try await sample.depart(Sample.sato)
        var other = try SampleApplication("komae")
        other.facility = "ひのき薬局"
        other.managerEmail = "tencho@hinoki.example.jp"
        other.people = [.init("別人 一郎", "ベツジン イチロウ", "薬剤師", Sample.sato)]
        let refused = try await receive(other, daysLater: 89)
        let problem = try #require(refused.problems.first { $0.code == .emailInQuarantine })
        #expect(refused.hasErrors && problem.message.ja.contains("令和9年1月30日まで"))

        var same = other
        same.people = [.init("佐藤　直樹", "サトウ ナオキ", "薬剤師", Sample.sato)]
        let back = try await receive(same, daysLater: 1)
        #expect(!back.hasErrors)
        // Ninety days later it is free.
        let free = try await receive(other, daysLater: 90)
        #expect(!free.hasErrors)
    }

    private func receive(_ application: SampleApplication, daysLater: Int) async throws -> CheckedApplication {
        let outcome = try await ReceiveApplication(fileName: "roster.csv", bytes: application.bytes())
            .run(
                TestDatabase.current.service(),
                SampleNetworks.request("komae", daysLater: daysLater, isRehearsal: true))
        guard case .received(_, let checked, _) = outcome else { throw LifeSamples.Unexpected() }
        return checked
    }
}
