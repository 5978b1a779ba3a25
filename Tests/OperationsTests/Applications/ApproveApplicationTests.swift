import Foundation
import Operations
import Postgres
import Registry
import Storage
import Synchronization
import TestSupport
import Testing

@Suite(.database)
struct ApproveApplicationTests {
    let database = TestDatabase.current

    private func approve(
        _ receipt: ReceiptNumber, _ service: Service, id: UUID = UUID()
    ) async throws -> ApproveApplication.Approval {
        try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "8狛福高第1号")
        )
        .run(service, SampleNetworks.request("komae", id: id))
    }

    @Test func `approval does everything at once`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let service = try database.service()
        let approval = try await approve(receipt, service)
        #expect(approval.registered == 3)

        let accounts = try await service.accounts(of: "komae", .init())
        #expect(accounts.map(\.state) == [.registered, .registered, .registered])
        #expect(accounts.map { $0.atMCS.membership(in: .allUsers) } == [.toInvite, .toInvite, .toInvite])
        #expect(
            accounts.map { $0.atMCS.membership(in: .administratorsRoom) } == accounts.map { $0.isAdministrator ? .toInvite : nil })
        #expect(Set(accounts.map(\.atMCS.summary.ja)) == ["登録：未依頼"])
        let facilities = try await service.facilities(of: "komae", standing: nil)
        #expect(facilities.map(\.standing) == [.administratorsNotInRoom])
        #expect(facilities.map(\.managerName) == ["緑川 誠"])
        let lines = try await service.workLines(of: "komae")
        #expect(
            Dictionary(grouping: lines, by: \.kind).mapValues(\.count) == [
                .register: 3, .addToAllUsers: 3, .inviteToRoom: 1,
            ])
        #expect(Set(lines.map(\.receipt)) == [receipt.description])
        #expect(Set(lines.map(\.bundle)).count == 3)
        let mails = try await service.mails(of: "komae", limit: 20)
        let kinds = Dictionary(grouping: mails, by: \.kind).mapValues(\.count)
        #expect(
            kinds == [
                .applicationReceived: 1, .temporaryPassword: 3, .roomInvitation: 1,
                .applicationApproved: 1,
            ])
    }

    /// 14 open days after Monday 2 November 2026, with Culture Day (3rd) and Labour Thanksgiving Day (23rd) closed, is
    /// Tuesday the 24th; the day after it, the password no longer works.
    @Test func `closed days do not count towards the lapse of a temporary password`() async throws {
        let approval = try await Samples.approve(SampleApplication("komae"), in: database)
        #expect(approval.lapsesOn == Day(iso: "2026-11-25"))
    }

    @Test func `a network that keeps no room opens no invitation`() async throws {
        _ = try await Samples.approve(SampleApplication("takarazuka"), in: database)
        let service = try database.service()
        let hasRoom = try await service.roomStatus(of: "takarazuka").room != nil
        let lines = try await service.workLines(of: "takarazuka")
        #expect(lines.contains { $0.kind == .inviteToRoom } == hasRoom)
        let standings = try await service.facilities(of: "takarazuka", standing: nil).map(\.standing)
        #expect(standings == [hasRoom ? .administratorsNotInRoom : .inOrder])
    }

    @Test func `a hundred people cost as many statements as one`() async throws {
        var counts: [Int] = []
        for size in [1, 100] {
            var application = try SampleApplication("komae").with(people: size)
            application.facility = "統計クリニック\(size)"
            application.people = application.people.map { person in
                var person = person
                person.email = "s\(size)-\(person.email)"
                person.name = "統計\(size) \(person.name)"
                return person
            }
            let receipt = try await Samples.receive(application, in: database)
            let sent = Mutex<[String]>([])
            let service = try database.service(observe: { text in sent.withLock { $0.append(text) } })
            _ = try await service.database.networks()
            sent.withLock { $0 = [] }
            let approval = try await approve(receipt, service)
            #expect(approval.registered == size)
            counts.append(sent.withLock { $0.count })
        }
        #expect(counts[0] == counts[1])
        #expect(counts[0] <= 40)
    }

    @Test func `cut off at any statement, nothing of it is there; done again, all of it is`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae").with(people: 100), in: database)
        let total = Mutex(0)
        let before = try await database.fingerprint()
        // A rehearsal counts the statements of the whole act.
        let counting = try database.service(size: 1, observe: { _ in total.withLock { $0 += 1 } })
        _ = try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1")
        )
        .run(counting, SampleNetworks.request("komae", isRehearsal: true))
        #expect(try await database.fingerprint() == before)
        for statement in 2..<total.withLock({ $0 }) {
            let seen = Mutex(0)
            let name = database.name
            let service = try database.service(
                size: 1,
                observe: { _ in
                    if seen.withLock({
                        $0 += 1; return $0
                    }) == statement {
                        Backends.terminate(of: name, login: "desk")
                    }
                })
            // The first try is cut off; the operation itself tries again, and that time it is let through.
            _ = try await ApproveApplication(
                receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1")
            )
            .run(service, SampleNetworks.request("komae", isRehearsal: true))
            await service.database.pool.close()
            #expect(
                seen.withLock { $0 } > total.withLock { $0 }, "it was not cut off at statement \(statement)")
            #expect(try await database.fingerprint() == before, "cut off at statement \(statement)")
        }
        #expect(try await approve(receipt, database.service()).registered == 100)
    }

    @Test func `an approval whose answer is lost is found by its request id, not done twice`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let proxy = try await Proxy(before: database.configuration(nil))
        let pool = Pool(proxy.configuration(from: try database.configuration("desk")), size: 1)
        let direct = try database.service()
        let service = Service(database: Database(pool), keys: direct.keys, links: direct.links)
        _ = try await service.database.networks()
        proxy.fail(by: .losingAnswer(to: "commit"))
        let watcher = Task {
            // The proxy hangs up on every COMMIT; let the look-up through once the first is lost.
            while try await database.asSuperuser({ tx in
                try tx.value("SELECT count(*) FROM madoguchi.account", as: Int.self)
            }) == 0 { try await Task.sleep(for: .milliseconds(5)) }
            proxy.fail(by: .none)
        }
        let id = UUID()
        var approval: ApproveApplication.Approval?
        for _ in 0..<3 where approval == nil { approval = try? await approve(receipt, service, id: id) }
        try await watcher.value
        #expect(approval?.registered == 3)
        let accounts = try await direct.accounts(of: "komae", .init()).count
        #expect(accounts == 3)
        let approvals = try await direct.auditEvents(of: "komae", limit: 20).filter {
            $0.kind == .approveApplication
        }
        #expect(approvals.count == 1)
        await pool.close()
        try proxy.stop()
    }

    @Test func `two clerks approve at once: one wins, the other is told`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let service = try database.service("desk", size: 4)
        let outcomes = await withTaskGroup(of: Result<ApproveApplication.Approval, any Error>.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    do { return .success(try await self.approve(receipt, service)) } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let won = outcomes.filter { if case .success = $0 { true } else { false } }
        let told = outcomes.compactMap {
            if case .failure(let error as Refusal) = $0 { error.kind } else { nil }
        }
        #expect(won.count == 1)
        #expect(told == [.notAllowed, .notAllowed, .notAllowed])
        #expect(try await service.accounts(of: "komae", .init()).count == 3)
    }

    @Test func `without the decision number that the network demands nothing is registered`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let before = try await database.fingerprint()
        await #expect(throws: Refusal.self) {
            try await ApproveApplication(receipt: receipt).run(
                database.service(), SampleNetworks.request("komae"))
        }
        #expect(try await database.fingerprint() == before)
    }

    @Test func `an address registered since the file was checked stops the approval`() async throws {
        let first = try await Samples.receive(SampleApplication("komae"), in: database)
        var other = try SampleApplication("komae")
        other.facility = "あかね薬局"
        for index in other.people.indices { other.people[index].name = "別の 人\(index)" }
        let second = try await Samples.receive(other, in: database)
        let service = try database.service()
        _ = try await approve(first, service)
        let before = try await database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) { try await approve(second, service) }
        #expect(refusal?.details.count == 3)
        #expect(try await database.fingerprint() == before)
    }

    @Test func `a returned application can neither be approved nor rejected in Komae`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let service = try database.service()
        await #expect(throws: Refusal.self) {
            try await SettleApplication(.rejected, receipt: receipt, reason: "対象外")
                .run(service, SampleNetworks.request("komae"))
        }
        let settled = try await SettleApplication(.returned, receipt: receipt, reason: "所在地をご確認ください。")
            .run(service, SampleNetworks.request("komae"))
        #expect(settled.state == .returned)
        await #expect(throws: Refusal.self) { try await approve(receipt, service) }
    }

    @Test func `a second application of the same facility adds its people to it`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        var more = try SampleApplication("komae")
        more.people = [.init("田中 舞", "タナカ マイ", "看護師", "mai@midoridai.example.jp", isAdministrator: true)]
        _ = try await Samples.approve(more, in: database)
        let facilities = try await database.service().facilities(of: "komae", standing: nil)
        #expect(facilities.map(\.people) == [4])
    }
}

/// Cuts a login's connections from the server's side.
enum Backends {
    static func terminate(of database: String, login: String) {
        try? Program.runBlocking([
            "psql", "-qAtX", "-d", (try? Cluster.conninfo()).map { "\($0) dbname=postgres" } ?? "", "-c",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '\(database)_\(login)'",
        ])
    }
}
