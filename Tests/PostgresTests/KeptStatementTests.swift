import Postgres
import Testing

/// The server plans a statement that comes again only once.
struct KeptStatementTests {
    private static func kept(_ tx: borrowing Transaction) throws -> [String] {
        // Itself with an array, so that it is never one of them.
        try tx.values(
            "select statement from pg_prepared_statements where statement <> all (\([""])) order by statement",
            as: String.self)
    }

    @Test func `what comes again is kept from its second run on`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        for number in 1...4 {
            let kept = try await connection.transaction { (tx: borrowing Transaction) throws in
                #expect(try tx.value("select \(number) + 1", as: Int.self) == number + 1)
                return try Self.kept(tx)
            }
            #expect(kept == (number == 1 ? [] : ["begin", "select $1 + 1"]))
        }
    }

    @Test func `a statement with an array is planned for each, also where there is none`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        let arrays: [[Int]?] = [[1], nil, Array(0..<1000), []]
        for array in arrays {
            try await connection.transaction { (tx: borrowing Transaction) throws in
                #expect(
                    try tx.value("select coalesce(cardinality(\(array)), 0)", as: Int.self) == array?.count ?? 0
                )
                #expect(try Self.kept(tx).filter { $0.contains("cardinality") } == [])
            }
        }
    }

    @Test func `the same text with values of another type is another statement`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        try await connection.transaction { (tx: borrowing Transaction) throws in
            for _ in 1...3 {
                #expect(try tx.value("select pg_typeof(\(1))::text", as: String.self) == "bigint")
                #expect(try tx.value("select pg_typeof(\(true))::text", as: String.self) == "boolean")
                #expect(try tx.value("select pg_typeof(\(1.5))::text", as: String.self) == "double precision")
            }
        }
    }

    @Test func `there is an end to what is kept`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        let count = try await connection.transaction { (tx: borrowing Transaction) throws in
            for number in 0..<300 {
                for _ in 0..<2 { #expect(try tx.value("select \(raw: "\(number)")", as: Int.self) == number) }
            }
            return try Self.kept(tx).count
        }
        #expect(count == 250)
    }

    @Test func `a kept statement survives a rollback, and a failing one leaves the connection`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        for divisor in [1, 0, 1, 0] {
            do {
                try await connection.transaction { (tx: borrowing Transaction) throws in
                    _ = try tx.value("select 1 / \(divisor)", as: Int.self)
                }
                #expect(divisor == 1)
            } catch let error as PostgresError {
                #expect(error.sqlState?.rawValue == "22012" && divisor == 0)
            }
        }
        let kept = try await connection.transaction { (tx: borrowing Transaction) in try Self.kept(tx) }
        #expect(kept == ["begin", "select 1 / $1"])
    }

    @Test func `what a migration made outdated costs the connection, and nothing of the transaction happens`()
        async throws
    {
        try await TestDatabase.withSchema { configuration in
            let other = try await Connection.open(configuration)
            try await other.script(
                "create table t (n int); create table trace (n int); insert into t values (7)")
            let pool = Pool(configuration, size: 1)
            let read = {
                try await pool.transaction { (tx: borrowing Transaction) throws in
                    try tx.execute("insert into trace values (1)")
                    return try tx.values("select n from t", as: Int.self)
                }
            }
            for _ in 1...3 { #expect(try await read() == [7]) }
            try await other.script("alter table t alter n type bigint")
            await #expect(throws: PostgresError.connectionLost) { try await read() }
            #expect(try await read() == [7])
            let traces = try await other.transaction { (tx: borrowing Transaction) throws in
                try tx.value("select count(*) from trace", as: Int.self)
            }
            #expect(traces == 4)
            await pool.close()
        }
    }

    @Test func `what somebody discarded costs the connection, too`() async throws {
        let pool = try Pool(TestDatabase.configuration(), size: 1)
        for _ in 1...3 {
            try await pool.transaction { (tx: borrowing Transaction) in try tx.execute("select \(1)") }
        }
        try await pool.withConnection { connection in try await connection.script("discard all") }
        await #expect(throws: PostgresError.connectionLost) {
            try await pool.transaction { (tx: borrowing Transaction) in try tx.execute("select \(1)") }
        }
        try await pool.transaction { (tx: borrowing Transaction) in try tx.execute("select \(1)") }
        await pool.close()
    }
}
