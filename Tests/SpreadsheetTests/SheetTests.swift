import Spreadsheet
import Tabular
import Testing

/// Which sheet is read, and where its cells are.
@Suite struct SheetTests {
    private static func text(_ text: String, at cell: String) -> String {
        "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    @Test("Cells stand where they say, rows keep their numbers")
    func positions() throws {
        let rows = try Fixture(
            """
            <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="E2" s="1"/></row>\
            <row r="3" s="1"><c r="A3" s="1"/></row><row r="4"/>\
            <row><c><v>3</v></c><c><v>4</v></c></row><row r="1048576" hidden="1"><c r="AA1048576"><v>5</v></c></row>
            """
        ).read().sheet.rows
        #expect(rows.map(\.number) == [2, 5, 1_048_576])
        #expect(
            rows.map(\.cells) == [["", "1", "", "2"], ["3", "4"], Array(repeating: "", count: 26) + ["5"]])
        #expect(rows.map(\.isHidden) == [false, false, true])
    }

    @Test(
        "Column letters",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func letters(column: Int, letters: String) throws {
        #expect(CellReference(row: 7, column: column).description == letters + "7")
        let limits = Limits(bytes: 100_000, rows: 10, columns: 20_000, fieldBytes: 100)
        let cells = try Fixture("<row r=\"7\"><c r=\"\(letters)7\"><v>1</v></c></row>").read(limits: limits)
        #expect(cells.sheet.rows.first?.cells.count == column + 1)
    }

    @Test(
        "Places that contradict each other are damage, with the line",
        arguments: [
            "<row r=\"2\"/>\n<row r=\"2\"/>", "<row r=\"2\"/>\n<row r=\"1\"/>", "\n<row r=\"0\"/>",
            "\n<row r=\"1048577\"/>",
            "<row r=\"1\">\n<c r=\"B2\"/></row>", "<row r=\"1\"><c r=\"B1\"/>\n<c r=\"B1\"/></row>",
            "<row r=\"1\"><c r=\"XFD1\"/>\n<c/></row>", "<row>\n<c r=\"XFE1\"/></row>",
            "<row>\n<c r=\"1A\"/></row>",
            "<row>\n<c r=\"\"/></row>", "\n<c/>", "<row>\n<c t=\"x\"/></row>",
            "<row><c t=\"s\">\n<v>7</v></c></row>",
            "<row><c t=\"s\">\n<v>-1</v></c></row>", "<row><c t=\"b\">\n<v>2</v></c></row>",
            "\n<row></c></row>",
            "<row>\n<c r=\"AAAAAAAAAAAAAAAAAAAA1\"/></row>", "<row>\n<c r=\"A99999999999999999999\"/></row>",
        ])
    func contradictions(rows: String) {
        #expect(throws: UnreadableWorkbook.brokenPart("xl/worksheets/0.xml", line: 3)) {
            try Fixture(rows).read()
        }
    }

    @Test("The first visible sheet that holds anything is read, the others that do are named")
    func sheets() throws {
        let full = "<row><c><v>1</v></c></row>"
        let contents = try Fixture(sheets: [
            .init(name: "表紙", rows: "<row><c s=\"1\"/></row>"),
            .init(name: "隠し", state: "state=\"hidden\"", rows: full),
            .init(name: "名簿 &amp; 役割", rows: full),
            .init(name: "空", rows: "<row><c t=\"inlineStr\"><is><t></t></is></c></row>"),
            .init(name: "続き", state: "state=\"visible\"", rows: Self.row("続き")),
            .init(name: "式", rows: "<row><c><f>A1</f></c></row>"),
            .init(name: "選択肢", state: "state=\"veryHidden\"", rows: full),
        ]).read()
        #expect(contents.sheet.name == "名簿 & 役割")
        #expect(contents.unread.map(\.name) == ["隠し", "続き", "式", "選択肢"])
        #expect(contents.unread.map(\.isHidden) == [true, false, false, true])
    }

    private static func row(_ text: String) -> String { "<row>\(Self.text(text, at: "A1"))</row>" }

