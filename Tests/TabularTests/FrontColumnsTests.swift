import Tabular
import Testing

/// A file goes back with columns in front, and reads as it did before.
struct FrontColumnsTests {
    private static let dialects = Encoding.allCases.flatMap { encoding in
        Separator.allCases.flatMap { separator in
            LineEnding.allCases.flatMap { ending in
                [false, true].map {
                    Dialect(
                        encoding: encoding, separator: separator, lineEnding: ending, declaresSeparator: $0)
                }
            }
        }
    }
    private static let front = ["× 要修正", "【要修正】「職種」を, 直して; ください。\"例\"：看護師"]
    private static let pieces = [
        "山", "田", "髙", "表", "a", " ", "\"", ",", ";", "\t", "\n", "=1+1", "+81", "-", "@x", "①", "ｶﾞ", "'",
    ]

    /// With a heading, as every roster has one, and rows of noise; then some bytes of it made unreadable.
    private func randomFile(_ dialect: Dialect, using random: inout SeededGenerator) throws -> [UInt8] {
        var writer = CSVWriter(dialect)
        try writer.append(row: ["氏名", "フリガナ", "職種"])
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            try writer.append(
                row: (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in
                        Self.pieces.randomElement(using: &random) ?? ""
                    }.joined()
                })
        }
        return writer.bytes
    }

    private func put(_ file: [UInt8], _ table: Table, replacing: Int = 0, below top: [String]? = nil) throws
        -> [UInt8]
    {
        let fields = Dictionary(
            table.rows.map { ($0.line, $0.content == .blank ? ["", ""] : Self.front) }, uniquingKeysWith: { $1 }
        )
        return try FrontColumns(table.dialect, replacing: replacing).put(fields, below: top, before: file)
    }

    @Test("Read again, it has the same cells two columns further right", arguments: dialects)
    func roundTrip(dialect: Dialect) throws {
        for seed in UInt64(0)..<40 {
            var random = SeededGenerator(seed: seed)
            let file = try randomFile(dialect, using: &random)
            let table = try Table.read(file)
            let written = try put(file, table)
            let again = try Table.read(written)
            #expect(again.dialect == table.dialect, "seed \(seed)")
            #expect(again.rows.map(\.line) == table.rows.map(\.line), "seed \(seed)")
            let expected = texts(table).map { row in row.map { $0.isEmpty ? [] : Self.front + $0 } }
            #expect(scalars(texts(again)) == scalars(expected), "seed \(seed)")
            // A second round replaces the first one, byte for byte.
            #expect(try put(written, again, replacing: 2) == written, "seed \(seed)")
        }
    }

    @Test("What cannot be read stays as it is and is still said to be unreadable")
    func damagedRows() throws {
        let file = bytes(
            "氏名,メール\r\n", [0xE5, 0xB1], ",a@example.jp\r\n", "\"山\"田,b@example.jp\r\n", "野川,c@example.jp\r\n")
        let table = try Table.read(file)
        let written = try put(file, table)
        let again = try Table.read(written)
        #expect(texts(again).map { $0 == nil } == [false, true, true, false])
        #expect(written.ranges(of: bytes([0xE5, 0xB1], ",a@example.jp\r\n")).count == 1)
        #expect(written.ranges(of: bytes("\"山\"田,b@example.jp\r\n")).count == 1)
        #expect(try put(written, again, replacing: 2) == written)
    }

    @Test("A row pasted in from a file of another encoding is not read as nonsense")
    func otherEncoding() throws {
        var writer = CSVWriter(encoding: .cp932)
        for row in [["氏名", "職種"], ["多摩川泉", "看護師"], ["野川薫", "介護支援専門員"], ["狛江花子", "薬剤師"]] {
            try writer.append(row: row)
        }
        let file = writer.bytes + bytes("和泉多摩川,看護師\r\n")
        let table = try Table.read(file)
        let again = try Table.read(try put(file, table))
        guard case .damaged(.otherEncoding) = table.rows[4].content,
            case .damaged(.otherEncoding) = again.rows[4].content
        else {
            Issue.record("the row was taken for text")
            return
        }
        #expect(texts(again)[1] == Self.front + ["多摩川泉", "看護師"])
    }

    @Test("A row can be put above all others, below the line that declares the separator")
    func topRow() throws {
        let table = try Table.read(bytes("sep=;\r\n氏名;職種\r\n"))
        let written = try put(bytes("sep=;\r\n氏名;職種\r\n"), table, below: ["×", "申込日が空です。"])
        #expect(
            String(decoding: written, as: UTF8.self)
                == "sep=;\r\n×;申込日が空です。\r\n× 要修正;\"\(Self.front[1].replacing("\"", with: "\"\""))\";氏名;職種\r\n")
    }

    @Test("A character that the encoding lacks becomes a sign for it; the ending of the last row stays away")
    func unencodable() throws {
        var writer = CSVWriter(encoding: .cp932)
        try writer.append(row: ["氏名", "職種"])
        let file = Array(writer.bytes.dropLast(2))
        let written = try FrontColumns(try Table.read(file).dialect).put([1: ["𠮷田", ""]], before: file)
        #expect(texts(try Table.read(written)) == [["〓田", "", "氏名", "職種"]])
        #expect(written.suffix(file.count) == file[...])
        #expect(!Encoding.cp932.canHold("𠮷") && Encoding.cp932.canHold("髙①×○△"))
    }

    @Test("Rows that have nothing but what makes way keep their place")
    func onlyFront() throws {
        let file = bytes("× 要修正,全体\r\n\r\n○,,氏名,職種\r\n")
        let table = try Table.read(file)
        let written = try FrontColumns(table.dialect, replacing: 2).put(
            [1: ["△", "新しい理由"], 2: ["", ""], 3: ["判定", "理由"]], before: file)
        #expect(String(decoding: written, as: UTF8.self) == "△,新しい理由\r\n\r\n判定,理由,氏名,職種\r\n")
    }
}
