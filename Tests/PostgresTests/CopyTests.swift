import FoundationEssentials
import Postgres
import Testing

/// COPY brings every value over as it is, or nothing at all.
struct CopyTests {
    private struct ReadError: Error {}

    private let nasty = [
        "", "\\N", "\\.", "\\", "\\\\", "\t", "\n", "\r\n", "a\tb\nc\rd\\e", "\u{8}\u{B}\u{C}\u{1}", "NULL",
        "\"", "'", "髙﨑 德子", "ガ", "👨‍👩‍👧", "{a,b}", " ",
    ]

    @Test func `nasty texts come back as they went`() async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            try tx.execute("create temp table t (number int, name text, same text, code bytea) on commit drop")
            let columns = ["number", "name", "same", "code"]
            let count = try tx.copy(into: "t", columns: columns, rows: nasty.enumerated()) { row, element in
                row.append(element.offset)
                row.append(element.element)
                row.append(utf8: element.element.utf8)
                row.append(Array(element.element.utf8))
            }
            #expect(count == nasty.count)
            let rows = try tx.rows("select name, same, code from t order by number") {
                (name: String, same: String, code: [UInt8]) in
                [name, same, String(decoding: code, as: UTF8.self)]
            }
            #expect(rows == nasty.map { [$0, $0, $0] })
        }
    }

    @Test func `random rows of every type come back as they went`() async throws {
        struct Row: Equatable {
            let flag: Bool?
            let number: Int64?
            let share: Double?
            let text: String?
            let bytes: [UInt8]?
            let id: UUID?
            let moment: Date?
            let words: [String?]?
        }
        let texts = nasty
        let rows = (0..<2_000).map { _ in
            func maybe<V>(_ value: V) -> V? { Int.random(in: 0..<5) == 0 ? nil : value }
            return Row(
                flag: maybe(.random()), number: maybe(.random(in: .min ... .max)),
                share: maybe(.random(in: -1...1)),
                text: maybe((0..<3).compactMap { _ in texts.randomElement() }.joined()),
                bytes: maybe((0..<9).map { _ in .random(in: 0...255) }), id: maybe(UUID()),
                moment: maybe(
                    Date(timeIntervalSinceReferenceDate: Double(Int.random(in: 0...1 << 50)) / 1_000_000)),
                words: maybe((0..<3).map { _ in maybe(texts.randomElement() ?? "") }))
        }
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            try tx.execute(
                """
                create temp table t (
                    number bigserial, flag boolean, amount bigint, share double precision, name text,
                    bytes bytea, id uuid, moment timestamptz, words text[]
                ) on commit drop
                """)
            let columns = ["flag", "amount", "share", "name", "bytes", "id", "moment", "words"]
            try tx.copy(into: "pg_temp.t", columns: columns, rows: rows) { fields, row in
                fields.append(row.flag)
                fields.append(row.number)
                fields.append(row.share)
                fields.append(row.text)
                fields.append(row.bytes)
                fields.append(row.id)
                fields.append(row.moment)
                fields.append(row.words)
            }
            let query: Query =
                "select flag, amount, share, name, bytes, id, moment, words from t order by number"
            #expect(try tx.rows(query, Row.init) == rows)
        }
    }

    @Test func `a producer that fails leaves nothing, and its error arrives unchanged`() async throws {
        try await TestDatabase.withSchema { configuration in
            let connection = try await Connection.open(configuration)
            try await connection.script("create table t (n int)")
            await #expect(throws: ReadError.self) {
                try await connection.transaction { (tx: borrowing Transaction) in
                    try tx.copy(into: "t", columns: ["n"]) { writer in
                        for number in 0..<50_000 { try writer.append { row in row.append(number) } }
                        throw ReadError()
                    }
                }
            }
            await #expect(throws: PostgresError.rolledBack, "a caller that goes on does not commit half of it")
            {
                try await connection.transaction { (tx: borrowing Transaction) in
                    _ = try? tx.copy(into: "t", columns: ["n"]) { writer in
                        for number in 0..<50_000 { try writer.append { row in row.append(number) } }
                        throw ReadError()
                    }
                }
            }
            #expect(try await connection.backend() > 0)
            let count = try await connection.transaction { (tx: borrowing Transaction) in
                try tx.value("select count(*) from t", as: Int.self)
            }
            #expect(count == 0)
        }
    }

    @Test func `rows that cannot be written are refused`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        try await connection.script("create temp table t (a text, b text)")
        func copy(_ fill: @escaping @Sendable (inout CopyRow) -> Void) async throws {
            try await connection.transaction { (tx: borrowing Transaction) in
                try tx.copy(into: "t", columns: ["a", "b"]) { writer in
                    // Swallowed, it must come up again: half a row is in the buffer.
                    try? writer.append(fill)
                    try? writer.append { row in row.append("whole") }
                }
            }
        }
        await #expect(throws: PostgresError.nulInText) {
            try await copy {
                $0.append("a"); $0.append("b\0c")
            }
        }
        await #expect(throws: PostgresError.misuse(.fieldCount)) { try await copy { $0.append("a") } }
        await #expect(throws: PostgresError.unencodable(type: "Date")) {
            try await copy {
                $0.append("a"); $0.append(Date(timeIntervalSinceReferenceDate: .nan))
            }
        }
        #expect(await connection.isUsable)
    }

    @Test func `the server's refusal is the server's error`() async throws {
        let connection = try await Connection.open(TestDatabase.configuration())
        try await connection.script("create temp table t (n int constraint t_n_positive check (n > 0))")
        func error(columns: [String] = ["n"], _ values: [String]) async -> PostgresError? {
            await #expect(throws: PostgresError.self) {
                try await connection.transaction { (tx: borrowing Transaction) in
                    try tx.copy(into: "t", columns: columns, rows: values) { row, value in row.append(value) }
                }
            }
        }
        #expect(await error(["1", "-1"])?.constraint == "t_n_positive")
        #expect(await error(["1", "one"])?.sqlState == .invalidTextRepresentation)
        #expect(await error(columns: ["m"], ["1"])?.sqlState == SQLState(rawValue: "42703"))
        #expect(await connection.isUsable)
    }
}
