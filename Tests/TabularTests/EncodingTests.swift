import Tabular
import Testing

@Suite struct EncodingTests {
    /// 髙﨑①㈱Ⅱ～ and half-width ﾀｶ, as Excel writes them.
    static let vendorCharacters: [UInt8] = [
        0xFB, 0xFC, 0xFA, 0xB1, 0x87, 0x40, 0x87, 0x8A, 0x87, 0x55, 0x81, 0x60, 0xC0, 0xB6,
    ]

    @Test func vendorCharactersOfCP932() throws {
        let table = try Table.read(Self.vendorCharacters + bytes(",a\r\n"))
        #expect(table.encoding == .cp932)
        #expect(scalars(texts(table)) == scalars([["髙\u{FA11}①㈱Ⅱ～ﾀｶ", "a"]]))
    }

    /// 表 (955C), ポ (837C) and ソ (835C): the second byte is \ or |.
    @Test func secondBytesInASCIIAreNoStructure() throws {
        let table = try Table.read(bytes([0x95, 0x5C], ",", [0x83, 0x7C], ",\"", [0x83, 0x5C], "\"\n"))
        #expect(texts(table) == [["表", "ポ", "ソ"]])
    }

    @Test func everyCharacterOfCP932SurvivesAsTheSameCharacter() throws {
        let leads = Array(UInt8(0x81)...0x9F) + Array(UInt8(0xE0)...0xFC)
        let pairs = leads.flatMap { lead in (UInt8(0x40)...0xFC).map { [lead, $0] } }
        let singles = (UInt8(0xA1)...0xDF).map { [$0] }
        var characters = 0
        for code in singles + pairs {
            let table = try Table.read(code + [0x0A], encoding: .cp932)
            guard let text = table.rows[0].cells.first?.text else { continue }
            characters += 1
            var writer = CSVWriter(encoding: .cp932, lineEnding: .lf)
            try writer.append(row: [text])
            #expect(scalars(texts(try Table.read(writer.bytes, encoding: .cp932))) == scalars([[text]]))
        }
        // 63 half-width, 6,879 of JIS X 0208, 83 + 374 of NEC, 388 of IBM, 1,880 user-defined.
        #expect(characters == 63 + 6879 + 83 + 374 + 388 + 1880)
    }

