import Postgres
import Synchronization
import Testing

/// A transaction happens wholly or not at all, and its caller knows which.
struct TransactionTests {
    private struct Refusal: Error, Equatable { let reason: String }

    @Test func `what the body throws arrives unchanged, after a rollback`() async throws {
        try await TestDatabase.withSchema { configuration in
            let connection = try await Connection.open(configuration)
            try await connection.script("create table t (n int)")
            await #expect(throws: Refusal(reason: "closed day")) {
                try await connection.transaction { (tx: borrowing Transaction) in
                    try tx.execute("insert into t values (1)")
                    throw Refusal(reason: "closed day")
                }
            }
            let count = try await connection.transaction { (tx: borrowing Transaction) in
                try tx.execute("insert into t values (2)")
                return try tx.value("select count(*) from t", as: Int.self)
            }
            #expect(count == 1)
            #expect(await connection.isUsable)
        }
    }

    @Test func `an error is matched by its constraint`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        do {
            try await connection.transaction { (tx: borrowing Transaction) in
                try tx.script(
                    "create temp table t (n int constraint only_once unique); insert into t values (1), (1)")
            }
            Issue.record("the constraint did not hold")
        } catch let error as PostgresError where error.constraint == "only_once" {
            #expect(error.sqlState == .uniqueViolation)
        }
    }

    @Test func `a deferred rule that COMMIT finds broken is the server's error`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        let error = await #expect(throws: PostgresError.self) {
            try await connection.transaction { (tx: borrowing Transaction) in
                try tx.execute(
                    "create temp table t (n int constraint once unique deferrable initially deferred)")
                try tx.execute("insert into t values (1), (1)")
            }
        }
        #expect(error?.constraint == "once")
        #expect(await connection.isUsable)
    }

    @Test func `COMMIT after a swallowed error is no success`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        await #expect(throws: PostgresError.rolledBack) {
            try await connection.transaction { (tx: borrowing Transaction) in _ = try? tx.execute("select 1/0")
            }
        }
        #expect(await connection.isUsable)
    }

    @Test func `the body cannot end the transaction itself`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        await #expect(throws: PostgresError.misuse(.transactionControl)) {
            try await connection.transaction { (tx: borrowing Transaction) in try tx.script("commit") }
        }
        await #expect(throws: PostgresError.misuse(.transactionLeftOpen)) {
            try await connection.script("begin")
        }
        #expect(await !connection.isUsable)
    }

    @Test func `COPY and too many parameters are refused as statements`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        try await connection.transaction { (tx: borrowing Transaction) throws in
            let many = (0..<16).reduce(", \(1)") { (half: Query, _) in half + half }
            #expect(throws: PostgresError.misuse(.notSent)) { try tx.execute("select 0" + many) }
        }
        await #expect(throws: PostgresError.misuse(.copyOutsideOfCopy)) {
            try await connection.transaction { (tx: borrowing Transaction) in
                try tx.execute("copy (select 1) to stdout")
            }
        }
    }

    @Test func `isolation and read only are the server's`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        for isolation in [TransactionOptions.Isolation.readCommitted, .repeatableRead, .serializable] {
            let actual = try await connection.transaction(TransactionOptions(isolation: isolation)) {
                (tx: borrowing Transaction) in try tx.value("show transaction_isolation", as: String.self)
            }
            #expect(actual == isolation.rawValue)
        }
        let error = await #expect(throws: PostgresError.self) {
            try await connection.transaction(TransactionOptions(readOnly: true)) {
                (tx: borrowing Transaction) in
                try tx.execute("create table never (n int)")
            }
        }
        #expect(error?.sqlState == .readOnlyTransaction)
    }

    @Test func `every statement is observed as it is sent`() async throws {
        let statements = Journal<String>()
        let connection = try await Connection.open(TestDatabase.configuration(observe: statements.append))
        try await connection.transaction(TransactionOptions(isolation: .serializable, readOnly: true)) {
            (tx: borrowing Transaction) in try tx.execute("select \(1)")
        }
        await #expect(throws: Refusal.self) {
            try await connection.transaction { (tx: borrowing Transaction) in
                try tx.execute("create temp table t (n int)")
                try tx.copy(into: "pg_temp.t", columns: ["n"], rows: [1]) { row, number in row.append(number) }
                throw Refusal(reason: "")
            }
        }
        #expect(
            statements.entries == [
                "begin isolation level serializable read only", "select $1", "commit",
                "begin", "create temp table t (n int)", #"copy "pg_temp"."t" ("n") from stdin"#, "rollback",
            ])
    }

    @Test func `a script runs outside of a transaction`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        let name = "scratch_\(UInt64.random(in: 0...UInt64.max))"
        try await connection.script("create database \(name)")
        try await connection.script("drop database \(name)")
    }

    @Test func `sessions are alike, whatever the cluster or the connection string says`() async throws {
        var configuration = try TestDatabase.configuration(
            adding: "options='-c lock_timeout=7s -c datestyle=German'")
        configuration.settings = ["search_path": #"one, "two \ three""#]
        let connection = try await Connection.open(configuration)
        let names = [
            "datestyle", "timezone", "bytea_output", "intervalstyle", "client_encoding", "application_name",
            "lock_timeout", "search_path",
        ]
        let settings = try await connection.transaction { (tx: borrowing Transaction) in
            try names.map { name in try tx.value("select current_setting(\(name))", as: String.self) }
        }
        #expect(
            settings == [
                "ISO, DMY", "UTC", "hex", "iso_8601", "UTF8", "madoguchi", "7s", #"one, "two \ three""#,
            ])
    }

    @Test func `a closed connection says so`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        await connection.close()
        #expect(await !connection.isUsable)
        await #expect(throws: PostgresError.closed) { try await connection.script("select 1") }
    }
}
