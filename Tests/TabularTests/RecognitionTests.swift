import Tabular
import Testing

/// What only looks like another encoding is not taken for it, and the other way round.
@Suite struct RecognitionTests {
    /// Half-width katakana in CP932 are bytes from 0xA1 on, as EUC-JP's are, and may all come in pairs.
    @Test func halfWidthKatakanaAreNotEUCJP() throws {
        let file = bytes("name,kana\r\n", [0xD4, 0xCF], ",", [0xC0, 0xDE, 0xCA, 0xC5], "\r\n")
        #expect(texts(try Table.read(file)) == [["name", "kana"], ["ﾔﾏ", "ﾀﾞﾊﾅ"]])
    }

    /// In real rosters nearly every character of CP932 has a byte that EUC-JP lacks.
    @Test func everyPairOfNamesInCP932IsReadAsCP932() throws {
        let names = ["髙橋 健一", "山﨑 美咲", "齋藤 翔", "小笠原 由美子", "鴎 外", "纐纈 彌生", "ﾔﾏﾀﾞ ﾊﾅｺ"]
        for first in names {
            for second in names {
                var writer = CSVWriter(encoding: .cp932)
                for row in [["氏名", "氏名"], [first, second]] { try writer.append(row: row) }
                let table = try Table.read(writer.bytes)
                #expect(table.encoding == .cp932)
                #expect(texts(table) == [["氏名", "氏名"], [first, second]])
            }
        }
    }

    /// 氏名,職種 / 山田,看護師 and, behind 0x8E and 0x8F, ｱ and 丂.
    private static let eucJP = bytes(
        [0xBB, 0xE1, 0xCC, 0xBE], ",", [0xBF, 0xA6, 0xBC, 0xEF], "\n", [0xBB, 0xB3, 0xC5, 0xC4], ",",
        [0xB4, 0xC7, 0xB8, 0xEE, 0xBB, 0xD5], "\n", [0x8E, 0xB1], ",", [0x8F, 0xB0, 0xA1], "\n")

    @Test func eucJPIsRefusedUnlessSomebodyChoosesAnEncoding() throws {
        #expect(throws: UnreadableFile.eucJP) { try Table.read(Self.eucJP) }
        #expect(try Table.read(Self.eucJP, encoding: .cp932).encoding == .cp932)
    }

    @Test(
        "A stray zero does not make UTF-16",
        arguments: [
            bytes("a\0,b\r\n"), bytes("氏名,職種\r\n山\0,医師\r\n"), bytes("name,mail\r\nab\0d,x@example.jp\r\n"),
            bytes([0, 0, 0x41, 0x42]), bytes([0x41, 0x00, 0x00, 0x41]),
        ])
    func strayZero(file: [UInt8]) {
        #expect { try Table.read(file) } throws: { error in
            if case .binary = error as? UnreadableFile { true } else { false }
        }
    }

    @Test func utf16WithoutAMarkIsReadOnceSomebodyChoseIt() throws {
        let file = Array(utf16("氏名\t職種\r\n山田\t医師\r\n").dropFirst(2))
        #expect(throws: UnreadableFile.unmarkedUTF16) { try Table.read(file) }
        #expect(
            texts(try Table.read(file, encoding: .utf16LittleEndian)) == [["氏名", "職種"], ["山田", "医師"]])
    }

    /// Some rows were pasted in from another file: the others must not suffer.
    @Test("The encoding of most rows is the file's", arguments: [1, 3, 6, 9])
    func mixed(others: Int) throws {
        let utf8 = bytes("髙橋 健一,タカハシ ケンイチ,看護師\r\n")
        var writer = CSVWriter(encoding: .cp932)
        try writer.append(row: ["髙橋 健一", "タカハシ ケンイチ", "看護師"])
        let rows = (0..<10).flatMap { $0 < others ? utf8 : writer.bytes }
        let table = try Table.read(rows)
        let isUTF8 = others > 5
        #expect(table.encoding == (isUTF8 ? .utf8 : .cp932))
        let areDecoded = (0..<10).map { row in (row < others) == isUTF8 }
        #expect(table.rows.map { !$0.cells.isEmpty } == areDecoded)
        if !isUTF8 {
            let fault = RowFault.otherEncoding(Position(offset: 0, line: 1, column: 0), .utf8)
            #expect(table.rows[0].content == .damaged(fault))
        }
    }

    @Test func aRowThatSomebodyReadsAsCP932IsNotDoubted() throws {
        let row = bytes("ああああ\n")
        #expect(texts(try Table.read(row, encoding: .cp932)) == [["縺ゅ≠縺ゅ≠"]])
    }
}
