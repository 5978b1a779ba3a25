import Operations
import Registry
import Storage
import TestSupport
import Testing

/// A6: lost device, leak, infection: the account is suspended at once, and can be resumed with everything as it was.
@Suite(.database)
struct SuspensionTests {
    typealias Sample = LifeSamples

    @Test func `a suspension stops the person, keeps everything, and asks MCS for the same`() async throws {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.yamazaki))
        try await sample.attestAll()
        let before = try await sample.account(Sample.yamazaki)
        let facts = try await sample.suspend(Sample.yamazaki)
        let after = try await sample.account(Sample.yamazaki)
        #expect(after.state == .suspended)
        #expect(after.facilities == before.facilities)
        #expect(after.atMCS[.allUsers] == before.atMCS[.allUsers] && after.atMCS[.access]?.state == .toDo)
        #expect(after.atMCS.summary.ja == "登録を確認済み、一時停止：未依頼")
        #expect(facts.accounts == [after.id] && facts.mails == 1 && facts.withoutAdministrator == nil)
        let lines = try await sample.work()
        #expect(lines.map(\.kind) == [.suspend] && lines.map(\.kind.performer) == [.mcsSupport])
        #expect(lines.map(\.person) == ["山﨑 美咲"] && lines.map(\.dueOn) == [sample.request().today])
        let text = try #require(try await sample.texts(.suspend).first)
        #expect(text.contains("9時から18時") && text.contains("回線停止"))
        #expect(try await sample.mails(.accountSuspended).count == 1)
        let history = try await sample.database.service().dossier(ofAccount: String(after.id), in: "komae")
            .history
        #expect(history.first?.kind == .suspend && history.first?.cause == .lostDevice)
        #expect(history.first?.reason == "電車に置き忘れ" && history.first?.takenBy == "窓口 花子")
        let events = try await sample.database.service().auditEvents(of: "komae", limit: 5)
        #expect(events.first?.kind == .suspendAccount)
    }

    @Test func `a temporary password opens nothing while its person is suspended, and opens again afterwards`()
        async throws
    {
        let sample = try await LifeSamples()
        let password = try await TemporaryPasswords.sent(to: Sample.sato, in: sample.database)
        let early = try #require(try await sample.ticket(Sample.sato, password: password))
        _ = try await sample.suspend(Sample.sato, cause: .leak)
        #expect(try await sample.ticket(Sample.sato, password: password) == nil)
        #expect(try await !sample.complete(early))
        _ = try await sample.resume(Sample.sato)
        #expect(try await sample.account(Sample.sato).state == .registered)
        let ticket = try #require(try await sample.ticket(Sample.sato, password: password, daysLater: 1))
        #expect(try await sample.complete(ticket, daysLater: 1))
    }

    @Test func `resuming asks MCS only for what somebody asked or attested there`() async throws {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.yamazaki))
        try await sample.attestAll()
        func lines() async throws -> [String] {
            try await sample.work().map { "\($0.kind.rawValue) \($0.state.rawValue)" }
        }
        _ = try await sample.suspend(Sample.yamazaki)
        _ = try await sample.resume(Sample.yamazaki)
        #expect(try await sample.account(Sample.yamazaki).state == .active)
        #expect(try await lines() == [])

        // MCS was called, and nobody has said what became of it: it has to be called again.
        _ = try await sample.suspend(Sample.yamazaki)
        try await sample.ask(.suspend)
        #expect(try await lines() == ["suspend waiting"])
        _ = try await sample.resume(Sample.yamazaki)
        #expect(try await lines() == ["resume take_back"])
        #expect(try await sample.texts(.resume).first?.contains("先にお願いした内容は、その後に変わりました") == true)
        try await sample.attest(.resume)
        #expect(try await lines() == [])

        _ = try await sample.suspend(Sample.yamazaki)
        try await sample.attest(.suspend)
        _ = try await sample.resume(Sample.yamazaki)
        #expect(try await lines() == ["resume to_do"])
        // Suspended anew before anybody resumed it there: MCS shows what is wanted, and nothing is left to do.
        _ = try await sample.suspend(Sample.yamazaki)
        #expect(try await lines() == [])
        #expect(try await sample.account(Sample.yamazaki).atMCS.summary.ja == "登録を確認済み、一時停止を確認済み")
    }

    @Test func `who is to be registered only is not to be stopped there, unless somebody was asked already`()
        async throws
    {
        let sample = try await LifeSamples()
        _ = try await sample.suspend(Sample.yamazaki)
        #expect(try await sample.work(.suspend).isEmpty)
        try await sample.ask(.register)
        #expect(try await sample.work(.suspend).map(\.person) == ["山﨑 美咲"])
    }

    @Test func `the last administrator can be suspended, and the facility is without one until they are back`()
        async throws
    {
        let sample = try await LifeSamples()
        let facts = try await sample.suspend(Sample.takahashi, cause: .infection)
        #expect(facts.withoutAdministrator == [sample.clinic])
        #expect(try await sample.standing(of: sample.clinic) == .withoutAdministrator)
        _ = try await sample.resume(Sample.takahashi)
        #expect(try await sample.standing(of: sample.clinic) == .administratorsNotInRoom)
    }

    @Test func `several at once: what cannot be done to one is done to nobody`() async throws {
        let sample = try await LifeSamples()
        _ = try await sample.suspend(Sample.sato)
        let before = try await sample.database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) {
            try await sample.suspend(Sample.yamazaki, Sample.sato)
        }
        #expect(refusal?.kind == .notAllowed && refusal?.details.first?.ja.contains("佐藤 直樹") == true)
        let unknown = await #expect(throws: Refusal.self) {
            try await sample.suspend(Sample.yamazaki, "nobody@example.jp")
        }
        #expect(unknown?.kind == .notFound)
        #expect(try await sample.database.fingerprint() == before)
    }

    @Test func `a rehearsal says what would happen and changes nothing`() async throws {
        let sample = try await LifeSamples()
        let before = try await sample.database.fingerprint()
        let facts = try await SuspendAccounts(
            sample.references(Sample.sato), cause: .other, reason: "確認", reach: .network
        ).run(sample.database.service(), SampleNetworks.request("komae", isRehearsal: true))
        #expect(facts.accounts.count == 1)
        #expect(try await sample.database.fingerprint() == before)
    }

    @Test(arguments: 0..<4)
    func `of a suspension and an activation at once the suspension wins`(_: Int) async throws {
        let sample = try await LifeSamples()
        let ticket = try #require(try await sample.ticket(Sample.sato))
        async let activated = sample.complete(ticket)
        async let suspended = sample.suspend(Sample.sato)
        let (wasActive, _) = try await (activated, suspended)
        #expect(try await sample.account(Sample.sato).state == .suspended)
        _ = try await sample.resume(Sample.sato)
        #expect(try await sample.account(Sample.sato).state == (wasActive ? .active : .registered))
    }

    @Test func `thirty people cost as many statements as two`() async throws {
        let application = try SampleApplication("komae").with(people: 40)
        _ = try await Samples.approve(application, in: TestDatabase.current)
        let addresses = application.people.map(\.email)
        func statements(_ people: some Sequence<String>) async throws -> Int {
            let log = StatementLog()
            let service = try TestDatabase.current.service { log.note($0) }
            _ = try await SuspendAccounts(
                people.map { try AccountReference($0) }, cause: .leak, reason: "漏えいの疑い", reach: .network
            ).run(service, SampleNetworks.request("komae"))
            return log.count
        }
        // Not the first, who is the administrator: to lose the last one costs a facility more, whoever else is concerned.
        let few = try await statements(addresses[1..<3])
        let many = try await statements(addresses[3..<33])
        #expect(few == many && few > 5)
    }
}
