import Spreadsheet
import Tabular
import Testing

/// Memory and time follow the limits, whatever the file says.
@Suite struct LimitTests {
    private static let limits = Limits(bytes: 10_000, rows: 3, columns: 3, fieldBytes: 9)

    private static func row(_ cells: String...) -> String {
        "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }

    @Test("Sheets at their limits are read; what is empty does not count")
    func atLimits() throws {
        let wide = "<row>" + String(repeating: "<c s=\"1\"/>", count: 16_384) + "</row>"
        let rows =
            Self.row("123456789", "漢字漢", "") + wide + Self.row("", "", "1") + "<row/><row/><row/>"
            + Self.row("1")
        let sheet = try Fixture(rows).read(limits: Limits(bytes: 200_000, rows: 3, columns: 3, fieldBytes: 9))
            .sheet
        #expect(sheet.rows.map(\.cells.count) == [2, 3, 1])
    }

    @Test(
        "Sheets beyond them are not",
        arguments: [
            (row("1") + row("2") + row("3") + row("4"), UnreadableWorkbook.tooManyRows(limit: 3)),
            (row("1") + row("1", "2", "3", "4"), .tooManyColumns(row: 2, limit: 3)),
            ("<row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row>", .tooManyColumns(row: 9, limit: 3)),
            ("<row><c r=\"D1\"><f>A1</f></c></row>", .tooManyColumns(row: 1, limit: 3)),
            (row("1", "1234567890"), .textTooLong(CellReference(row: 1, column: 1), limit: 9)),
            (row("1", "漢字漢字"), .textTooLong(CellReference(row: 1, column: 1), limit: 9)),
            ("<row><c><v>1234567890</v></c></row>", .textTooLong(CellReference(row: 1, column: 0), limit: 9)),
            (
                "<row/><row><c t=\"s\"><v>1</v></c></row>",
                .textTooLong(CellReference(row: 2, column: 0), limit: 9)
            ),
        ])
    func beyond(rows: String, expected: UnreadableWorkbook) {
        var fixture = Fixture(rows)
        fixture.strings = "<si><t>1</t></si><si><r><t>12345</t></r><r><t>67890</t></r></si>"
        #expect(throws: expected) { try fixture.read(limits: Self.limits) }
    }

    @Test("A file's own size")
    func fileSize() {
        let file = Fixture("").bytes
        let limits = Limits(bytes: file.count - 1, rows: 3, columns: 3, fieldBytes: 9)
        #expect(throws: UnreadableWorkbook.tooLarge(bytes: file.count, limit: file.count - 1)) {
            try Workbook.read(file, limits: limits)
        }
    }

    @Test(
        "What unpacks to a thousand times its size is not unpacked",
        arguments: [
            "xl/worksheets/0.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
            "[Content_Types].xml",
            "_rels/.rels", "xl/_rels/workbook.xml.rels",
        ])
    func bombs(part: String) throws {
        let limits = Limits(bytes: 100_000, rows: 1000, columns: 100, fieldBytes: 1000)
        let fixture = Fixture("<row><c><v>1</v></c></row>")
        let original = try #require(fixture.parts.first { $0.name == part }).content
        let bomb = String(decoding: original, as: UTF8.self) + String(repeating: " ", count: 4_000_000)
        let file = fixture.bytes(replacing: part, with: bomb)
        #expect(file.count < limits.bytes)
        #expect(throws: UnreadableWorkbook.unpacksTooFar(limit: 1_000_000)) {
            try Workbook.read(file, limits: limits)
        }
    }

    @Test("Many sheets that point at one part share the limit")
    func sharedPart() {
        let limits = Limits(bytes: 100_000, rows: 1000, columns: 100, fieldBytes: 1000)
        var fixture = Fixture(sheets: (0..<20).map { .init(name: "s\($0)", rows: "") })
        fixture.sheets[0].rows = String(repeating: "<row/>", count: 15_000)
        let targets = (0..<20).map {
            "<Relationship Id=\"s\($0)\" Type=\"x/worksheet\" Target=\"worksheets/0.xml\"/>"
        }
        let file = fixture.bytes(
            replacing: "xl/_rels/workbook.xml.rels",
            with:
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(targets.joined())</Relationships>"
        )
        #expect(throws: UnreadableWorkbook.unpacksTooFar(limit: 1_000_000)) {
            try Workbook.read(file, limits: limits)
        }
    }

    @Test("Texts, however often one is referred to, and shared ones, used or not, have a limit together")
    func amplification() {
        let limits = Limits(bytes: 20_000, rows: 1000, columns: 100, fieldBytes: 10_000)
        var fixture = Fixture(String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 10))
        fixture.strings = "<si><t>" + String(repeating: "x", count: 9_000) + "</t></si>"
        #expect(throws: UnreadableWorkbook.tooMuchText(limit: 20_000)) { try fixture.read(limits: limits) }
        fixture.strings = String(repeating: "<si/>", count: 10_000)
        fixture.sheets[0].rows = ""
        #expect(throws: UnreadableWorkbook.tooMuchText(limit: 20_000)) { try fixture.read(limits: limits) }
    }

    @Test("Entries, formats and sheets are counted")
    func counts() {
        let many = archive((0..<10_001).map { (name: "\($0)", content: []) })
        #expect(throws: UnreadableWorkbook.tooManyParts(limit: 10_000)) { try Workbook.read(many) }
        var fixture = Fixture("")
        fixture.styles = "<cellXfs>" + String(repeating: "<xf/>", count: 65_537) + "</cellXfs>"
        #expect(throws: UnreadableWorkbook.tooComplex(part: "xl/styles.xml")) { try fixture.read() }
        let sheets = String(repeating: "<sheet name=\"a\" r:id=\"s0\"/>", count: 1_001)
        fixture.properties = sheets
        #expect(throws: UnreadableWorkbook.tooComplex(part: "xl/workbook.xml")) { try fixture.read() }
    }
}
