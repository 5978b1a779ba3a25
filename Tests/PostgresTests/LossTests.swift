import Postgres
import TestSupport
import Testing

/// What the program knows when the connection breaks, the server is silent or somebody steps in.
struct LossTests {
    @Test func `a connection that the server ends is lost, and the pool replaces it`() async throws {
        try await TestDatabase.withSchema { configuration in
            let watcher = try await Connection.open(configuration)
            let pool = Pool(configuration, size: 1)
            let first = try await pool.withConnection { connection in
                let backend = try await connection.backend()
                let outcome = Task {
                    try await connection.transaction { (tx: borrowing Transaction) in
                        try tx.script("create table t (n int)")
                        try tx.execute("select pg_sleep(60)")
                    }
                }
                try await watcher.waitUntilAsleep(backend)
                try await watcher.terminate(backend)
                await #expect(throws: PostgresError.connectionLost) { try await outcome.value }
                #expect(await !connection.isUsable)
                await #expect(throws: PostgresError.connectionLost) { try await connection.backend() }
                return backend
            }
            let second = try await pool.withConnection { connection in try await connection.backend() }
            #expect(second != first)
            try await watcher.terminate(second)
            let third = try await pool.withConnection { connection in try await connection.backend() }
            #expect(third != second, "a connection that was ended while it was idle")
            #expect(pool.load == (open: 1, idle: 1, waiting: 0))
            await pool.close()
            let exists = try await watcher.transaction { (tx: borrowing Transaction) in
                try tx.value("select to_regclass('t') is not null", as: Bool.self)
            }
            #expect(!exists)
        }
    }

    @Test func `a COMMIT without an answer has an unknown outcome`() async throws {
        try await TestDatabase.withSchema { configuration in
            let proxy = try await Proxy(before: TestDatabase.configuration())
            let pool = Pool(proxy.configuration(from: configuration), size: 1)
            try await pool.transaction { (tx: borrowing Transaction) in try tx.execute("create table t (n int)")
            }
            proxy.fail(by: .losingAnswer(to: "commit"))
            await #expect(throws: PostgresError.outcomeUnknown) {
                try await pool.transaction { (tx: borrowing Transaction) in
                    try tx.execute("insert into t values (7)")
                }
            }
            proxy.fail(by: .losingAnswer(to: "insert"))
            await #expect(throws: PostgresError.connectionLost) {
                try await pool.transaction { (tx: borrowing Transaction) in
                    try tx.execute("insert into t values (8)")
                }
            }
            proxy.fail(by: .losingAnswer(to: "commit"))
            let answer = try await pool.transaction(TransactionOptions(readOnly: true)) {
                (tx: borrowing Transaction) in try tx.value("select 9", as: Int.self)
            }
            #expect(answer == 9, "nothing was written that could be unknown")
            proxy.fail(by: .none)
            let rows = try await pool.transaction { (tx: borrowing Transaction) in
                try tx.values("select n from t", as: Int.self)
            }
            #expect(rows == [7])
            await pool.close()
            try proxy.stop()
        }
    }

    @Test func `a half-open peer meets the deadline`() async throws {
        let proxy = try await Proxy(before: TestDatabase.configuration())
        let configuration = try proxy.configuration(
            from: TestDatabase.configuration(queryDeadline: .milliseconds(200)))
        let connection = try await Connection.open(configuration)
        let clock = ContinuousClock()
        let elapsed = await clock.measure {
            await #expect(throws: PostgresError.deadlineExceeded) {
                try await connection.transaction { (tx: borrowing Transaction) in
                    proxy.fail(by: .swallowing)
                    try tx.execute("select 1")
                }
            }
        }
        #expect(elapsed >= .milliseconds(200))
        #expect(await !connection.isUsable)

        proxy.fail(by: .none)
        let second = try await Connection.open(configuration)
        await #expect(throws: PostgresError.outcomeUnknown) {
            try await second.transaction { (tx: borrowing Transaction) in
                try tx.execute("select 1")
                proxy.fail(by: .swallowing)
            }
        }
        var hasty = configuration
        hasty.connectTimeout = .milliseconds(200)
        await #expect(throws: PostgresError.unreachable(.timeout)) { try await Connection.open(hasty) }
        try proxy.stop()
    }

    @Test func `a COPY that the server does not read meets the deadline`() async throws {
        try await TestDatabase.withSchema { configuration in
            let patient = try await Connection.open(configuration)
            try await patient.script(
                """
                create table t (n int);
                create function rest() returns trigger language plpgsql as 'begin perform pg_sleep(60); end';
                create trigger rest before insert on t for each row execute function rest()
                """)
            var hasty = configuration
            hasty.queryDeadline = .milliseconds(200)
            let connection = try await Connection.open(hasty)
            await #expect(throws: PostgresError.deadlineExceeded) {
                try await connection.transaction { (tx: borrowing Transaction) in
                    try tx.copy(into: "t", columns: ["n"], rows: 0..<1_000_000) { row, number in
                        row.append(number)
                    }
                }
            }
            #expect(await !connection.isUsable)
        }
    }

    @Test func `a transaction has a deadline of its own`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        await #expect(throws: PostgresError.deadlineExceeded) {
            try await connection.transaction(TransactionOptions(deadline: .milliseconds(100))) {
                (tx: borrowing Transaction) in
                while true { try tx.execute("select pg_sleep(0.03)") }
            }
        }
        #expect(await !connection.isUsable)
    }

    @Test func `cancelling stops a statement and leaves the connection`() async throws {
        let watcher = try await Connection.open(TestDatabase.configuration())
        let connection = try await Connection.open(TestDatabase.configuration())
        let backend = try await connection.backend()
        let outcome = Task {
            try await connection.transaction { (tx: borrowing Transaction) in
                try tx.execute("select pg_sleep(60)")
            }
        }
        try await watcher.waitUntilAsleep(backend)
        await connection.cancel()
        let error = await #expect(throws: PostgresError.self) { try await outcome.value }
        #expect(error?.sqlState == .queryCanceled)
        #expect(try await connection.backend() == backend)
    }

    /// A blocking call on Swift's own threads, of which there are as many as cores, would let only that many wait.
    @Test func `connections that wait do not keep each other waiting`() async throws {
        let lock = Int64.random(in: 1...Int64.max)
        let holder = try await Connection.open(TestDatabase.configuration())
        let pool = try Pool(TestDatabase.configuration(), size: 12)
        try await withThrowingTaskGroup(of: Void.self) { group in
            try await holder.transaction { (tx: borrowing Transaction) in
                _ = try tx.execute("select pg_advisory_lock(\(lock))")
            }
            for _ in 0..<12 {
                group.addTask {
                    try await pool.transaction { (tx: borrowing Transaction) in
                        _ = try tx.execute("select pg_advisory_xact_lock_shared(\(lock))")
                    }
                }
            }
            try await until { try await waiting(for: lock, holder) == 12 }
            try await holder.transaction { (tx: borrowing Transaction) in
                _ = try tx.execute("select pg_advisory_unlock(\(lock))")
            }
            try await group.waitForAll()
        }
        await pool.close()
        await holder.close()
    }

    private func waiting(for lock: Int64, _ connection: Connection) async throws -> Int {
        try await connection.transaction { (tx: borrowing Transaction) in
            try tx.value(
                """
                select count(*) from pg_locks where locktype = 'advisory' and not granted
                and (classid::bigint << 32 | objid::bigint) = \(lock)
                """, as: Int.self)
        }
    }
}
