import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// T A7: people who take part by themselves, and what happens to them and to facilities where they also work.
@Suite(.database)
struct IndividualLifeTests {
    let clerk: Clerk
    let clinic: Int64

    private static let noriko = "noriko@sakase.example.jp"
    private static let person = SampleApplication.Person("逆瀬 典子", "サカセ ノリコ", "医師", noriko)

    init() async throws {
        clerk = try Clerk("takarazuka", in: TestDatabase.current)
        var own = try SampleApplication("takarazuka").individual
        own.people = [Self.person]
        try await clerk.carryOut(own)
        try await clerk.carryOut(SampleApplication("takarazuka"))
        clinic = try #require(try await clerk.service.facilities(of: "takarazuka", standing: nil).first).id
    }

    private func request(_ days: Int = 1) -> Request {
        SampleNetworks.request("takarazuka", daysLater: days)
    }

    private func account() async throws -> AccountRecord {
        try await clerk.service.account(Self.noriko, in: "takarazuka")
    }

    private var reference: [AccountReference] {
        get throws { [try AccountReference(Self.noriko)] }
    }

    /// As somebody of the roster's who works at the clinic as well.
    private func join() async throws {
        var clinic = try SampleApplication("takarazuka")
        clinic.people = [Self.person]
        try await clerk.carryOut(clinic, daysLater: 1)
        #expect(try await account().facilities == ["みどり台内科クリニック"])
    }

    private func recorded(_ kind: String) async throws -> [Int64?] {
        try await clerk.database.asSuperuser { tx in
            try tx.values(
                "SELECT facility_id FROM madoguchi.account_measure WHERE kind = \(kind) ORDER BY id",
                as: Int64?.self)
        }
    }

    @Test func `suspended and resumed, they are everything that they were`() async throws {
        try await clerk.activate(Self.noriko)
        try await clerk.attest()
        let before = try await account()
        let suspended = try await SuspendAccounts(
            reference, cause: .lostDevice, reason: "置き忘れ", reach: .network
        ).run(clerk.service, request())
        #expect(try await account().state == .suspended && suspended.withoutAdministrator == nil)
        #expect(try await clerk.texts([.suspend]).map { $0.contains("逆瀬 典子様") } == [true])
        _ = try await ResumeAccounts(reference, reason: "見つかった", reach: .network)
            .run(clerk.service, request(2))
        let after = try await account()
        #expect(after.state == .active && after.activatedAt == before.activatedAt)
        #expect(after.atMCS[.allUsers] == before.atMCS[.allUsers] && after.facilities == [])
        #expect(try await recorded("suspend") == [nil])
        // The mails name no facility where there is none.
        let named = try await clerk.database.asSuperuser { tx in
            try tx.values(
                "SELECT variables ->> 'facility' FROM madoguchi.mail WHERE kind IN ('account_suspended', 'account_resumed')",
                as: String.self)
        }
        #expect(named == ["", ""])
    }

