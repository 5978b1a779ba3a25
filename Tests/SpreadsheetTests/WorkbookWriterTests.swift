import Spreadsheet
import Tabular
import Testing

@Suite struct WorkbookWriterTests {
    private static let pieces = [
        "a", "Z", "0", "007", "=1+1", "+81", "-", "@x", "'", " ", "\t", "\n", "\r", "\r\n", "<&>\"", "_x000D_",
        "_x005F_", "_",
        "x0041_", "山", "髙", "\u{FA11}", "𠮷", "👩‍⚕️", "葛\u{E0100}", "e\u{301}", "\u{1}", "\u{1B}", "\u{7F}",
        "\u{85}", "\u{FEFF}",
        "\u{FFFE}", "\u{FFFF}", "\u{202E}", "\u{200B}", "2026/4/1", "1E5", "TRUE", "#N/A", "\u{10FFFF}", "　",
    ]

    private func write(_ rows: [[String]]) throws -> [UInt8] {
        var writer = try WorkbookWriter()
        try writer.beginSheet(named: "名簿")
        for row in rows { try writer.append(row: row) }
        return try writer.finish()
    }

    @Test("Written and read again it is the same; empty cells at the end and empty rows are not there")
    func roundTrip() throws {
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).reduce(into: "") { text, _ in
                        text.unicodeScalars += (Self.pieces.randomElement(using: &random) ?? "").unicodeScalars
                    }
                }
            }
            let expected = rows.enumerated().compactMap { index, row in
                row.lastIndex { !$0.isEmpty }.map { (number: index + 1, cells: Array(row[...$0])) }
            }
            let file = try write(rows)
            guard !expected.isEmpty else {
                #expect(throws: UnreadableWorkbook.empty(hiddenSheets: [])) { try Workbook.read(file) }
                continue
            }
            let read = try Workbook.read(file).sheet.rows
            #expect(scalars(read.map(\.cells)) == scalars(expected.map(\.cells)), "seed \(seed)")
            #expect(read.map(\.number) == expected.map(\.number), "seed \(seed)")
            #expect(read.flatMap(\.faults).isEmpty, "seed \(seed)")
        }
    }

    @Test("Several sheets, headers and styles")
    func sheets() throws {
        var writer = try WorkbookWriter()
        try writer.beginSheet(named: "結果", header: ["判定", "理由", "氏名"])
        try writer.append([StyledText("要修正", style: .error), "職種がありません", "山田"])
        try writer.append([StyledText("", style: .warning), "", "鈴木"])
        try writer.beginSheet(named: "説明")
        try writer.append(row: ["直してください。"])
        let contents = try Workbook.read(writer.finish())
        #expect(contents.sheet.name == "結果")
        #expect(
            contents.sheet.rows.map(\.cells) == [
                ["判定", "理由", "氏名"], ["要修正", "職種がありません", "山田"], ["", "", "鈴木"],
            ])
        #expect(contents.unread == [UnreadSheet(name: "説明", isHidden: false)])
    }

    @Test("The same rows give the same bytes")
    func deterministic() throws {
        let rows = [["a", "b"], ["山", "川"]]
        let first = try write(rows)
        #expect(try write(rows) == first)
    }

    @Test("Excel's limit for a text, in UTF-16")
    func longTexts() throws {
        let longest = [String(repeating: "漢", count: 32_767), String(repeating: "𠮷", count: 16_383) + "x"]
        let limits = Limits(bytes: 1_000_000, rows: 9, columns: 9, fieldBytes: 200_000)
        #expect(try Workbook.read(write([longest]), limits: limits).sheet.rows.map(\.cells) == [longest])
        let tooLong = UnwritableWorkbook.textTooLong(CellReference(row: 2, column: 1), limit: 32_767)
        for text in [longest[0] + "x", longest[1] + "x", String(repeating: "_x000D_", count: 4_000)] {
            #expect(throws: tooLong) { try write([["a"], ["b", text]]) }
        }
    }

    @Test("A row that cannot be written leaves nothing behind")
    func refusedRow() throws {
        var writer = try WorkbookWriter()
        try writer.beginSheet(named: "名簿")
        #expect(throws: UnwritableWorkbook.unwritableCharacter(CellReference(row: 1, column: 2))) {
            try writer.append(row: ["a", "b", "\0"])
        }
        #expect(throws: UnwritableWorkbook.tooManyColumns(row: 1, limit: 16_384)) {
            try writer.append(row: Array(repeating: "a", count: 16_385))
        }
        try writer.append(row: ["x"])
        #expect(try Workbook.read(writer.finish()).sheet.rows.map(\.cells) == [["x"]])
    }

    @Test(
        "Names that Excel refuses",
        arguments: [
            "", "a/b", "a[1]", "'a", "名簿", "a\0b", String(repeating: "𠮷", count: 16),
        ])
    func sheetNames(name: String) throws {
        var writer = try WorkbookWriter()
        try writer.beginSheet(named: "名簿")
        #expect(throws: UnwritableWorkbook.sheetName(name)) { try writer.beginSheet(named: name) }
    }

    @Test("A workbook that is abandoned leaves nothing open")
    func abandoned() throws {
        for _ in 0..<2_000 {
            var writer = try WorkbookWriter()
            try writer.beginSheet(named: "名簿", header: ["氏名"])
        }
    }
}
