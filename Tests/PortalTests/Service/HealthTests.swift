import Hummingbird
import Logging
import Testing

@testable import Portal
@testable import Web

/// What load balancers are told, and how the server starts and stops.
@Suite struct HealthTests {
    private struct Down: Error {}

    @Test func `the process lives whatever the database does`() async throws {
        let client = Client(try Samples.portal(readiness: Readiness { throw Down() }))
        #expect(try await client.get("/health/live").status == 200)
        let ready = try await client.get("/health/ready")
        #expect(ready.status == 503)
        #expect(ready.text == "not ready\n")
        #expect(try await Client(try Samples.portal()).get("/health/ready").text == "ready\n")
    }

    @Test func `a database that hangs is not waited for`() async throws {
        let hanging = Readiness { await forever() }
        let client = Client(try Samples.portal(readiness: hanging) { $0.readinessDeadline = .milliseconds(20) })
        #expect(try await client.get("/health/ready").status == 503)
    }

    /// Ends neither by itself nor when it is cancelled, as a statement on a dead connection does not.
    private func forever() async {
        let never = AsyncStream<Void> { _ in }
        await Task.detached { for await _ in never {} }.value
    }

    @Test(.timeLimit(.minutes(1))) func `the server listens and stops when it is told to`() async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = try Samples.portal { $0.port = 0 }.application(
            logger: Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() }),
            onListening: { port.yield($0) })
        let running = Task { try await application.runService(gracefulShutdownSignals: []) }
        let first = await ports.first { _ in true }
        #expect((first ?? 0) > 0)
        running.cancel()
        _ = await running.result
    }
}
