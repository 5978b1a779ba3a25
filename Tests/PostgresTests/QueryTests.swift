import Postgres
import Testing

/// What is interpolated is bound: no value ever becomes SQL.
struct QueryTests {
    @Test func `values are numbered parameters, null and arrays among them`() {
        let nobody: String? = nil
        let query: Query = "select \(1), \(nobody), \([2, 3]) where \(true)"
        #expect(query.text == "select $1, $2, $3 where $4")
        #expect(query.binds.map(\.type.rawValue) == [20, 0, 1016, 16])
        #expect(
            query.binds.map { $0.content.map { $0.map { String(decoding: $0, as: UTF8.self) } } } == [
                .success("1"), .success(nil), .success(#"{"2","3"}"#), .success("t"),
            ])
    }

    @Test func `a spliced query and a sum renumber their parameters`() {
        let condition: Query = "b = \("two") or b = \("three")"
        var query: Query = "select a from t where a = \("one") and (\(condition))" + " and c = \("four")"
        query += " limit \(5)"
        #expect(query.text == "select a from t where a = $1 and (b = $2 or b = $3) and c = $4 limit $5")
        #expect(query.binds.count == 5)
    }

    @Test func `raw SQL and identifiers have to say so`() {
        let query: Query = "select \(raw: "count(*)") from \(identifier: #"odd "name""#)"
        #expect(query.text == #"select count(*) from "odd ""name""""#)
        #expect(query.binds.isEmpty)
    }

    @Test func `printing a query shows no value`() {
        let query: Query = "select \("窓口 花子")"
        #expect("\(query) \(query.binds)" == "select $1 [a parameter]")
    }

    @Test(arguments: [
        "'; drop table facility; --", "$1", "$$", "\\", "\\'; select 1 --", "\"", "{1,2}", "NULL", "%s",
        "E'\\x00'",
        "髙﨑\u{FA19}", "\u{2028}", "a\tb\nc\rd", "",
    ])
    func `an injection stays data`(attempt: String) async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            try tx.execute("create temp table \(identifier: attempt + "!") (value text) on commit drop")
            try tx.execute("insert into \(identifier: attempt + "!") values (\(attempt))")
            let query: Query = "select value, \([attempt, attempt]) from \(identifier: attempt + "!")"
            let (text, array) = try tx.one(query) { (text: String, array: [String]) in (text, array) }
            #expect(text == attempt)
            #expect(array == [attempt, attempt])
        }
    }

    @Test func `a parameterised statement cannot bring a second one`() async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await TestDatabase.transaction { (tx: borrowing Transaction) in
                try tx.execute("select 1; select 2")
            }
        }
        #expect(error?.sqlState == .syntaxError)
    }

    @Test func `NUL is refused before anything is sent`() async throws {
        let statements = Journal<String>()
        let connection = try await Connection.open(TestDatabase.configuration(observe: statements.append))
        try await connection.transaction { (tx: borrowing Transaction) throws in
            #expect(throws: PostgresError.nulInText) { try tx.execute("select \("cut\0off")") }
            #expect(throws: PostgresError.nulInText) { try tx.execute("select \(["cut\0off"])") }
            #expect(throws: PostgresError.nulInText) { try tx.execute("select \(raw: "1\0")") }
            #expect(throws: PostgresError.nulInText) { try tx.execute("select \(identifier: "a\0")") }
            #expect(throws: PostgresError.nulInText) { try tx.script("select 1; \0") }
        }
        #expect(statements.entries == ["begin", "commit"])
    }
}
