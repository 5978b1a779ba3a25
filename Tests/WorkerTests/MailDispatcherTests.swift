import Foundation
import Operations
import Postgres
import Registry
import SMTP
import Storage
import Synchronization
import TestSupport
import Testing
import Worker

@Suite(.database)
struct MailDispatcherTests {
    let database = TestDatabase.current

    private func dispatcher(
        _ outbox: Recorder, connections: Int = 1, batch: Int = 100
    ) throws -> MailDispatcher {
        MailDispatcher(
            try database.service("dispatcher", size: connections + 1),
            transports: (0..<connections).map { _ in outbox.transport }, batch: batch)
    }

    @Test func `everything that was written is handed over once, and the secrets are wiped`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        _ = try await Samples.approve(SampleApplication("takarazuka"), in: database)
        let written = try await count("madoguchi.mail")
        let outbox = Recorder()
        let report = try await dispatcher(outbox, connections: 4).drain()
        #expect(report.sent == written)
        #expect(outbox.messages.count == written)
        #expect(Set(outbox.messages.map(\.messageID)).count == written)
        #expect(try await count("madoguchi.mail_queue") == 0)
        #expect(try await count("madoguchi.mail WHERE sealed IS NOT NULL") == 0)
        #expect(try await dispatcher(outbox).drain().claimed == 0)
    }

    @Test func `the temporary password's mail says what it is for and where it is typed`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let outbox = Recorder()
        _ = try await dispatcher(outbox).drain()
        let mail = try #require(outbox.messages.first { $0.to == "m.yamazaki@midoridai.example.jp" })
        #expect(mail.text.contains("山﨑 美咲"))
        #expect(mail.text.contains("https://madoguchi.example.jp/n/komae/activate"))
        #expect(mail.text.contains(/[a-z0-9]{4}(-[a-z0-9]{4}){5}/))
        #expect(!mail.text.contains("{{"))
    }

    @Test func `a repeat is the same mail, byte for byte`() async throws {
        _ = try await Samples.receive(SampleApplication("komae"), in: database)
        let outbox = Recorder(outcomes: [.transient(code: 451, reason: "busy"), .accepted(reply: nil)])
        let dispatcher = try dispatcher(outbox)
        #expect(try await dispatcher.drain().retried == 1)
        #expect(try await dispatcher.drain().claimed == 0)
        try await makeDue()
        #expect(try await dispatcher.drain().sent == 1)
        #expect(outbox.messages.count == 2)
        #expect(outbox.messages[0].bytes == outbox.messages[1].bytes)
    }

    @Test(arguments: [
        (Outcome.permanent(code: 550, reason: "no such user"), MailState.failed),
        (Outcome.uncertain(reason: "no answer"), .uncertain), (Outcome.accepted(reply: nil), .sent),
    ])
    func `an outcome ends in its state`(_ outcome: Outcome, _ state: MailState) async throws {
        _ = try await Samples.receive(SampleApplication("komae"), in: database)
        _ = try await dispatcher(Recorder(outcomes: [outcome])).drain()
        #expect(try await database.service().mails(of: "komae", limit: 5).map(\.state) == [state])
        #expect(try await count("madoguchi.mail_queue") == 0)
    }

    @Test func `a wrong configuration stops the dispatcher and keeps the mails`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let written = try await count("madoguchi.mail")
        let outbox = Recorder(outcomes: [.misconfigured(reason: "no STARTTLS")])
        let report = try await dispatcher(outbox).drain()
        #expect(report.isMisconfigured)
        #expect(outbox.messages.count == 1)
        #expect(try await count("madoguchi.mail WHERE state = 'queued'") == written)
    }

    @Test func `a transient failure gives up after its last try`() async throws {
        _ = try await Samples.receive(SampleApplication("komae"), in: database)
        let dispatcher = try dispatcher(Recorder(outcomes: [.transient(code: nil, reason: "down")]))
        var tries = 0
        while try await count("madoguchi.mail_queue") > 0 {
            try await makeDue()
            _ = try await dispatcher.drain()
            tries += 1
        }
        #expect(tries == 24)
        #expect(try await database.service().mails(of: "komae", limit: 5).map(\.state) == [.failed])
    }

    @Test func `dispatchers at once hand every mail over once`() async throws {
        _ = try await Samples.approve(SampleApplication("komae").with(people: 60), in: database)
        let written = try await count("madoguchi.mail")
        let outbox = Recorder()
        try await withThrowingTaskGroup(of: Void.self) { group in
            // Small batches, so that they reach for the same mails again and again.
            for _ in 0..<6 {
                group.addTask { _ = try await self.dispatcher(outbox, batch: 3).drain() }
            }
            try await group.waitForAll()
        }
        #expect(outbox.messages.count == written)
    }

    @Test func `a claim that came too late records nothing`() async throws {
        _ = try await Samples.receive(SampleApplication("komae"), in: database)
        let service = try database.service("dispatcher")
        let late = try #require(try await service.claimMail(limit: 1, leaseSeconds: 60).first)
        try await makeDue()
        let current = try #require(try await service.claimMail(limit: 1, leaseSeconds: 60).first)
        func result(_ claim: MailQueue.Claim) -> MailResult {
            MailResult(claim: claim, outcome: .accepted, code: 250, reason: nil, retryAfterSeconds: nil)
        }
        #expect(try await !service.settleMail(result(late)))
        #expect(try await service.settleMail(result(current)))
        #expect(try await count("madoguchi.mail_attempt") == 1)
    }

    private func makeDue() async throws {
        try await database.asSuperuser { tx in
            _ = try tx.execute("UPDATE madoguchi.mail_queue SET due_at = now() - interval '1 second'")
        }
    }

    private func count(_ what: String) async throws -> Int {
        try await database.asSuperuser { tx in try tx.value("SELECT count(*) FROM \(raw: what)", as: Int.self) }
    }
}
