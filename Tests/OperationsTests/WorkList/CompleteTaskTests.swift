import Operations
import Registry
import Storage
import TestSupport
import Testing

/// Nothing counts as done at MCS before somebody attested it ("two sides" of the domain).
@Suite(.database)
struct CompleteTaskTests {
    let database = TestDatabase.current

    @Test func `attesting the tasks moves what waited for them`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let service = try database.service()
        for task in try await service.tasks(of: "komae", includingClosed: false) {
            _ = try await CompleteTask(id: task.id, evidence: "MCSの画面で確認").run(
                service, SampleNetworks.request("komae"))
        }
        let accounts = try await service.accounts(of: "komae", .init())
        #expect(accounts.filter(\.registeredAtMCS).count == 3)
        #expect(accounts.map(\.allUsersGroup) == ["joined", "joined", "joined"])
        #expect(try await service.roomStatus(of: "komae").members.map(\.state) == ["invited"])
        let closed = try await service.tasks(of: "komae", includingClosed: true)
        #expect(Set(closed.map(\.closedBy)) == ["窓口 花子"])
    }

    @Test func `a task is done once, and not without evidence`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let service = try database.service()
        let task = try #require(try await service.tasks(of: "komae", includingClosed: false).first)
        let before = try await database.fingerprint()
        await #expect(throws: Refusal.self) {
            try await CompleteTask(id: task.id, evidence: "").run(service, SampleNetworks.request("komae"))
        }
        await #expect(throws: Refusal.self) {
            try await CompleteTask(id: 999_999, evidence: "確認").run(service, SampleNetworks.request("komae"))
        }
        #expect(try await database.fingerprint() == before)
        _ = try await CompleteTask(id: task.id, evidence: "確認").run(service, SampleNetworks.request("komae"))
        await #expect(throws: Refusal.self) {
            try await CompleteTask(id: task.id, evidence: "確認").run(service, SampleNetworks.request("komae"))
        }
    }
}
