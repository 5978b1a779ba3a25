import Tabular
import Testing

/// Where rows and fields begin and end.
@Suite struct RowTests {
    @Test(
        "A file becomes these rows",
        arguments: [
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("a\rb\nc\r\nd", [["a"], ["b"], ["c"], ["d"]]),
            ("a,\n,b\n,\n", [["a", ""], ["", "b"], ["", ""]]),
            ("a,b,", [["a", "b", ""]]),
            ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
            ("\"\",\"\"\"\"\n\"\"", [["", "\""], [""]]),
            ("\"a\r\nb\rc\nd\",e\n", [["a\r\nb\rc\nd", "e"]]),
            ("5\" x 3\",a\"b\n", [["5\" x 3\"", "a\"b"]]),
            (" \"a\", b \n", [[" \"a\"", " b "]]),
            ("\n\na\n\n", [[], [], ["a"], []]),
            ("山田 花子,看護師\n", [["山田 花子", "看護師"]]),
        ])
    func rows(file: String, expected: [[String]]) throws {
        #expect(try texts(file) == expected)
    }

    @Test func blankIsNotTheSameAsOneEmptyField() throws {
        let rows = try Table.read(bytes("\r\n\"\"\r\n")).rows
        #expect(rows.map(\.content)[0] == .blank)
        #expect(rows[1].cells.map(\.text) == [""])
    }

    @Test func positionsCountLinesInsideQuotes() throws {
        let table = try Table.read(bytes([0xEF, 0xBB, 0xBF], "a,\"b\nc\",d\r\n\"e\",f"))
        #expect(table.rows.map(\.lines) == [1...2, 3...3])
        #expect(table.rows.map(\.bytes) == [3..<14, 14..<19])
        #expect(
            table.rows.flatMap(\.cells).map(\.position) == [
                Position(offset: 3, line: 1, column: 0), Position(offset: 5, line: 1, column: 1),
                Position(offset: 11, line: 2, column: 2), Position(offset: 14, line: 3, column: 0),
                Position(offset: 18, line: 3, column: 1),
            ])
    }

    @Test func positionsInUTF16AreBytesToo() throws {
        let cells = try Table.read(utf16("あ\t\"い\"\n")).rows.flatMap(\.cells)
        #expect(cells.map(\.position.offset) == [2, 6])
    }

    @Test(
        "Text behind a closing quote damages its row alone",
        arguments: [
            ("1,\"a\"b,c\n2,d,e\n", 5), ("1,\"a\" ,c\n2,d,e\n", 5), ("1,\"a\"\"\"b,c\n2,d,e\n", 7),
        ])
    func strayQuote(file: String, offset: Int) throws {
        let rows = try Table.read(bytes(file)).rows
        #expect(rows[0].content == .damaged(.strayQuote(Position(offset: offset, line: 1, column: 1))))
        #expect(rows[1].cells.map(\.text) == ["2", "d", "e"])
        #expect(rows.count == 2)
    }

    @Test func theFirstFaultOfARowIsReported() throws {
        let strayFirst = try Table.read(bytes("\"a\"x,", [0xFF], "\n"), encoding: .utf8).rows[0]
        #expect(strayFirst.content == .damaged(.strayQuote(Position(offset: 3, line: 1, column: 0))))
        let badFirst = try Table.read(bytes([0xFF], ",\"a\"x\n"), encoding: .utf8).rows[0]
        let position = Position(offset: 0, line: 1, column: 0)
        #expect(badFirst.content == .damaged(.undecodable(position, bytes: [0xFF])))
    }

    @Test func aQuoteLeftOpenIsFoundAtTheNextQuotedField() throws {
        let rows = try Table.read(bytes("1,\"山田\n2,\"鈴木\"\n3,田中\n")).rows
        #expect(rows[0].content == .damaged(.strayQuote(Position(offset: 13, line: 2, column: 1))))
        #expect(rows[0].lines == 1...2)
        #expect(rows[1].cells.map(\.text) == ["3", "田中"])
    }

    @Test(
        "The first row's ending is the file's",
        arguments: [
            ("a\r\nb\n", LineEnding.crlf), ("a\nb\r\n", .lf), ("a\rb", .cr), ("a", .crlf),
        ])
    func lineEnding(file: String, expected: LineEnding) throws {
        #expect(try Table.read(bytes(file)).lineEnding == expected)
    }

    @Test func cellsAreComparedScalarByScalar() {
        let position = Position(offset: 0, line: 1, column: 0)
        #expect(Cell(text: "\u{FA19}", position: position) != Cell(text: "\u{795E}", position: position))
    }

    @Test func aViewSaysWhatTheRowSays() throws {
        let file = bytes("a,\"b\"\"\",\n\n\"c\"d\n")
        var rows: [Row] = []
        var lengths: [[Int]] = []
        let dialect = try Table.forEachRow(in: file) { view in
            rows.append(view.row())
            lengths.append((0..<view.count).map { column in view.withUTF8(at: column) { $0.count } })
        }
        let table = try Table.read(file)
        #expect(rows == table.rows)
        #expect(dialect == table.dialect)
        #expect(lengths == [[1, 2, 0], [], []])
    }
}
