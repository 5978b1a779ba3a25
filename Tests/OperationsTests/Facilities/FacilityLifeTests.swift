import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// J11: a facility changes, rests, closes, merges, leaves, withdraws a consent.
@Suite(.database)
struct FacilityLifeTests {
    typealias Sample = LifeSamples

    private func dossier(_ id: Int64) async throws -> FacilityDossier {
        try await TestDatabase.current.service().facility(id, in: "komae")
    }

    @Test func `a change keeps what was before, tells both managers, and asks for it at MCS`() async throws {
        let sample = try await LifeSamples()
        try await sample.attestAll()
        let facts = try await ChangeFacility(
            sample.clinic, stated: [.managerEmail: "new@midoridai.example.jp", .telephone: "03-3480-1111"],
            reason: "管理者の交代", reach: .network
        ).run(sample.database.service(), sample.request())
        #expect(facts.fields == [.telephone, .managerEmail] && facts.mails == 2)
        let dossier = try await dossier(sample.clinic)
        #expect(dossier.facility.telephone == "03-3480-1111")
        let measure = try #require(dossier.history.first)
        #expect(measure.kind == .change && measure.before?["telephone"] == "03-3480-0000")
        #expect(measure.after?["telephone"] == "03-3480-1111")
        #expect(dossier.work.map(\.kind) == [.changeFacility])
        let text = try #require(try await sample.texts(.changeFacility).first)
        #expect(text.contains("・電話番号：03-3480-0000 → 03-3480-1111") && !text.contains("new@"))
        #expect(
            try await Set(sample.mails(.facilityChanged).map(\.recipient)) == [
                "incho@midoridai.example.jp", "new@midoridai.example.jp",
            ])
    }

    @Test func `two facilities do not get the same name`() async throws {
        let sample = try await LifeSamples()
        let error = await #expect(throws: (any Error).self) {
            try await ChangeFacility(
                sample.clinic, stated: [.name: "ひのき 薬局"], reason: "改称", reach: .network
            ).run(sample.database.service(), sample.request())
        }
        #expect(error.map { Refusal(describing: $0).kind } == .notAllowed)
    }

    @Test func `a pause keeps the people and silences the reminders until it goes on`() async throws {
        let sample = try await LifeSamples()
        try await sample.attest(.inviteToRoom)
        func due() async throws -> Set<String> {
            let due = try await SendReminders().due(
                sample.database.service("schedule"), SampleNetworks.request("komae", daysLater: 21))
            return Set(due.filter { $0.accountID != nil }.map(\.recipientName))
        }
        #expect(try await due().isSuperset(of: ["佐藤 直樹", "加藤 裕"]))
        _ = try await PauseFacilities([sample.clinic], reason: "改装", reach: .network)
            .run(sample.database.service(), sample.request())
        #expect(try await sample.standing(of: sample.clinic) == .paused)
        #expect(try await sample.account(Sample.sato).state == .registered)
        let names = try await due()
        #expect(names.contains("加藤 裕") && names.isDisjoint(with: ["佐藤 直樹", "髙橋 健一", "山﨑 美咲"]))
        await #expect(throws: Refusal.self) {
            try await PauseFacilities([sample.pharmacy, sample.clinic], reason: "改装", reach: .network)
                .run(sample.database.service(), sample.request())
        }
        #expect(try await sample.standing(of: sample.pharmacy) != .paused)
        _ = try await PauseFacilities([sample.clinic], resumes: true, reason: "再開", reach: .network)
            .run(sample.database.service(), sample.request())
        #expect(try await due().contains("佐藤 直樹"))
    }

    @Test func `who works nowhere else leaves with a facility that ends`() async throws {
        let sample = try await LifeSamples()
        try await sample.affiliate(Sample.sato, at: sample.pharmacy)
        try await sample.attestAll()
        let facts = try await EndFacilities([sample.clinic], reason: "閉院", reach: .network)
            .run(sample.database.service(), sample.request())
        #expect(facts.people?.count == 3 && facts.removed?.count == 2)
        let dossier = try await dossier(sample.clinic)
        #expect(dossier.facility.standing == .ended && dossier.people.isEmpty && !dossier.isListed)
        #expect(dossier.history.first?.reason == "閉院")
        #expect(try await sample.account(Sample.sato).facilities == ["ひのき薬局"])
        let running = try await sample.count(
            "SELECT count(*) FROM madoguchi.affiliation WHERE facility_id = \(sample.clinic) AND ended_at IS NULL"
        )
        #expect(running == 0)
        // Whoever goes on elsewhere is not to be deleted, but to be taken out of this facility.
        #expect(try await sample.work(.removeFacility).map(\.facility) == ["みどり台内科クリニック"])
        #expect(try await Set(sample.work(.remove).map(\.person)) == ["髙橋 健一", "山﨑 美咲"])
        #expect(try await sample.work(.leaveFacility).map(\.person) == ["佐藤 直樹"])
        #expect(try await sample.mails(.accountRemoved).count == 2)
        #expect(try await sample.mails(.facilityEnded).count == 1)
        await #expect(throws: Refusal.self) {
            try await TransferAccounts(
                sample.references(Sample.mori), from: nil, to: sample.clinic, reason: "異動", reach: .network
            ).run(sample.database.service(), sample.request())
        }
    }

    @Test(arguments: Merger.Administrators.allCases)
    func `a merger moves everybody once, and leaves a reference`(_ administrators: Merger.Administrators)
        async throws
    {
        let sample = try await LifeSamples()
        try await sample.affiliate(Sample.takahashi, at: sample.pharmacy)
        try await sample.attestAll()
        let told = try await sample.mails(.accountMoved).count
        let facts = try await MergeFacility(
            sample.clinic, into: sample.pharmacy, administrators: administrators, reason: "統合", reach: .network
        ).run(sample.database.service(), sample.request())
        #expect(facts.people?.count == 3)
        let people = try await dossier(sample.pharmacy).people
        #expect(people.count == 5 && people.allSatisfy { $0.facilities == ["ひのき薬局"] })
        let takahashi = try await sample.account(Sample.takahashi)
        #expect(takahashi.isAdministrator == (administrators == .union))
        #expect(
            takahashi.atMCS.membership(in: .administratorsRoom) == (administrators == .union ? .joined : .toRemove))
        let ended = try await dossier(sample.clinic)
        #expect(ended.facility.standing == .ended && ended.facility.mergedInto == "ひのき薬局")
        #expect(try await sample.mails(.facilityMerged).count == 2)
        #expect(try await sample.mails(.accountMoved).count == told + 3)
    }

    @Test func `a consent is withdrawn once, as evidence; the list follows, the rest is for a clerk to decide`()
        async throws
    {
        let sample = try await LifeSamples()
        #expect(try await dossier(sample.clinic).isListed)
        func withdraw(_ clause: String) async throws -> FacilityFacts {
            try await WithdrawConsent(
                of: sample.clinic, clause: clause, channel: .paper, reason: "申し出", reach: .network
            ).run(sample.database.service(), sample.request(daysLater: 1))
        }
        _ = try await withdraw("announcement")
        let dossier = try await dossier(sample.clinic)
        #expect(!dossier.isListed && dossier.facility.withdrawnConsents == ["announcement"])
        let consent = try #require(dossier.consents.first { $0.clause == "announcement" })
        #expect(!consent.given && consent.givenBy == "緑川 誠" && consent.channel == .paper)
        #expect(dossier.work.contains { $0.kind == .consentWithdrawal })
        #expect(try await sample.texts(.consentWithdrawal).map { $0.contains("一覧") } == [true])
        #expect(try await sample.mails(.consentWithdrawn).count == 1)
        for clause in ["announcement", "no-such-clause"] {
            await #expect(throws: Refusal.self) { try await withdraw(clause) }
        }
        #expect(try await self.dossier(sample.pharmacy).isListed)
    }

    @Test func `in the list a facility is counted as by itself, whatever became of the others`() async throws {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.takahashi))
        try await sample.affiliate(Sample.sato, at: sample.pharmacy)
        for clause in ["announcement", "administrators-room"] {
            _ = try await WithdrawConsent(
                of: sample.clinic, clause: clause, channel: .paper, reason: "申し出", reach: .network
            ).run(sample.database.service(), sample.request(daysLater: 1))
        }
        func listed(_ standing: Standing? = nil) async throws -> [FacilityRecord] {
            let list = try await sample.database.service().facilities(of: "komae", standing: standing)
            for facility in list {
                let alone = try await dossier(facility.id).facility
                #expect(String(describing: facility) == String(describing: alone))
            }
            return list
        }
        let both = try await listed()
        #expect(both.map(\.people) == [3, 3] && both.map(\.activated) == [0, 1])
        #expect(both.map(\.withdrawnConsents) == [[], ["administrators-room", "announcement"]])
        #expect(both.map(\.mergedInto) == [nil, nil])
        _ = try await MergeFacility(
            sample.clinic, into: sample.pharmacy, administrators: .keep, reason: "統合", reach: .network
        ).run(sample.database.service(), sample.request(daysLater: 2))
        let ended = try await listed(.ended)
        #expect(ended.map(\.id) == [sample.clinic] && ended.map(\.mergedInto) == ["ひのき薬局"])
        #expect(ended.map(\.people) == [0] && ended.map(\.activated) == [0])
        #expect(try await listed().map(\.people) == [5, 0])
    }

    @Test func `what happens to a facility is the secretariat's to record`() async throws {
        let sample = try await LifeSamples()
        let reach = Reach.facility(sample.clinic, administrator: try await sample.id(Sample.takahashi))
        let refusal = await #expect(throws: Refusal.self) {
            try await EndFacilities([sample.clinic], reason: "閉院", reach: reach)
                .run(sample.database.service("portal"), sample.request())
        }
        #expect(refusal?.kind == .notAllowed)
    }
}
