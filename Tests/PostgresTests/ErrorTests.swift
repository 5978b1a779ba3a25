import Postgres
import Testing

/// Errors carry what the program matches, and say nothing private.
struct ErrorTests {
    private enum Outer: Error { case database(PostgresError) }

    @Test func `a broken rule is told by its name and quotes no value`() async throws {
        try await TestDatabase.withSchema { configuration in
            let connection = try await Connection.open(configuration)
            let error = await #expect(throws: PostgresError.self) {
                try await connection.transaction { (tx: borrowing Transaction) in
                    try tx.execute("create table account (email text constraint account_email_key unique)")
                    try tx.execute("insert into account values (\("hanako@example.jp"))")
                    try tx.execute("insert into account values (\("hanako@example.jp"))")
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            #expect(error?.constraint == "account_email_key")
            #expect(error?.server?.table == "account")
            #expect(error?.server?.schema == configuration.settings["search_path"])
            let printed = error.map { "\($0) \(String(reflecting: $0)) \(Outer.database($0))" }
            #expect(printed?.contains("account_email_key") == true)
            #expect(printed?.contains("hanako") == false)
        }
    }

    @Test(arguments: [
        ("insert into t values (null)", SQLState.notNullViolation, String?.none, String?("n")),
        ("insert into t values (-1)", .checkViolation, "t_n_positive", nil),
        ("insert into u values (5)", .foreignKeyViolation, "u_n_fkey", nil),
        ("select 'secret'::int", .invalidTextRepresentation, nil, nil),
        ("do $$ begin raise 'secret' using constraint = 'rule_7'; end $$", .raiseException, "rule_7", nil),
        ("do $$ begin raise sqlstate '40001'; end $$", .serializationFailure, nil, nil),
        ("do $$ begin raise sqlstate '40P01'; end $$", .deadlockDetected, nil, nil),
        ("set local statement_timeout = 1; select pg_sleep(10)", .queryCanceled, nil, nil),
    ])
    func `server errors`(script: String, state: SQLState, constraint: String?, column: String?) async throws {
        await #expect(throws: PostgresError.rolledBack) {
            try await TestDatabase.transaction { (tx: borrowing Transaction) in
                try tx.script(
                    "create temp table t (n int not null unique constraint t_n_positive check (n > 0))")
                try tx.script("create temp table u (n int references t (n))")
                let error = try #require(throws: PostgresError.self) { try tx.script(script) }
                #expect(error.sqlState == state)
                #expect(error.constraint == constraint)
                #expect(error.server?.column == column)
                #expect(error.isRetryable == (state == .serializationFailure || state == .deadlockDetected))
                #expect(!"\(error)".contains("secret"))
            }
        }
    }

    @Test(arguments: [
        ("host=/nonexistent", PostgresError.UnreachableReason.network),
        ("host=127.0.0.1 port=1", .network),
        ("no such keyword", .configuration),
        ("dbname=no_such_database", .refused(.undefinedDatabase)),
        ("user=no_such_role", .refused(.invalidAuthorization)),
    ])
    func `why a connection did not come about`(conninfo: String, reason: PostgresError.UnreachableReason)
        async throws
    {
        let configuration = try TestDatabase.configuration(adding: conninfo)
        await #expect(throws: PostgresError.unreachable(reason)) { try await Connection.open(configuration) }
    }

    @Test func `printing a configuration shows no password`() {
        #expect(!"\(Configuration("host=db password=sesame"))".contains("sesame"))
    }
}
