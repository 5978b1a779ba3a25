import Postgres
import Testing

/// What is read together, and what a transaction that only reads leaves behind.
struct ReadTests {
    private static func numbers(to last: Int) -> Read<[Int]> {
        .rows("select generate_series(1, \(last)::int)") { (number: Int) in number }
    }

    private static func text(_ text: String) -> Read<String?> {
        .first("select \(text)::text where \(text)::text <> ''") { (text: String) in text }
    }

    private static func failing() -> Read<Int?> { .first("select 1 / 0") { (number: Int) in number } }

    private static func misread() -> Read<Int?> { .first("select 'one'::text") { (number: Int) in number } }

    private static func serverProcess(_ tx: borrowing Transaction) throws -> Int {
        try tx.value("select pg_backend_pid()", as: Int.self)
    }

    @Test func `several answers come in the order of their questions, in one round trip`() async throws {
        let statements = Journal<String>()
        let connection = try await Connection.open(
            try TestDatabase.configuration(observe: { statements.append($0) }))
        for _ in 0..<3 {
            try await connection.transaction { (tx: borrowing Transaction) throws in
                let (few, word, nothing, many) = try tx.read(
                    Self.numbers(to: 2), Self.text("窓口"), Self.text(""), Self.numbers(to: 1000))
                #expect(few == [1, 2] && word == "窓口" && nothing == nil && many == Array(1...1000))
                #expect(try tx.read(Self.numbers(to: 1)) == [1])
            }
        }
        #expect(statements.entries.filter { $0 == "begin" }.count == 3)
    }

    @Test func `where one fails its error is thrown, and the transaction is over`() async throws {
        let connection = try await Connection.open(try TestDatabase.configuration())
        for _ in 0..<3 {
            await #expect {
                try await connection.transaction { (tx: borrowing Transaction) throws in
                    _ = try tx.read(Self.numbers(to: 2), Self.failing(), Self.text("never run"))
                }
            } throws: { ($0 as? PostgresError)?.sqlState?.rawValue == "22012" }
            try await connection.transaction { (tx: borrowing Transaction) throws in
                #expect(try tx.read(Self.numbers(to: 2)) == [1, 2])
            }
        }
    }

    @Test func `an answer that cannot be read is an error, and the others' are not lost on the connection`()
        async throws
    {
        let connection = try await Connection.open(try TestDatabase.configuration())
        try await connection.transaction { (tx: borrowing Transaction) throws in
            #expect(throws: PostgresError.self) { _ = try tx.read(Self.misread(), Self.numbers(to: 3)) }
            #expect(try tx.read(Self.numbers(to: 3)) == [1, 2, 3])
        }
    }

    @Test func `a transaction that reads changes nothing, even if it tries`() async throws {
        try await TestDatabase.withSchema { configuration in
            let pool = Pool(configuration, size: 1)
            try await pool.withConnection { try await $0.script("create table t (n int)") }
            await #expect {
                try await pool.transaction(TransactionOptions(readOnly: true)) { (tx: borrowing Transaction) in
                    try tx.execute("insert into t values (1)")
                }
            } throws: { ($0 as? PostgresError)?.sqlState == .readOnlyTransaction }
            await pool.close()
        }
    }

    /// Nobody waits for the answer to a COMMIT after which nothing can have happened; it must not be taken for the next answer.
    @Test func `the connection of a transaction that only read serves the next one, and is idle between`()
        async throws
    {
        let pool = Pool(try TestDatabase.configuration(), size: 1)
        let process = try await pool.transaction { (tx: borrowing Transaction) in try Self.serverProcess(tx) }
        for number in 1...50 {
            let answer = try await pool.transaction(TransactionOptions(readOnly: true)) {
                (tx: borrowing Transaction) in try tx.read(Self.numbers(to: number)).count
            }
            #expect(answer == number)
            guard number.isMultiple(of: 10) else { continue }
            #expect(
                try await pool.transaction { (tx: borrowing Transaction) in try Self.serverProcess(tx) }
                    == process)
        }
        let observer = try await Connection.open(try TestDatabase.configuration())
        let state: Query = "select state from pg_stat_activity where pid = \(process)"
        func isIdle() async throws -> Bool {
            try await observer.transaction { (tx: borrowing Transaction) in
                try tx.value(state, as: String.self) == "idle"
            }
        }
        try await pool.transaction(TransactionOptions(readOnly: true)) { (tx: borrowing Transaction) in
            _ = try tx.read(Self.numbers(to: 1))
        }
        for _ in 0..<200 where try await !isIdle() { try await Task.sleep(for: .milliseconds(10)) }
        #expect(try await isIdle())
        await pool.close()
    }

    @Test func `a pool replaces a connection that was lost after its transaction`() async throws {
        let pool = Pool(try TestDatabase.configuration(), size: 1)
        let killer = try await Connection.open(try TestDatabase.configuration())
        for _ in 0..<5 {
            let process = try await pool.transaction(TransactionOptions(readOnly: true)) {
                (tx: borrowing Transaction) in try Self.serverProcess(tx)
            }
            try await killer.terminate(process)
            let next = try await pool.transaction { (tx: borrowing Transaction) in try Self.serverProcess(tx) }
            #expect(next != process)
            #expect(pool.load.open == 1)
        }
        await pool.close()
    }
}