    @Test
    func `who leaves the network leaves every group; who leaves a facility where they never were is refused`()
        async throws
    {
        try await clerk.attest()
        let id = try await account().id
        await #expect(throws: Refusal.self) {
            try await DepartAccounts(reference, from: clinic, reason: "退会", reach: .network)
                .run(clerk.service, request())
        }
        let facts = try await DepartAccounts(reference, from: nil, reason: "退会", reach: .network)
            .run(clerk.service, request())
        #expect(facts.removed == [id] && facts.withoutAdministrator == nil && facts.mails == 1)
        let account = try await clerk.service.account(String(id), in: "takarazuka")
        #expect(account.state == .removed && account.temporaryPasswordLapsesOn == nil)
        #expect(try await clerk.work().map(\.kind) == [.remove])
        #expect(try await clerk.texts([.remove]).map { $0.contains("退職された逆瀬 典子様") } == [true])
    }

    @Test func `a transfer brings them to a facility, and leaving it leaves them what they were`() async throws
    {
        try await clerk.attest()
        let id = try await account().id
        let facts = try await TransferAccounts(
            reference, from: nil, to: clinic, reason: "入職", reach: .network
        ).run(clerk.service, request())
        #expect(facts.mails == 1 && facts.withoutAdministrator == nil)
        #expect(try await account().facilities == ["みどり台内科クリニック"])
        #expect(try await clerk.work().map(\.kind) == [.joinFacility])
        #expect(try await clerk.texts([.joinFacility]).map { $0.contains("逆瀬 典子様を、MCSでもみどり台内科クリニックの所属に") } == [true])
        let left = try await DepartAccounts(reference, from: clinic, reason: "退職", reach: .network)
            .run(clerk.service, request(2))
        #expect(left.removed == nil)
        let account = try await account()
        #expect(account.id == id && account.state == .registered && account.facilities == [])
        #expect(account.atMCS.membership(in: .allUsers) == .joined)
        // Nobody had been asked for the place: it is off the list again.
        #expect(try await clerk.work().isEmpty)
    }

    @Test func `nobody is administrator where they do not work`() async throws {
        let explanation = RoleExplanation(on: request().today, by: "窓口 花子")
        func grant() async throws -> LifeFacts {
            try await GrantAdministrator(
                reference, at: clinic, explanation: explanation, reason: "増員", reach: .network
            ).run(clerk.service, request())
        }
        await #expect(throws: Refusal.self) { try await grant() }
        try await join()
        let id = try await account().id
        #expect(try await grant().accounts == [id])
        #expect(try await account().isAdministrator)
        _ = try await RevokeAdministrator(reference, at: clinic, reason: "交代", reach: .network)
            .run(clerk.service, request(2))
        #expect(try await !account().isAdministrator)
    }

    @Test func `a new temporary password reaches them, by mail or on paper`() async throws {
        let first = try await TemporaryPasswords.sent(to: Self.noriko, in: clerk.database)
        _ = try await ReissueTemporaryPasswords(reference, reason: "紛失", reach: .network)
            .run(clerk.service, request())
        let second = try await TemporaryPasswords.sent(to: Self.noriko, in: clerk.database)
        #expect(first != second)
        let letters = try IssueLetters(.people(reference), reason: "郵送", reach: .network)
        let drawn = try await letters.draw(clerk.service, request())
        #expect(drawn.people.map(\.account.facilities) == [[]])
        _ = try await letters.issue(drawn, clerk.service, request())
        for (password, opens) in [(first, false), (second, false), (drawn.people[0].password, true)] {
            let outcome = try await BeginActivation(address: Self.noriko, typedPassword: password)
                .run(clerk.database.service("portal"), request())
            if case .proceed = outcome { #expect(opens) } else { #expect(!opens) }
        }
    }

    @Test func `wrong tries lock them out, and a clerk lets them in again`() async throws {
        try await clerk.activate(Self.noriko)
        let portal = try clerk.database.service("portal")
        func signIn(_ password: String) async throws -> Bool {
            if case .signedIn = try await SignIn(address: Self.noriko, password: password).run(
                portal, request())
            {
                return true
            }
            return false
        }
        for _ in 1...3 { #expect(try await !signIn("wrong4password")) }
        #expect(try await !signIn(clerk.ownPassword))
        _ = try await UnlockAccounts(reference, reason: "電話で本人を確認", reach: .network)
            .run(clerk.service, request())
        #expect(try await signIn(clerk.ownPassword))
    }

    @Test func `a facility that ends takes nobody with it who takes part by themselves`() async throws {
        try await join()
        let id = try await account().id
        let facts = try await EndFacilities([clinic], reason: "閉院", reach: .network)
            .run(clerk.service, request(2))
        #expect(facts.people?.contains(id) == true && facts.removed?.contains(id) == false)
        #expect(facts.removed?.count == 3)
        let account = try await account()
        #expect(account.state == .registered && account.facilities == [])
        #expect(account.atMCS.membership(in: .allUsers) == .toInvite)
    }

    @Test func `a facility that is merged moves them with the others, and leaving the other leaves them`()
        async throws
    {
        try await join()
        var other = try SampleApplication("takarazuka")
        other.facility = "ひのき薬局"
        other.managerEmail = "tencho@hinoki.example.jp"
        other.people = [.init("森 彩", "モリ アヤ", "薬剤師", "a.mori@hinoki.example.jp", isAdministrator: true)]
        try await clerk.carryOut(other, daysLater: 1)
        let pharmacy = try #require(
            try await clerk.service.facilities(of: "takarazuka", standing: nil).first { $0.name == "ひのき薬局" }
        ).id
        _ = try await MergeFacility(
            clinic, into: pharmacy, administrators: .keep, reason: "統合", reach: .network
        ).run(clerk.service, request(2))
        #expect(try await account().facilities == ["ひのき薬局"])
        let facts = try await EndFacilities([pharmacy], reason: "閉局", reach: .network)
            .run(clerk.service, request(3))
        let account = try await account()
        #expect(account.state == .registered && account.facilities == [])
        #expect(facts.removed?.count == 4)
    }

    @Test func `a pause and a change of a facility leave alone who takes part by themselves`() async throws {
        let before = try await account()
        _ = try await PauseFacilities([clinic], reason: "改装", reach: .network).run(clerk.service, request())
        _ = try await ChangeFacility(
            clinic, stated: [.telephone: "0797-00-0000"], reason: "移転", reach: .network
        ).run(clerk.service, request())
        let after = try await account()
        #expect(after.state == before.state && after.facilities == [] && after.atMCS == before.atMCS)
        let due = try await SendReminders().due(
            clerk.database.service("schedule"), SampleNetworks.request("takarazuka", daysLater: 21))
        #expect(due.contains { $0.accountID == before.id })
    }

    @Test func `no administrator of a facility reaches them`() async throws {
        let administrator = try await clerk.service.account(
            "k.takahashi@midoridai.example.jp", in: "takarazuka")
        let reach = Reach.facility(clinic, administrator: administrator.id)
        let portal = try clerk.database.service("portal")
        let before = try await account()
        await #expect(throws: Refusal.self) {
            try await SuspendAccounts(reference, cause: .other, reason: "x", reach: reach)
                .run(portal, request())
        }
        await #expect(throws: Refusal.self) {
            try await DepartAccounts(reference, from: nil, reason: "x", reach: reach).run(portal, request())
        }
        #expect(try await account().state == before.state)
    }
}
