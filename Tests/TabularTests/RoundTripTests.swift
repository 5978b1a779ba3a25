import Tabular
import Testing

/// What is written is read again, in every dialect.
@Suite struct RoundTripTests {
    private static let pieces: [String] = [
        "a", "Z", "0", " ", ",", ";", "\t", "\"", "\"\"", "\r", "\n", "\r\n", "'", "\\", "|", "山", "田", "髙",
        "\u{FA11}",
        "sep=", "SEP=", "\u{1A}", "①", "㈱", "Ⅱ", "～", "－", "ﾀ", "ｶﾞ", "表", "ソ", "ポ", "　", "\u{E000}",
    ]
    private static let beyondCP932 = [
        "𠮷", "é", "e\u{301}", "\u{FEFF}", "\u{FA19}", "👩‍⚕️", "葛\u{E0100}", "\u{10FFFF}",
    ]

    private static let dialects = Encoding.allCases.flatMap { encoding in
        Separator.allCases.flatMap { separator in
            LineEnding.allCases.flatMap { lineEnding in
                [false, true].map {
                    Dialect(
                        encoding: encoding, separator: separator, lineEnding: lineEnding,
                        declaresSeparator: $0)
                }
            }
        }
    }

    private func randomRows(_ pieces: [String], using random: inout SeededGenerator) -> [[String]] {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                (0..<Int.random(in: 0...6, using: &random)).reduce(into: "") { text, _ in
                    let piece = pieces.randomElement(using: &random) ?? ""
                    text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
                }
            }
        }
    }

    private func pieces(for encoding: Encoding) -> [String] {
        Self.pieces + (encoding == .cp932 ? [] : Self.beyondCP932)
    }

    private func write(_ rows: [[String]], _ dialect: Dialect) throws -> [UInt8] {
        var writer = CSVWriter(dialect)
        for row in rows { try writer.append(row: row) }
        return writer.bytes
    }

    /// Without the line that declares the separator.
    private func rows(of table: Table) -> [[[UInt32]]?] {
        Array(scalars(texts(table)).dropFirst(table.dialect.declaresSeparator ? 1 : 0))
    }

    @Test("Written and read again it is the same", arguments: dialects)
    func roundTrip(dialect: Dialect) throws {
        for seed in UInt64(0)..<50 {
            var random = SeededGenerator(seed: seed)
            let rows = randomRows(pieces(for: dialect.encoding), using: &random)
            // A few characters of CP932 can be well-formed UTF-8; whole files of people cannot.
            let chosen = dialect.encoding == .cp932 ? Encoding.cp932 : nil
            let table = try Table.read(try write(rows, dialect), encoding: chosen)
            #expect(self.rows(of: table) == scalars(rows), "seed \(seed)")
            #expect(table.encoding == dialect.encoding, "seed \(seed)")
            #expect(table.lineEnding == dialect.lineEnding, "seed \(seed)")
            #expect(table.dialect.declaresSeparator == dialect.declaresSeparator, "seed \(seed)")
            if dialect.declaresSeparator || rows.contains(where: { $0.count > 1 }) {
                #expect(table.separator == dialect.separator, "seed \(seed)")
            }
        }
    }

    /// Whatever else stands in the file: with a heading, as every roster has one, nobody has to choose.
    @Test("A roster's whole dialect is detected", arguments: dialects)
    func detection(dialect: Dialect) throws {
        for seed in UInt64(100)..<130 {
            var random = SeededGenerator(seed: seed)
            let rows = [["氏名", "フリガナ", "職種"]] + randomRows(pieces(for: dialect.encoding), using: &random)
            let table = try Table.read(try write(rows, dialect))
            #expect(table.dialect == dialect, "seed \(seed)")
            #expect(self.rows(of: table) == scalars(rows), "seed \(seed)")
        }
    }

    @Test("A first field that looks like a declaration stays a field", arguments: Separator.allCases)
    func declarationLookalikes(separator: Separator) throws {
        let sign = String(UnicodeScalar(separator.rawValue))
        for row in [["sep=", ""], ["sep=" + sign], ["SEP=" + sign, "b"], ["Sep=", "", ""]] {
            let table = try Table.read(
                try write([row, ["a", "b"]], Dialect(encoding: .utf8, separator: separator)))
            #expect(texts(table) == [row, ["a", "b"]])
        }
    }
}
