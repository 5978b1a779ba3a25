import Foundation
import Operations
import Registry
import Storage
import TestSupport
import Testing

@Suite(.database)
struct SendRemindersTests {
    let database = TestDatabase.current

    private func remind(daysLater days: Int) async throws -> [ReminderKind: Int] {
        let request = SampleNetworks.request("komae", daysLater: days)
        let scheduled = Request(network: "komae", actor: Actor(.schedule, "schedule"), asOf: request.asOf)
        return try await SendReminders().run(database.service("schedule"), scheduled).mails
    }

    private var policy: NetworkDefinition.ReminderPolicy {
        get async throws { try await database.service().activeForms(of: "komae").definition.reminders }
    }

    @Test func `nothing is due on the day of the approval, and nothing is recorded`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let before = try await database.fingerprint()
        #expect(try await remind(daysLater: 0) == [:])
        #expect(try await database.fingerprint() == before)
    }

    @Test func `who has not activated is reminded once per occasion`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let first = try #require(try await policy.notActivatedAfterDays.min())
        #expect(try await remind(daysLater: first - 1)[.notActivated] == nil)
        #expect(try await remind(daysLater: first)[.notActivated] == 3)
        #expect(try await remind(daysLater: first) == [:])
        #expect(try await remind(daysLater: first + 1)[.notActivated] == nil)
    }

    @Test func `a password about to lapse, and one that has, are told once each`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let within = try await policy.temporaryPasswordLapsesWithinDays
        // Lapses on day 23: the day it no longer works.
        #expect(try await remind(daysLater: 23 - within - 1)[.temporaryPasswordLapsing] == nil)
        #expect(try await remind(daysLater: 23 - within)[.temporaryPasswordLapsing] == 3)
        #expect(try await remind(daysLater: 22)[.temporaryPasswordLapsing] == nil)
        #expect(try await remind(daysLater: 23)[.temporaryPasswordLapsed] == 3)
        #expect(try await remind(daysLater: 24)[.temporaryPasswordLapsed] == nil)
    }

    @Test func `an administrator is chased only after having been invited`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let after = try #require(try await policy.notInRoomAfterDays.min())
        #expect(try await remind(daysLater: after)[.notInRoom] == nil)
        let service = try database.service()
        try await Clerk(in: database).ask([.inviteToRoom])
        #expect(try await remind(daysLater: after)[.notInRoom] == 1)
        #expect(try await remind(daysLater: after)[.notInRoom] == nil)
        let member = try #require(try await service.roomStatus(of: "komae").missing.first)
        _ = try await ConfirmRoomMembers(accounts: [member.accountID]).run(
            service, SampleNetworks.request("komae"))
        #expect(try await service.roomStatus(of: "komae").missing.isEmpty)
        #expect(try await service.facilities(of: "komae", standing: nil).map(\.standing) == [.inOrder])
        #expect(try await remind(daysLater: 60)[.notInRoom] == nil)
    }

    @Test func `an application that waits too long is told to the secretariat`() async throws {
        try await Samples.receive(SampleApplication("komae"), in: database)
        let after = try #require(try await policy.applicationWaitsAfterDays.min())
        #expect(try await remind(daysLater: after - 1) == [:])
        #expect(try await remind(daysLater: after) == [.applicationWaiting: 1])
        let mail = try #require(try await database.service().mails(of: "komae", limit: 1).first)
        #expect(
            mail.recipient
                == (try await database.service().activeForms(of: "komae").definition.secretariat.email))
    }

    @Test func `schedules that run at once send one`() async throws {
        _ = try await Samples.approve(SampleApplication("komae").with(people: 40), in: database)
        let days = try #require(try await policy.notActivatedAfterDays.min())
        let service = try database.service("schedule", size: 6)
        let asOf = SampleNetworks.request("komae", daysLater: days).asOf
        let sent = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try await SendReminders().run(
                        service, Request(network: "komae", actor: Actor(.schedule, "schedule"), asOf: asOf)
                    ).mails[.notActivated] ?? 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sent == 40)
        #expect(
            try await database.service().mails(of: "komae", limit: 500).filter {
                $0.kind == .reminderNotActivated
            }.count == 40)
    }
}