    @Test func whatCP932LacksIsRefusedOrWrittenAsItsTwin() throws {
        var replaced: [UInt32: UInt32] = [:]
        for scalar in (UInt32(0x80)...0xFFFF).compactMap(Unicode.Scalar.init) {
            var writer = CSVWriter(encoding: .cp932, lineEnding: .lf)
            guard (try? writer.append(row: [String(scalar)])) != nil else { continue }
            let again = scalars(texts(try Table.read(writer.bytes, encoding: .cp932)))
            let read = try #require(again.first??.first)
            if read != [scalar.value] { replaced[scalar.value] = read.first }
        }
        #expect(
            replaced == [
                0xA2: 0xFFE0, 0xA3: 0xFFE1, 0xAC: 0xFFE2, 0x2014: 0x2015, 0x2016: 0x2225, 0x2212: 0xFF0D,
                0x301C: 0xFF5E,
            ])
    }

    @Test(
        "The encoding is detected",
        arguments: [
            (bytes("a,b\n"), Encoding.utf8),
            (bytes("山田,é𠮷\n"), .utf8),
            (bytes([0xEF, 0xBB, 0xBF], "山田\n"), .utf8WithBOM),
            (bytes([0x8E, 0x52, 0x93, 0x63], "\n"), .cp932),
            (bytes([0xD4, 0xCF, 0xC0, 0xDE], "\n"), .cp932),
            (utf16("山田\t𠮷\r\n"), .utf16LittleEndian),
            (utf16("山田\t𠮷\r\n", bigEndian: true), .utf16BigEndian),
        ])
    func detection(file: [UInt8], expected: Encoding) throws {
        let table = try Table.read(file)
        #expect(table.encoding == expected)
        #expect(table.rows.allSatisfy { !$0.cells.isEmpty })
    }

    /// ああ is E38182 E38182: as CP932 縺ゅ≠.
    @Test func whatIsUTF8IsNotCP932ThoughItCouldBe() throws {
        let file = bytes("ああ\n")
        #expect(texts(try Table.read(file)) == [["ああ"]])
        let other = try Table.read(file, encoding: .cp932)
        #expect(texts(other) == [["縺ゅ≠"]])
    }

    @Test func aBadByteInUTF8DoesNotTurnTheOthersIntoCP932() throws {
        let table = try Table.read(bytes("1,山田\n2,鈴", [0xFF], "木\n3,田中\n"))
        #expect(table.encoding == .utf8)
        #expect(texts(table) == [["1", "山田"], nil, ["3", "田中"]])
        #expect(
            table.rows[1].content
                == .damaged(
                    .undecodable(Position(offset: 14, line: 2, column: 1), bytes: [0xFF])))
    }

    @Test(
        "A bad byte in CP932 damages its row alone",
        arguments: [
            // Not assigned; a first byte before a separator, a quote, the end of the row; no first byte.
            (bytes([0x81, 0xAD], ",b\n"), 4, [0x81, 0xAD]), (bytes([0x81], ",b\n"), 4, [0x81]),
            (bytes("\"x", [0x81], "\",b\n"), 6, [0x81]), (bytes("x,", [0xE0], "\n"), 6, [0xE0]),
            (bytes("x,", [0xFF], "yyyyyyyy\n"), 6, [0xFF]), (bytes("x,", [0x80], "A\n"), 6, [0x80]),
        ])
    func undecodableCP932(bad: [UInt8], offset: Int, expected: [UInt8]) throws {
        let good: [UInt8] = [0x8E, 0x52, 0x0A]
        let table = try Table.read(good + bytes("#") + bad + good)
        #expect(table.encoding == .cp932)
        #expect(texts(table) == [["山"], nil, ["山"]])
        guard case .damaged(.undecodable(let position, let found)) = table.rows[1].content else {
            Issue.record("not reported as undecodable")
            return
        }
        #expect(found == expected)
        #expect(position.line == 2)
        #expect(position.offset == offset)
    }

    @Test func aBadByteIsFoundOnItsOwnLineOfAQuotedField() throws {
        let file = bytes("山田,\"a\r\nb\n", [0xC0], "\"\n")
        #expect(
            try Table.read(file, encoding: .utf8).rows.map(\.content) == [
                .damaged(.undecodable(Position(offset: 13, line: 3, column: 1), bytes: [0xC0]))
            ])
    }

    @Test(
        "Malformed UTF-8 is refused",
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE3, 0x81], [0xF0, 0x9F, 0x98], [0xC3], [0xFE],
        ])
    func malformedUTF8(bad: [UInt8]) throws {
        for padding in 0..<9 {
            let before = String(repeating: "x", count: padding)
            let table = try Table.read(bytes("髙\n" + before) + bad + bytes("\n髙"), encoding: .utf8)
            #expect(texts(table) == [["髙"], nil, ["髙"]])
            #expect(String(validating: bad, as: UTF8.self) == nil)
        }
    }

    @Test func scalarsOfEveryKindAreWellFormedUTF8() throws {
        let edges: [UInt32] = [
            0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x10FFFF,
        ]
        let values = edges + stride(from: 0x23, through: 0x10FFFF, by: 251).filter { $0 != 0x2C }
        let text = String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
        let table = try Table.read(bytes(text), encoding: .utf8, separator: .comma)
        #expect(scalars(texts(table)) == scalars([[text]]))
    }

    @Test func damagedUTF16() throws {
        let loneSurrogate = utf16("あ\n") + [0x3D, 0xD8, 0x41, 0x00, 0x0A, 0x00] + utf16("い").dropFirst(2)
        let table = try Table.read(loneSurrogate)
        #expect(texts(table) == [["あ"], nil, ["い"]])
        #expect(
            table.rows[1].content
                == .damaged(
                    .undecodable(Position(offset: 6, line: 2, column: 0), bytes: [0x3D, 0xD8])))
        let odd = try Table.read(utf16("あ\nい") + [0x41])
        #expect(texts(odd) == [["あ"], nil])
        #expect(odd.rows[1].bytes == 6..<9)
    }

    @Test func aChosenEncodingTakesThePlaceOfDetection() throws {
        let file: [UInt8] = [0xC3, 0xB1]
        #expect(texts(try Table.read(file)) == [["ñ"]])
        #expect(texts(try Table.read(file, encoding: .cp932)) == [["ﾃｱ"]])
    }
}
