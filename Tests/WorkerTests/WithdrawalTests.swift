import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// The desk takes mails back while dispatchers reach for them: what nobody has begun to send, all of it, and nothing else.
@Suite(.database)
struct WithdrawalTests {
    let database = TestDatabase.current

    /// Withdraws the mails of the act that received the application.
    private func withdraw() async throws {
        let correspondence = Correspondence(database: database)
        _ = try await database.service().database.act(correspondence.act()) { tx, scope in
            let latest = try tx.value("SELECT max(sequence) FROM madoguchi.audit_event", as: Int64.self)
            try WithdrawMail.ofAct(#require(try PastAct.numbered(latest, tx, scope)), tx, scope)
            return [String: String]()
        }
    }

    private func state() async throws -> MailState? {
        try await database.service().mails(of: "komae", limit: 5).map(\.state).first
    }

    private func change(_ queue: Query) async throws {
        try await database.asSuperuser { tx in _ = try tx.execute("UPDATE madoguchi.mail_queue SET " + queue) }
    }

    @Test func `what was not claimed is withdrawn and never claimed again`() async throws {
        try await Samples.receive(SampleApplication("komae"), in: database)
        try await withdraw()
        #expect(try await state() == .cancelled)
        #expect(try await database.service("dispatcher").claimMail(limit: 5, leaseSeconds: 60).isEmpty)
    }

    @Test func `written by a transaction that began later, it is withdrawn all the same`() async throws {
        try await Samples.receive(SampleApplication("komae"), in: database)
        // An approval that began after the undoing that waited for it.
        try await change("due_at = now() + interval '1 minute'")
        try await withdraw()
        #expect(try await state() == .cancelled)
    }

    @Test(arguments: ["due_at = due_at", "due_at = now() - interval '1 minute'"])
    func `what a dispatcher holds or held stays, and its result is recorded`(_ lease: String) async throws {
        try await Samples.receive(SampleApplication("komae"), in: database)
        let dispatcher = try database.service("dispatcher")
        let claim = try #require(try await dispatcher.claimMail(limit: 1, leaseSeconds: 60).first)
        try await change("\(raw: lease)")
        try await withdraw()
        #expect(try await state() == .queued)
        #expect(
            try await dispatcher.settleMail(
                MailResult(claim: claim, outcome: .accepted, code: 250, reason: nil, retryAfterSeconds: nil)))
        #expect(try await state() == .sent)
    }

    @Test(arguments: [(true, MailState.queued), (false, .cancelled)])
    func `a claim under way is waited for`(_ isCommitted: Bool, _ expected: MailState) async throws {
        try await Samples.receive(SampleApplication("komae"), in: database)
        let (rowIsHeld, hold) = AsyncStream.makeStream(of: Void.self)
        async let withdrawal: Void = {
            for await _ in rowIsHeld { break }
            try await withdraw()
        }()
        do {
            try await database.asSuperuser { tx in
                // What `MailQueue.claim` does to a row that it takes; one that it only reached for is let go.
                _ = try tx.execute("UPDATE madoguchi.mail_queue SET attempts = attempts + 1")
                hold.yield()
                try waitUntilSomebodyWaits(tx)
                if !isCommitted { throw LetGo() }
            }
        } catch is LetGo {}
        try await withdrawal
        #expect(try await state() == expected)
    }

    private struct LetGo: Error {}

    /// On the connection's own thread.
    private func waitUntilSomebodyWaits(_ tx: borrowing Transaction) throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            let waiting = try tx.value(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))",
                as: Int.self)
            if waiting > 0 { return }
        }
        Issue.record("nobody waits for the row")
    }
}
