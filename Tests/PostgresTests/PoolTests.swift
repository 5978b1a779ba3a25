import Postgres
import Testing

/// A pool lends at most what it has, in the order of asking, and never loses a place.
struct PoolTests {
    @Test func `who asks first is served first`() async throws {
        let pool = try Pool(TestDatabase.configuration(), size: 1)
        let gate = Gate()
        let order = Journal<Int>()
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.withConnection { _ in await gate.pass() } }
            await until { pool.load.open == 1 }
            for number in 0..<20 {
                group.addTask { try await pool.withConnection { _ in order.append(number) } }
                await until { pool.load.waiting == number + 1 }
            }
            gate.open()
        }
        #expect(order.entries == Array(0..<20))
        #expect(pool.load == (open: 1, idle: 1, waiting: 0))
        await pool.close()
    }

    @Test func `there are never more connections than the size`() async throws {
        let pool = try Pool(TestDatabase.configuration(), size: 3)
        let most = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<60 {
                group.addTask {
                    try await pool.transaction { (tx: borrowing Transaction) in
                        let answer = try tx.value("select \(number)", as: Int.self)
                        #expect(answer == number)
                        return pool.load.open
                    }
                }
            }
            return try await group.reduce(0, max)
        }
        #expect(most == 3)
        #expect(pool.load == (open: 3, idle: 3, waiting: 0))
        await pool.close()
    }

    @Test func `a cancelled task leaves the line, and the next one moves up`() async throws {
        let pool = try Pool(TestDatabase.configuration(), size: 1)
        let gate = Gate()
        let holder = Task { try await pool.withConnection { _ in await gate.pass() } }
        await until { pool.load.open == 1 }
        let impatient = Task { try await pool.withConnection { _ in Issue.record("was lent a connection") } }
        await until { pool.load.waiting == 1 }
        let patient = Task { try await pool.withConnection { _ in true } }
        await until { pool.load.waiting == 2 }
        impatient.cancel()
        await #expect(throws: CancellationError.self) { try await impatient.value }
        #expect(pool.load.waiting == 1)
        gate.open()
        #expect(try await patient.value)
        try await holder.value

        let late = Task {
            unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
            try await pool.withConnection { _ in Issue.record("was lent a connection") }
        }
        await #expect(throws: CancellationError.self) { try await late.value }
        await pool.close()
    }

    @Test func `a connection that does not come about gives its place back`() async throws {
        let pool = try Pool(TestDatabase.configuration(adding: "dbname=no_such_database"), size: 2)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    await #expect(throws: PostgresError.unreachable(.refused(.undefinedDatabase))) {
                        try await pool.withConnection { _ in }
                    }
                }
            }
        }
        #expect(pool.load == (open: 0, idle: 0, waiting: 0))
        await pool.close()
    }

    @Test func `closing waits for what is lent and turns away the rest`() async throws {
        let pool = try Pool(TestDatabase.configuration(), size: 2)
        let gate = Gate()
        let finished = Journal<String>()
        let holders = (0..<2).map { _ in
            Task {
                try await pool.withConnection { _ in
                    await gate.pass(); finished.append("holder")
                }
            }
        }
        await until { pool.load.open == 2 }
        let waiter = Task { try await pool.withConnection { _ in } }
        await until { pool.load.waiting == 1 }
        let closing = Task {
            await pool.close(); finished.append("closed")
        }
        await #expect(throws: PostgresError.closed) { try await waiter.value }
        await #expect(throws: PostgresError.closed) { try await pool.withConnection { _ in } }
        #expect(finished.entries.isEmpty)
        gate.open()
        for holder in holders { try await holder.value }
        await closing.value
        #expect(finished.entries == ["holder", "holder", "closed"])
        #expect(pool.load == (open: 0, idle: 0, waiting: 0))
        await pool.close()
    }
}
