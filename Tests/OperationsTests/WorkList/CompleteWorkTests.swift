import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// Nothing counts as so at MCS before somebody attested it ("two sides" of the domain).
@Suite(.database)
struct CompleteWorkTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() async throws {
        clerk = try Clerk(in: TestDatabase.current)
        _ = try await Samples.approve(SampleApplication("komae"), in: TestDatabase.current)
    }

    private func complete(
        _ numbers: [Int64], evidence: String = "確認", by performer: Performer? = nil, reach: WorkReach = .network
    ) async throws {
        let isSecretariat = reach == .network
        _ = try await CompleteWork(
            WorkSelection(numbers: numbers), by: performer, evidence: evidence, reach: reach
        ).run(database.service(isSecretariat ? "desk" : "portal"), SampleNetworks.request("komae"))
    }

    /// How the desk's aspects of everybody stand, as a screen says it.
    private func summaries() async throws -> Set<String> {
        try await Set(clerk.service.accounts(of: "komae", .init()).map(\.atMCS.summary.ja))
    }

    @Test func `attesting the lines settles what waited for them`() async throws {
        #expect(try await summaries() == ["登録：未依頼"])
        try await clerk.attest()
        #expect(try await summaries() == ["登録を確認済み"])
        let accounts = try await clerk.service.accounts(of: "komae", .init())
        #expect(Set(accounts.map(\.atMCS.isSettled)) == [true])
        #expect(accounts.map { $0.atMCS.membership(in: .allUsers) } == [.joined, .joined, .joined])
        #expect(try await clerk.service.roomStatus(of: "komae").members.map(\.state) == [.joined])
        #expect(try await clerk.work().isEmpty)
        let attested = try await database.asSuperuser { tx in
            try tx.values(
                "SELECT DISTINCT attested_by || ' ' || evidence FROM madoguchi.mcs_standing", as: String.self)
        }
        #expect(attested == ["窓口 花子 MCSの画面で確認"])
    }

    @Test func `who is registered is so at their facility, but in no group`() async throws {
        let lines = try await clerk.work([.register])
        try await complete(lines.map(\.number))
        #expect(try await Set(clerk.work().map(\.kind)) == [.addToAllUsers, .inviteToRoom])
    }

    @Test func `a line is attested once, and not without evidence`() async throws {
        let line = try #require(try await clerk.work().first)
        let before = try await database.fingerprint()
        await #expect(throws: Refusal.self) { try await complete([line.number], evidence: "") }
        let refusal = await #expect(throws: Refusal.self) { try await complete([line.number, 999_999]) }
        #expect(refusal?.kind == .notFound && refusal?.details.map(\.ja) == ["999999"])
        #expect(try await database.fingerprint() == before)
        try await complete([line.number])
        await #expect(throws: Refusal.self) { try await complete([line.number]) }
    }

    @Test func `nobody attests by the number of what was wanted before`() async throws {
        let address = "n.sato@midoridai.example.jp"
        let old = try #require(try await clerk.work([.register]).first { $0.person == "佐藤 直樹" })
        _ = try await ChangeAccount(
            AccountReference(address), stated: [.kana: "サトウ ナオミ"], reason: "誤記", reach: .network
        ).run(clerk.service, SampleNetworks.request("komae"))
        await #expect(throws: Refusal.self) { try await complete([old.number]) }
        let new = try #require(try await clerk.work([.register]).first { $0.person == "佐藤 直樹" })
        #expect(new.number != old.number && new.wanted?.details["kana"] == "サトウ　ナオミ")
        try await complete([new.number])
    }

    @Test func `a bundle is attested at once`() async throws {
        let bundle = try #require(try await clerk.work([.addToAllUsers]).first).bundle
        _ = try await CompleteWork(WorkSelection([bundle]), evidence: "確認").run(
            clerk.service, SampleNetworks.request("komae"))
        #expect(try await Set(clerk.work().map(\.kind)) == [.register, .inviteToRoom])
    }

    @Test func `an attestation that was a mistake is taken back`() async throws {
        let line = try #require(try await clerk.work([.inviteToRoom]).first)
        try await complete([line.number])
        #expect(try await clerk.work([.inviteToRoom]).isEmpty)
        let reopen = ReopenWork([line.number], reason: "別の方でした")
        _ = try await reopen.run(clerk.service, SampleNetworks.request("komae"))
        #expect(try await clerk.work([.inviteToRoom]).map(\.number) == [line.number])
        #expect(try await clerk.service.roomStatus(of: "komae").members.map(\.state) == [.toInvite])
        // There is nothing more to take back.
        await #expect(throws: Refusal.self) { try await reopen.run(clerk.service, SampleNetworks.request("komae")) }
        await #expect(throws: Refusal.self) {
            try await ReopenWork([line.number], reason: "").run(clerk.service, SampleNetworks.request("komae"))
        }
    }

    @Test func `to ask says of whom, when and how, and attests nothing`() async throws {
        let line = try #require(try await clerk.work([.inviteToRoom]).first)
        _ = try await AskForWork(WorkSelection(numbers: [line.number]), by: .telephone).run(
            clerk.service, SampleNetworks.request("komae"))
        let asked = try #require(try await clerk.work([.inviteToRoom]).first)
        #expect(asked.number == line.number && asked.state == .waiting)
        #expect(asked.askedOf == .clerk && asked.askedHow == .telephone && asked.askedBy == "窓口 花子")
        #expect(asked.askedAt == SampleNetworks.monday && asked.attested == nil)
        #expect(try await clerk.service.roomStatus(of: "komae").members.map(\.state) == [.invited])
    }

    @Test func `a facility's administrator attests what is theirs, and nothing else`() async throws {
        let service = clerk.service
        let administrator = try await service.account("k.takahashi@midoridai.example.jp", in: "komae").id
        let clinic = try #require(try await service.facilities(of: "komae", standing: nil).first).id
        let (own, elsewhere) = (
            WorkReach.facility(clinic, administrator: administrator),
            WorkReach.facility(clinic + 1, administrator: administrator)
        )
        let register = try await clerk.work([.register]).map(\.number)
        // Not before they can act, not for another facility, and no group of the secretariat's.
        await #expect(throws: Refusal.self) { try await complete(register, reach: own) }
        try await clerk.activate("k.takahashi@midoridai.example.jp")
        await #expect(throws: Refusal.self) { try await complete(register, reach: elsewhere) }
        let groups = try await clerk.work([.addToAllUsers]).map(\.number)
        await #expect(throws: Refusal.self) { try await complete(groups, reach: own) }
        try await complete(register, reach: own)
        #expect(try await clerk.work([.register]).isEmpty)
        let performers = try await database.asSuperuser { tx in
            try tx.values(
                "SELECT DISTINCT performer FROM madoguchi.mcs_standing WHERE attested IS NOT NULL", as: String.self)
        }
        #expect(performers == [Performer.facilityAdministrator.rawValue])
    }

    @Test func `a person attests that they have joined the room, and nothing of others`() async throws {
        let room = try await clerk.work([.inviteToRoom])
        let (own, other) = (
            try await clerk.service.account("k.takahashi@midoridai.example.jp", in: "komae").id,
            try await clerk.service.account("n.sato@midoridai.example.jp", in: "komae").id
        )
        await #expect(throws: Refusal.self) { try await complete(room.map(\.number), reach: .person(other)) }
        let register = try #require(try await clerk.work([.register]).first { $0.accountID == own })
        await #expect(throws: Refusal.self) { try await complete([register.number], reach: .person(own)) }
        try await complete(room.map(\.number), reach: .person(own))
        #expect(try await clerk.service.roomStatus(of: "komae").members.map(\.state) == [.joined])
    }

    @Test func `what goes into a group at MCS is about names only`() async throws {
        // Its screens show no addresses.
        #expect(try await clerk.texts([.addToAllUsers, .inviteToRoom]).allSatisfy { !$0.contains("@") })
        #expect(try await clerk.texts([.register]).allSatisfy { $0.contains("@midoridai.example.jp") })
    }
}
