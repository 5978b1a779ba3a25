import Tabular
import Testing

/// What is written is read again, in every dialect.
@Suite struct RoundTripTests {
    private static let pieces: [String] = [
        "a", "Z", "0", " ", ",", ";", "\t", "\"", "\"\"", "\r", "\n", "\r\n", "'", "\\", "|", "山", "田", "髙",
        "\u{FA11}",
        "①", "㈱", "Ⅱ", "～", "－", "ﾀ", "ｶﾞ", "表", "ソ", "ポ", "　", "\u{E000}",
    ]
    private static let beyondCP932 = [
        "𠮷", "é", "e\u{301}", "\u{FEFF}", "\u{FA19}", "👩‍⚕️", "葛\u{E0100}", "\u{10FFFF}",
    ]

    private static let dialects = Encoding.allCases.flatMap { encoding in
        Separator.allCases.flatMap { separator in
            LineEnding.allCases.map { Dialect(encoding: encoding, separator: separator, lineEnding: $0) }
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

    @Test("Written and read again it is the same", arguments: dialects)
    func roundTrip(dialect: Dialect) throws {
        let pieces = Self.pieces + (dialect.encoding == .cp932 ? [] : Self.beyondCP932)
        for seed in UInt64(0)..<50 {
            var random = SeededGenerator(seed: seed)
            let rows = randomRows(pieces, using: &random)
            var writer = CSVWriter(
                encoding: dialect.encoding, separator: dialect.separator, lineEnding: dialect.lineEnding)
            for row in rows { try writer.append(row: row) }
            // A few characters of CP932 can be well-formed UTF-8; whole files of people cannot.
            let chosen = dialect.encoding == .cp932 ? Encoding.cp932 : nil
            let table = try Table.read(writer.bytes, encoding: chosen)
            #expect(scalars(texts(table)) == scalars(rows), "seed \(seed)")
            #expect(table.encoding == dialect.encoding, "seed \(seed)")
            #expect(table.lineEnding == dialect.lineEnding, "seed \(seed)")
            if rows.contains(where: { $0.count > 1 }) {
                #expect(table.separator == dialect.separator, "seed \(seed)")
            }
        }
    }
}
