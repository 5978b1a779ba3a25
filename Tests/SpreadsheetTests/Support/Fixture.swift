import Spreadsheet
import Tabular

/// A workbook written out as text, part by part.
struct Fixture {
    var sheets: [SheetPart]
    /// The `si` elements.
    var strings = ""
    /// What the part of styles holds.
    var styles = ""
    /// In front of and behind the list of sheets.
    var properties = ""
    var calculation = ""
    /// Namespaces as "Strict Open XML" writes them.
    var isStrict = false
    var mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    var extraParts: [(name: String, content: [UInt8])] = []

    struct SheetPart {
        var name: String
        var state = ""
        /// What `sheetData` holds.
        var rows: String
        /// In front of it.
        var columns = ""
    }

    init(_ rows: String) {
        sheets = [SheetPart(name: "名簿", rows: rows)]
    }

    init(sheets: [SheetPart]) {
        self.sheets = sheets
    }

    private var main: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    }

    private var relation: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    var parts: [(name: String, content: [UInt8])] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.state) r:id=\"s\(index)\"/>"
        }
        let targets = sheets.indices.map { index in
            "<Relationship Id=\"s\(index)\" Type=\"\(relation)/worksheet\" Target=\"worksheets/\(index).xml\"/>"
        }
        let texts: [(String, String)] =
            [
                (
                    "[Content_Types].xml",
                    """
                    <Types xmlns="\(package)/content-types"><Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="\(mainType)"/></Types>
                    """
                ),
                (
                    "_rels/.rels",
                    """
                    <Relationships xmlns="\(package)/relationships">\
                    <Relationship Id="r" Type="\(relation)/officeDocument" Target="xl/workbook.xml"/></Relationships>
                    """
                ),
                (
                    "xl/_rels/workbook.xml.rels",
                    """
                    <Relationships xmlns="\(package)/relationships">\(targets.joined())\
                    <Relationship Id="strings" Type="\(relation)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
                    <Relationship Id="styles" Type="\(relation)/styles" Target="styles.xml"/></Relationships>
                    """
                ),
                (
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="\(main)" xmlns:r="\(relation)">\(properties)<sheets>\(list.joined())</sheets>\
                    \(calculation)</workbook>
                    """
                ),
                ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
                ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
            ]
            + sheets.enumerated().map { index, sheet in
                (
                    "xl/worksheets/\(index).xml",
                    "<worksheet xmlns=\"\(main)\">\(sheet.columns)<sheetData>\(sheet.rows)</sheetData></worksheet>"
                )
            }
        return texts.map { (name: $0.0, content: Array((head + $0.1).utf8)) } + extraParts
    }

    var bytes: [UInt8] { archive(parts) }

    /// The whole of a part in place of what would be written.
    func bytes(replacing part: String, with content: String) -> [UInt8] {
        archive(parts.map { $0.name == part ? (name: part, content: Array(content.utf8)) : $0 })
    }

    func read(limits: Limits = .standard) throws(UnreadableWorkbook) -> WorkbookContents {
        try Workbook.read(bytes, limits: limits)
    }

    /// The texts of all rows of the sheet that is read.
    func texts() throws(UnreadableWorkbook) -> [[String]] {
        try read().sheet.rows.map(\.cells)
    }
}
