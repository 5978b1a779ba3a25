import FoundationEssentials
import Postgres
import Testing

/// Every type comes back as it went, alone, as NULL and in arrays.
struct ValueTests {
    private typealias Value = PostgresEncodable & PostgresDecodable & Equatable

    private func expectRoundTrip<V: Value>(_ values: [V], cast: String = "") async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) throws in
            for value in values {
                #expect(try tx.value("select \(value)\(raw: cast)", as: V.self) == value)
                #expect(try tx.value("select \(Optional(value))\(raw: cast)", as: V?.self) == value)
            }
            let array: Query = "select \(values)"
            #expect(try tx.value(array, as: [V].self) == values)
            let holes: [V?] = values.flatMap { [$0, nil] }
            #expect(try tx.value("select \(holes)", as: [V?].self) == holes)
            #expect(try tx.value("select \([V]())", as: [V].self) == [])
            #expect(try tx.value("select array_length(\(values), 1)", as: Int?.self) == values.count)
        }
    }

    @Test func integers() async throws {
        try await expectRoundTrip(
            (0..<50).map { _ in Int64.random(in: .min ... .max) } + [.min, -1, 0, 1, .max])
        try await expectRoundTrip((0..<50).map { _ in Int.random(in: .min ... .max) } + [.min, .max])
        try await expectRoundTrip((0..<50).map { _ in Int32.random(in: .min ... .max) } + [.min, 0, .max])
        try await expectRoundTrip((0..<50).map { _ in Int16.random(in: .min ... .max) } + [.min, 0, .max])
    }

    @Test func booleans() async throws {
        try await expectRoundTrip([true, false])
    }

    @Test func doubles() async throws {
        let random = (0..<200).map { _ in Double(bitPattern: .random(in: 0...UInt64.max)) }.filter { !$0.isNaN }
        try await expectRoundTrip(
            random + [0, 0.1, -1.5, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
        try await TestDatabase.transaction { (tx: borrowing Transaction) throws in
            #expect(try tx.value("select \(Double.nan)", as: Double.self).isNaN)
        }
    }

    @Test func texts() async throws {
        let scalars = Array("\\\"'{}, \t\n\r\u{1}aNULL0髙﨑德ガが㈱①𠮷👨‍👩‍👧\u{FEFF}".unicodeScalars)
        let random = (0..<200).map { _ in
            String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 0...12)).compactMap { _ in scalars.randomElement() }))
        }
        try await expectRoundTrip(random + ["", "NULL", "null", "{}", "{NULL}", " ", "\\N", "\\."])
        try await TestDatabase.transaction { (tx: borrowing Transaction) throws in
            // Comparing Swift strings folds canonical equivalence; the bytes must be the same as well.
            for text in random {
                #expect(
                    try tx.value("select convert_to(\(text), 'UTF8')", as: [UInt8].self) == Array(text.utf8))
                #expect(Array(try tx.value("select \(text)", as: String.self).utf8) == Array(text.utf8))
            }
        }
    }

    @Test func bytes() async throws {
        let random = (0..<50).map { _ in (0..<Int.random(in: 0...40)).map { _ in UInt8.random(in: 0...255) } }
        try await expectRoundTrip(random + [[], [0], Array(0...255)])
        let file = (0..<50_000).map { _ in UInt8.random(in: 0...255) }
        try await TestDatabase.transaction { (tx: borrowing Transaction) throws in
            #expect(try tx.value("select \(file)", as: [UInt8].self) == file)
            #expect(try tx.value("select length(\(file))", as: Int.self) == file.count)
            #expect(try tx.value("select \(UInt8(255))", as: UInt8.self) == 255)
            #expect(try tx.value("select \([UInt8?.none, 255])", as: [UInt8?].self) == [nil, 255])
        }
    }

    @Test func identifiers() async throws {
        try await expectRoundTrip((0..<50).map { _ in UUID() })
    }

    @Test func `timestamps are exact to the microsecond`() async throws {
        // Microseconds from 1729 to 2273, as far as a Double counts them.
        let random = (0..<500).map { _ in Int64.random(in: -8_500_000_000_000_000...8_500_000_000_000_000) }
        let edges: [Int64] = [0, 1, -1, 86_400_000_000, -86_400_000_000, 999_999, 86_399_999_999]
        let dates = (random + edges).map { Date(timeIntervalSinceReferenceDate: Double($0) / 1_000_000) }
        try await expectRoundTrip(dates)
        try await TestDatabase.transaction { (tx: borrowing Transaction) throws in
            let epoch: Query = "timestamptz '2001-01-01 00:00:00+00'"
            for (microseconds, date) in zip(random + edges, dates) {
                let isSame: Query = "select \(date) = \(epoch) + \(microseconds) * interval '1 microsecond'"
                #expect(try tx.value(isSame, as: Bool.self), "\(microseconds)")
            }
        }
    }

    @Test func `timestamps keep to the calendar from year 1 to 9999`() async throws {
        let edges = [
            "0001-01-01", "0004-02-29", "1900-03-01", "2000-02-29", "2023-12-31", "2024-12-31", "9999-12-31",
        ]
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            for day in edges {
                let date = try tx.value("select \(day)::timestamptz", as: Date.self)
                #expect(try tx.value("select (\(date) at time zone 'UTC')::date::text", as: String.self) == day)
            }
            try tx.execute("set local timezone = 'Asia/Kolkata'")
            let noon = try tx.value("select '2026-04-01 12:00:00+00'::timestamptz", as: Date.self)
            #expect(noon.timeIntervalSince1970 == 1_775_044_800)
            for odd in ["infinity", "0001-12-31 BC", "10000-01-02"] {
                #expect(throws: PostgresError.self) {
                    try tx.value("select \(odd)::timestamptz", as: Date.self)
                }
            }
            for date in [
                Date(timeIntervalSinceReferenceDate: .infinity), Date(timeIntervalSinceReferenceDate: .nan),
            ] {
                #expect(throws: PostgresError.unencodable(type: "Date")) { try tx.execute("select \(date)") }
            }
        }
    }

    private enum Standing: String, CaseIterable, PostgresEncodable, PostgresDecodable {
        case inOrder = "in-order", paused
    }

    private struct Number: RawRepresentable, Hashable, PostgresEncodable, PostgresDecodable {
        var rawValue: Int64
    }

    @Test func `a type that stands for its raw value`() async throws {
        try await expectRoundTrip(Standing.allCases)
        try await expectRoundTrip([Number(rawValue: 7), Number(rawValue: -7)])
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            try tx.script("create type pg_temp.standing as enum ('in-order', 'paused', 'ended')")
            try tx.execute("create temp table facility (standing pg_temp.standing) on commit drop")
            try tx.execute("insert into facility values (\(Standing.paused)), (\("ended"))")
            #expect(try tx.value("select min(standing) from facility", as: Standing.self) == .paused)
            let error = #expect(throws: PostgresError.self) {
                try tx.values("select standing from facility", as: Standing.self)
            }
            #expect(error == .decoding(column: "standing", expected: "Standing"))
        }
    }

    @Test func `a text becomes what its place asks for, and reads any column`() async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            try tx.execute("create temp table t (day date, extra jsonb, amount numeric) on commit drop")
            try tx.execute("insert into t values (\("2026-04-01"), \(#"{"a": [1]}"#), \("1.50"))")
            let texts = try tx.one("select day, extra, amount, 1.5 * interval '1 day' from t") {
                (day: String, extra: String, amount: String, interval: String) in
                [day, extra, amount, interval]
            }
            #expect(texts == ["2026-04-01", #"{"a": [1]}"#, "1.50", "P1DT12H"])
        }
    }

    @Test func `arrays are found in, unnested and read from other bounds`() async throws {
        try await TestDatabase.transaction { (tx: borrowing Transaction) in
            #expect(try tx.value("select \(3) = any(\([1, 2, 3]))", as: Bool.self))
            let rows = try tx.rows("select * from unnest(\([Int64(1), 2]), \(["a", "b"]))") {
                (n: Int64, s: String) in
                "\(n)\(s)"
            }
            #expect(rows == ["1a", "2b"])
            #expect(try tx.value("select '[0:1]={7,8}'::int[]", as: [Int32].self) == [7, 8])
            #expect(throws: PostgresError.self) { try tx.value("select '{{1},{2}}'::int[]", as: [Int32].self) }
            #expect(throws: PostgresError.self) { try tx.value("select '{1,NULL}'::int[]", as: [Int32].self) }
        }
    }
}
