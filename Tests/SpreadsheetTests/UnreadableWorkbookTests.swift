import Spreadsheet
import Tabular
import Testing

/// What is refused, and what it says.
@Suite struct UnreadableWorkbookTests {
    private static let full = "<row><c><v>1</v></c></row>"

    private static func compoundFile(_ stream: String) -> [UInt8] {
        let directory = "Root Entry\0\0\0\(stream)\0\0\0".utf16.flatMap {
            [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
        }
        return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504) + directory
    }

    private static func typed(_ type: String) -> [UInt8] {
        var fixture = Fixture(full)
        fixture.mainType = "application/vnd." + type
        return fixture.bytes
    }

    @Test(
        "Other files of offices are told apart",
        arguments: [
            (compoundFile("EncryptedPackage"), OtherFormat.passwordProtected),
            (compoundFile("Workbook"), .oldWorkbook),
            (compoundFile("Book"), .oldWorkbook),
            (compoundFile("WordDocument"), .compoundFile),
            (typed("ms-excel.sheet.macroEnabled.main+xml"), .macroWorkbook),
            (typed("ms-excel.template.macroEnabled.main+xml"), .macroWorkbook),
            (typed("ms-excel.sheet.binary.macroEnabled.main"), .binaryWorkbook),
            (typed("openxmlformats-officedocument.wordprocessingml.document.main+xml"), .otherOfficeDocument),
            (typed("ms-word.document.macroEnabled.main+xml"), .otherOfficeDocument),
            (typed("other"), .zip),
            (
                archive([
                    ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
                    ("content.xml", []),
                    ("META-INF/manifest.xml", []),
                ]), .openDocument
            ),
            (archive([("名簿.xlsx", Array("PK".utf8))]), .zip),
            (archive([("[Content_Types].xml", Array("<Types/>".utf8))]), .zip),
        ])
    func otherFormats(file: [UInt8], format: OtherFormat) {
        #expect(Workbook.isWorkbook(file))
        #expect(throws: UnreadableWorkbook.otherFormat(format)) { try Workbook.read(file) }
        #expect(format.message.ja.hasSuffix("ください。") && format.message.en.hasSuffix("."))
    }

    @Test("A template is a workbook")
    func template() throws {
        let file = Self.typed("openxmlformats-officedocument.spreadsheetml.template.main+xml")
        #expect(try Workbook.read(file).sheet.rows.count == 1)
    }

    @Test("Text is no workbook", arguments: ["", "PK", "氏名,職種\r\n", "PK\u{5}"])
    func noWorkbooks(text: String) {
        #expect(!Workbook.isWorkbook(Array(text.utf8)))
        #expect(throws: UnreadableWorkbook.brokenArchive) { try Workbook.read(Array(text.utf8)) }
    }

    @Test("A file cut off anywhere is damaged")
    func cutOff() {
        let file = Fixture(Self.full).bytes
        for count in stride(from: 4, to: file.count, by: 7) {
            #expect(throws: UnreadableWorkbook.brokenArchive) { try Workbook.read(Array(file.prefix(count))) }
        }
    }

    @Test("A part whose bytes do not match their checksum is damaged")
    func checksum() throws {
        var file = Fixture(Self.full).bytes
        // In each entry's header of the archive's directory.
        let header: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        for entry in file.indices.filter({ file[$0...].starts(with: header) }) { file[entry + 16] ^= 0xFF }
        #expect(throws: UnreadableWorkbook.brokenPart("_rels/.rels", line: nil)) { try Workbook.read(file) }
    }

    @Test(
        "Parts that no workbook has",
        arguments: [
            (
                "xl/worksheets/0.xml",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>",
                UnreadableWorkbook.documentType(part: "xl/worksheets/0.xml")
            ),
            (
                "xl/workbook.xml", "<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><workbook/>",
                .documentType(part: "xl/workbook.xml")
            ),
            ("xl/styles.xml", "<a>&b;</a>", .brokenPart("xl/styles.xml", line: 1)),
            ("xl/sharedStrings.xml", "", .brokenPart("xl/sharedStrings.xml", line: 1)),
            ("xl/worksheets/0.xml", "<a>\n</b>", .brokenPart("xl/worksheets/0.xml", line: 2)),
            ("xl/worksheets/0.xml", "<a>\u{1}</a>", .brokenPart("xl/worksheets/0.xml", line: 1)),
            (
                "xl/worksheets/0.xml", String(repeating: "<a>", count: 100_000),
                .tooComplex(part: "xl/worksheets/0.xml")
            ),
            (
                "xl/worksheets/0.xml", "<a b=\"" + String(repeating: "x", count: 3_000_000) + "\"/>",
                .tooComplex(part: "xl/worksheets/0.xml")
            ),
            (
                "xl/worksheets/0.xml", "<a><!--" + String(repeating: "x", count: 3_000_000) + "--></a>",
                .tooComplex(part: "xl/worksheets/0.xml")
            ),
            (
                "xl/worksheets/0.xml",
                "<a>" + (0..<300_000).map { "<n\($0) a\($0)=\"\"/>" }.joined() + "</a>",
                .tooComplex(part: "xl/worksheets/0.xml")
            ),
        ])
    func hostileParts(part: String, content: String, expected: UnreadableWorkbook) {
        let file = Fixture(Self.full).bytes(replacing: part, with: content)
        #expect(throws: expected) { try Workbook.read(file) }
    }

    @Test("Missing and doubled parts")
    func parts() {
        let parts = Fixture(Self.full).parts
        for missing in ["xl/workbook.xml", "xl/worksheets/0.xml", "xl/styles.xml"] {
            let file = archive(parts.filter { $0.name != missing })
            #expect(throws: UnreadableWorkbook.missingPart(missing)) { try Workbook.read(file) }
        }
        let doubled = archive(parts + [("XL/Workbook.xml", Array("<workbook/>".utf8))])
        #expect(throws: UnreadableWorkbook.duplicatePart("XL/Workbook.xml")) { try Workbook.read(doubled) }
    }

    @Test("A path is never one of the machine's")
    func paths() {
        let rels = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="s0" Type="x/worksheet" Target="../../../../../../etc/hostname"/></Relationships>
            """
        let file = Fixture(Self.full).bytes(replacing: "xl/_rels/workbook.xml.rels", with: rels)
        #expect(throws: UnreadableWorkbook.missingPart("etc/hostname")) { try Workbook.read(file) }
    }

    @Test(
        "Every reason is said in both languages, and descriptions name no sheet",
        arguments: [
            UnreadableWorkbook.tooLarge(bytes: 1_048_577, limit: 1_048_576), .empty(hiddenSheets: []),
            .empty(hiddenSheets: ["秘密"]),
            .brokenArchive, .brokenPart("a.xml", line: 3), .brokenPart("a.xml", line: nil),
            .missingPart("a.xml"),
            .duplicatePart("a.xml"), .documentType(part: "a.xml"), .tooComplex(part: "a.xml"),
            .tooManyParts(limit: 9),
            .unpacksTooFar(limit: 1_048_576), .tooMuchText(limit: 1_048_576), .tooManyRows(limit: 9),
            .tooManyColumns(row: 3, limit: 9), .textTooLong(CellReference(row: 5, column: 1), limit: 9),
        ])
    func messages(reason: UnreadableWorkbook) {
        #expect(reason.message.ja.hasSuffix("。") && reason.message.en.hasSuffix("."))
        #expect(!reason.description.contains("秘密"))
    }
}
