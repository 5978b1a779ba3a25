import Tabular
import Testing

@Suite struct CSVWriterTests {
    private func written(
        _ rows: [[String]], _ encoding: Encoding = .utf8, _ separator: Separator = .comma
    ) throws -> [UInt8] {
        var writer = CSVWriter(encoding: encoding, separator: separator)
        for row in rows { try writer.append(row: row) }
        return writer.bytes
    }

    @Test func quotesOnlyWhereNeeded() throws {
        let file = try written([["a b", "c,d", "e\"f", "g\nh", ""], [""], []])
        #expect(file == bytes("a b,\"c,d\",\"e\"\"f\",\"g\nh\",\r\n\"\"\r\n\r\n"))
    }

    @Test func aFirstFieldIsNotTakenForAByteOrderMark() throws {
        let table = try Table.read(try written([["\u{FEFF}a", "b"]]))
        #expect(table.encoding == .utf8)
        #expect(scalars(texts(table)) == scalars([["\u{FEFF}a", "b"]]))
    }

    @Test(
        "A first field makes no other file of it",
        arguments: ["%PDF-1.7", "<table>", "<?xml", "PK\u{3}\u{4}", "sep=;", "ﾐﾏ\u{11}璃ｱ\u{1A}癘"])
    func misleadingBeginnings(text: String) throws {
        for encoding in Encoding.allCases {
            for rows in [[[text]], [[], [text, "a"]], [["", text]], [[" ", "\r\n"], [text]]] {
                for separator in Separator.allCases {
                    let file = try written(rows, encoding, separator)
                    let table = try Table.read(file, encoding: encoding, separator: separator)
                    #expect(scalars(texts(table)) == scalars(rows))
                    #expect(!table.dialect.declaresSeparator)
                }
            }
        }
    }

    @Test func encodings() throws {
        #expect(try written([["髙", "ﾀ"]], .cp932) == [0xFB, 0xFC, 0x2C, 0xC0, 0x0D, 0x0A])
        #expect(try written([["é"]], .utf8WithBOM) == [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x0D, 0x0A])
        #expect(try written([["𠮷"]], .utf16LittleEndian) == utf16("𠮷\r\n"))
        #expect(try written([["𠮷", "a"]], .utf16BigEndian, .tab) == utf16("𠮷\ta\r\n", bigEndian: true))
    }

    /// Where CP932 has a character twice, Windows' choice; 〜 and − as Excel writes them.
    @Test(
        "CP932 is written as Excel writes it",
        arguments: [
            ("髙", [0xFB, 0xFC]), ("㈱", [0x87, 0x8A]), ("Ⅰ", [0x87, 0x54]), ("∵", [0x81, 0xE6]),
            ("￢", [0x81, 0xCA]),
            ("纊", [0xFA, 0x5C]), ("～", [0x81, 0x60]), ("\u{301C}", [0x81, 0x60]), ("－", [0x81, 0x7C]),
            ("\u{2212}", [0x81, 0x7C]),
        ])
    func windowsChoice(text: String, expected: [UInt8]) throws {
        #expect(try written([[text]], .cp932) == expected + [0x0D, 0x0A])
    }

    @Test(
        "What CP932 lacks is reported, and the row not written",
        arguments: ["𠮷", "é", "\u{A5}", "\u{203E}", "\u{2F9DF}"])
    func unencodable(text: String) throws {
        var writer = CSVWriter(encoding: .cp932)
        try writer.append(row: ["山"])
        let before = writer.bytes
        let scalar = try #require(text.unicodeScalars.first)
        let error = #expect(throws: UnencodableCharacter.self) { try writer.append(row: ["a", "b" + text]) }
        #expect(error?.scalar == scalar)
        #expect(error?.row == 1)
        #expect(error?.column == 1)
        #expect(error?.description.contains(text) == false)
        #expect(error?.message.ja.contains(text) == true)
        #expect(writer.bytes == before)
        #expect(writer.rowCount == 1)
    }

    @Test func substitutionShowsAndIsListed() throws {
        var writer = CSVWriter(encoding: .cp932, unencodable: .substitute)
        try writer.append(row: ["𠮷田", "a", "é"])
        #expect(texts(try Table.read(writer.bytes)) == [["〓田", "a", "〓"]])
        #expect(writer.substitutions.map(\.scalar) == ["𠮷", "é"])
        #expect(writer.substitutions.map(\.column) == [0, 2])
    }

    @Test("A zero and an escape are never written", arguments: ["a\0", "\u{1B}$B"])
    func unwritable(text: String) {
        for encoding in Encoding.allCases {
            var writer = CSVWriter(encoding: encoding)
            #expect(throws: UnencodableCharacter.self) { try writer.append(row: [text]) }
            #expect(writer.bytes == encoding.byteOrderMark)
        }
    }

    @Test func formulasAreNeutralisedOnRequestOnly() throws {
        let row = ["=1+1", "+81-3", "-", "@a", "＝1", "a=1", "", "3-1"]
        #expect(texts(try Table.read(try written([row]))) == [row])
        var writer = CSVWriter(encoding: .utf8, neutralisesFormulas: true)
        try writer.append(row: row)
        #expect(
            texts(try Table.read(writer.bytes)) == [["'=1+1", "'+81-3", "'-", "'@a", "'＝1", "a=1", "", "3-1"]])
    }
}
