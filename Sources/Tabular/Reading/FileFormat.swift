/// Files that people send in place of a CSV, told by their first bytes.
package enum FileFormat: Sendable, Hashable, CaseIterable {
    /// `.xlsx`, and everything else that is a ZIP archive inside.
    case zip
    /// `.xls`, and everything else of Office before 2007; also a workbook with a password.
    case compoundFile
    case pdf
    /// HTML or XML, which many systems export under the name of `.xls` or even `.csv`.
    case markup

    package var label: (ja: String, en: String) {
        switch self {
        case .zip: ("Excelブック（.xlsx）などのZIP形式のファイル", "an Excel workbook (.xlsx) or another ZIP file")
        case .compoundFile:
            ("以前の形式のExcelブック（.xls）などのファイル", "an Excel workbook (.xls) or another old Office file")
        case .pdf: ("PDFファイル", "a PDF file")
        case .markup: ("HTMLかXMLのファイル", "an HTML or XML file")
        }
    }

    /// The format that the file's first bytes speak for.
    init?(of file: [UInt8]) {
        guard let format = Self.allCases.first(where: { $0.matches(file) }) else { return nil }
        self = format
    }

    private func matches(_ file: [UInt8]) -> Bool {
        switch self {
        case .zip: file.starts(with: [0x50, 0x4B, 0x03, 0x04])
        case .compoundFile: file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        case .pdf: file.starts(with: "%PDF-".utf8)
        case .markup: Self.isMarkup(file)
        }
    }

    /// Blanks, line breaks and a byte-order mark may stand before the first tag, which may be in capitals.
    private static func isMarkup(_ file: [UInt8]) -> Bool {
        let mark = Encoding.utf8WithBOM.byteOrderMark
        let text = file.dropFirst(file.starts(with: mark) ? mark.count : 0).drop { $0 <= 0x20 && $0 > 0 }
        let beginning = text.prefix(16).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        return ["<?xml", "<!doctype", "<html", "<table"].contains { beginning.starts(with: $0.utf8) }
    }
}
