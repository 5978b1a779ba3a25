import Postgres
import Testing

/// A result that is not what the program expects is an error that names the column, never the value.
struct ResultTests {
    private struct Item: Equatable {
        var id: Int64
        var name: String?
    }

    private struct NotLiked: Error {}

    private let twoItems: Query =
        "select * from (values (1::bigint, 'one'), (2, null)) as item (id, name) order by id"

    @Test func `rows become values`() async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) throws in
            let expected = [Item(id: 1, name: "one"), Item(id: 2, name: nil)]
            #expect(
                try tx.rows(twoItems) { (id: Int64, name: String?) in Item(id: id, name: name) } == expected)
            #expect(try tx.rows(twoItems, Item.init) == expected)
            #expect(try tx.first(twoItems, Item.init) == expected[0])
            #expect(try tx.first(twoItems + " limit 0", Item.init) == nil)
            #expect(try tx.one(twoItems + " limit 1", Item.init) == expected[0])
            #expect(try tx.values("select generate_series(1, 3)", as: Int.self) == [1, 2, 3])
        }
    }

    @Test func `one row means one row`() async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) throws in
            #expect(throws: PostgresError.rowCount(2)) { try tx.one(twoItems, Item.init) }
            #expect(throws: PostgresError.rowCount(0)) { try tx.one(twoItems + " limit 0", Item.init) }
            #expect(throws: PostgresError.rowCount(0)) { try tx.value("select 1 where false", as: Int.self) }
        }
    }

    @Test func `unexpected columns, types and nulls`() async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            #expect(throws: PostgresError.decoding(column: nil, expected: "1 columns wide, but 2")) {
                try tx.values(twoItems, as: Int64.self)
            }
            #expect(throws: PostgresError.decoding(column: "name", expected: "text not null")) {
                try tx.rows(twoItems) { (id: Int64, name: String) in Item(id: id, name: name) }
            }
            #expect(throws: PostgresError.decoding(column: "id", expected: "integer")) {
                try tx.first(twoItems) { (id: Int32, name: String?) in Item(id: Int64(id), name: name) }
            }
            #expect(throws: PostgresError.decoding(column: "n", expected: "smallint")) {
                try tx.value("select 256::smallint as n", as: UInt8.self)
            }
            #expect(throws: PostgresError.decoding(column: nil, expected: "Item")) {
                try tx.first(twoItems) { (id: Int64, name: String?) throws -> Item in throw NotLiked() }
            }
        }
    }

    @Test func `a statement tells how many rows it changed`() async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            #expect(try tx.execute("create temp table t (n int) on commit drop") == 0)
            #expect(try tx.execute("insert into t select generate_series(1, 7)") == 7)
            #expect(try tx.execute("delete from t where n > \(4)") == 3)
            try tx.script("insert into t values (8); insert into t values (9)")
            #expect(try tx.value("select count(*) from t", as: Int.self) == 6)
        }
    }
}
