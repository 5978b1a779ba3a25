import FoundationEssentials
import Postgres
import Synchronization
import Testing

/// The throw-away cluster that `scripts/test` starts.
enum TestDatabase {
    struct Missing: Error, CustomStringConvertible {
        let description = "no database: MADOGUCHI_TEST_DATABASE is not set; run scripts/test, which starts one"
    }

    /// Reaches the cluster as its superuser. What is added to the connection string takes precedence over what
    /// it holds.
    static func configuration(
        adding conninfo: String = "", queryDeadline: Duration = .seconds(60),
        observe: (@Sendable (String) -> Void)? = nil
    ) throws -> Configuration {
        guard let cluster = ProcessInfo.processInfo.environment["MADOGUCHI_TEST_DATABASE"] else {
            throw Missing()
        }
        return Configuration("\(cluster) \(conninfo)", queryDeadline: queryDeadline, observe: observe)
    }

    /// Runs a body in one transaction on a connection of its own.
    @discardableResult
    static func transaction<R: Sendable>(
        _ body: @Sendable (borrowing Transaction) throws -> R
    ) async throws -> R {
        let connection = try await Connection.open(configuration())
        let result = try await connection.transaction(.default, body)
        await connection.close()
        return result
    }

    /// Runs a body with a schema of its own as search path, for what more than one connection has to see.
    static func withSchema(
        queryDeadline: Duration = .seconds(60), observe: (@Sendable (String) -> Void)? = nil,
        _ body: (Configuration) async throws -> Void
    ) async throws {
        let schema = "scratch_\(UInt64.random(in: 0...UInt64.max))"
        var configuration = try configuration(queryDeadline: queryDeadline, observe: observe)
        configuration.settings["search_path"] = schema
        try await transaction { (tx: borrowing Transaction) in
            try tx.execute("create schema \(identifier: schema)")
        }
        do { try await body(configuration) } catch { Issue.record(error) }
        try await transaction { (tx: borrowing Transaction) in
            try tx.execute("drop schema \(identifier: schema) cascade")
        }
    }
}

extension Connection {
    /// The server's process that serves this connection.
    func backend() throws -> Int {
        try transaction { (tx: borrowing Transaction) in try tx.value("select pg_backend_pid()", as: Int.self) }
    }

    /// Returns once another connection's backend is at a statement that sleeps.
    func waitUntilAsleep(_ backend: Int) throws {
        let query: Query =
            "select wait_event is not distinct from 'PgSleep' from pg_stat_activity where pid = \(backend)"
        var isAsleep = false
        while !isAsleep {
            isAsleep = try transaction { (tx: borrowing Transaction) in try tx.value(query, as: Bool.self) }
        }
    }

    /// Ends another connection's backend, and returns once it is gone.
    func terminate(_ backend: Int) throws {
        let isGone = try transaction { (tx: borrowing Transaction) in
            try tx.value("select pg_terminate_backend(\(backend)::integer, 10000)", as: Bool.self)
        }
        #expect(isGone)
    }
}

/// A list that statements or tasks write to as they come.
final class Journal<Entry: Sendable>: Sendable {
    private let list = Mutex<[Entry]>([])

    var entries: [Entry] { list.withLock { $0 } }

    func append(_ entry: Entry) { list.withLock { $0.append(entry) } }
}

/// Holds tasks up until it is opened.
final class Gate: Sendable {
    private let (passage, opening) = AsyncStream.makeStream(of: Never.self)

    func open() { opening.finish() }

    func pass() async { for await _ in passage {} }
}

/// Lets other tasks run until the condition holds.
func until(_ condition: () async throws -> Bool) async rethrows {
    while try await !condition() { await Task.yield() }
}