    @Test("A workbook in which nothing can be seen")
    func empty() {
        #expect(throws: UnreadableWorkbook.empty(hiddenSheets: [])) { try Fixture("").read() }
        #expect(throws: UnreadableWorkbook.empty(hiddenSheets: ["裏"])) {
            try Fixture(sheets: [
                .init(name: "表", rows: "<row/>"),
                .init(name: "裏", state: "state=\"hidden\"", rows: Self.row("値")),
            ]).read()
        }
    }

    @Test("Merged cells have their value in the first; hidden columns are read and named")
    func mergedAndHidden() throws {
        var fixture = Fixture(
            "<row>\(Self.text("合併", at: "A1"))<c r=\"B1\" s=\"1\"/><c r=\"C1\"><v>3</v></c></row>")
        fixture.sheets[0].columns =
            "<cols><col min=\"1\" max=\"1\"/><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"256\" max=\"16384\" hidden=\"1\"/></cols>"
        let sheet = try fixture.read().sheet
        #expect(sheet.rows.map(\.cells) == [["合併", "", "3"]])
        #expect(sheet.hiddenColumns == [1, 2, 255])
    }

    @Test(
        "Errors and formulas that nobody calculated are reported where they are",
        arguments: [
            ("<c r=\"C5\" t=\"e\"><v>#REF!</v></c>", "#REF!", CellFault.Reason.errorValue("#REF!")),
            ("<c r=\"C5\" t=\"e\"><f>NA()</f><v>#N/A</v></c>", "#N/A", .errorValue("#N/A")),
            ("<c r=\"C5\"><f>A1+1</f></c>", "", .uncalculatedFormula),
            ("<c r=\"C5\"><f>A1+1</f><v/></c>", "", .uncalculatedFormula),
            ("<c r=\"C5\" t=\"str\"><f>A1</f></c>", "", .uncalculatedFormula),
            ("<c r=\"C5\" t=\"str\"><f>A1</f><v></v></c>", "", nil),
            ("<c r=\"C5\"><f>A1+1</f><v>0</v></c>", "0", nil),
            ("<c r=\"C5\"><v>0</v></c>", "0", nil),
        ])
    func faults(cell: String, text: String, reason: CellFault.Reason?) throws {
        let row = try Fixture("<row r=\"5\"><c r=\"A5\"><v>1</v></c>\(cell)</row>").read().sheet.rows.first
        #expect(row?.cells == (text.isEmpty && reason == nil ? ["1"] : ["1", "", text]))
        #expect(row?.faults.map(\.reason) == (reason.map { [$0] } ?? []))
        for fault in row?.faults ?? [] {
            #expect(fault.message.ja.contains("セルC5") && fault.message.en.contains("C5"))
            #expect(!fault.description.contains("#"))
        }
    }

    @Test("A workbook that asks to be calculated has values that nobody calculated")
    func staleValues() throws {
        var fixture = Fixture("<row><c><f>A2</f><v>0</v></c><c><v>1</v></c></row>")
        fixture.calculation = "<calcPr fullCalcOnLoad=\"1\"/>"
        let row = try fixture.read().sheet.rows.first
        #expect(row?.cells == ["0", "1"])
        #expect(row?.faults.map(\.cell) == [CellReference(row: 1, column: 0)])
    }

    @Test("The strict form, prefixes, foreign elements and other names of parts are read alike")
    func otherForms() throws {
        var strict = Fixture("<row>\(Self.text("厳格", at: "A1"))</row>")
        strict.isStrict = true
        #expect(try strict.texts() == [["厳格"]])
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let prefixed = """
            <x:worksheet xmlns:x="\(main)" xmlns:z="urn:z"><z:sheetData><z:row><z:c><z:v>9</z:v></z:c></z:row></z:sheetData>\
            <x:sheetData><x:row><x:c><z:t>8</z:t><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>
            """
        let bytes = Fixture("").bytes(replacing: "xl/worksheets/0.xml", with: prefixed)
        #expect(try Workbook.read(bytes).sheet.rows.map(\.cells) == [["1"]])
        let renamed = Fixture("<row><c><v>1</v></c></row>").parts.map { part in
            (name: part.name == "xl/styles.xml" ? "XL\\Styles.XML" : part.name, content: part.content)
        }
        #expect(try Workbook.read(archive(renamed)).sheet.rows.map(\.cells) == [["1"]])
    }

    @Test("UTF-16 parts are read")
    func utf16() throws {
        let xml =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>"
            + Self.text("髙𠮷", at: "A1") + "</row></sheetData></worksheet>"
        let content = ("\u{FEFF}" + xml).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let parts = Fixture("").parts.map {
            $0.name == "xl/worksheets/0.xml" ? (name: $0.name, content: content) : $0
        }
        #expect(try Workbook.read(archive(parts)).sheet.rows.map(\.cells) == [["髙𠮷"]])
    }
}
