import Postgres
import Testing

/// Notifications arrive whole and in order, and waiting for them ends when it should.
struct NotificationTests {
    @Test func `payloads arrive in order, and silence is nil`() async throws {
        let listener = try await Connection.open(TestDatabase.configuration())
        let channel = #"mail "queue" \#(UInt64.random(in: 0...UInt64.max))"#
        try await listener.listen(channel)
        async let first = listener.nextNotification(timeout: .seconds(30))
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            for payload in ["1", "髙﨑", ""] { try tx.execute("select pg_notify(\(channel), \(payload))") }
        }
        #expect(try await first == "1")
        #expect(try await listener.nextNotification(timeout: .seconds(30)) == "髙﨑")
        #expect(try await listener.nextNotification(timeout: .seconds(30)) == "")
        #expect(try await listener.nextNotification(timeout: .milliseconds(20)) == nil)
    }

    @Test func `a cancelled task stops waiting`() async throws {
        let listener = try await Connection.open(TestDatabase.configuration())
        try await listener.listen("quiet")
        let clock = ContinuousClock()
        let elapsed = try await clock.measure {
            let waiting = Task { try await listener.nextNotification(timeout: .seconds(60)) }
            waiting.cancel()
            let payload = try await waiting.value
            #expect(payload == nil)
        }
        #expect(elapsed < .seconds(30))
        #expect(await listener.isUsable)
    }

    @Test func `a connection that is lost while waiting says so`() async throws {
        let watcher = try await Connection.open(TestDatabase.configuration())
        let listener = try await Connection.open(TestDatabase.configuration())
        let backend = try await listener.backend()
        try await listener.listen("quiet")
        let notification = Task { try await listener.nextNotification(timeout: .seconds(60)) }
        try await watcher.terminate(backend)
        await #expect(throws: PostgresError.connectionLost) { try await notification.value }
    }
}
