/// Files that people send in place of a CSV, told by their first bytes.
package enum FileFormat: Sendable, Hashable, CaseIterable {
    /// `.xlsx`, and everything else that is a ZIP archive inside.
    case zip
    /// `.xls`, and everything else of Office before 2007.
    case compoundFile
    case pdf

    package var label: (ja: String, en: String) {
        switch self {
        case .zip: ("Excelブック（.xlsx）などのZIP形式のファイル", "an Excel workbook (.xlsx) or another ZIP file")
        case .compoundFile:
            ("以前の形式のExcelブック（.xls）などのファイル", "an Excel workbook (.xls) or another old Office file")
        case .pdf: ("PDFファイル", "a PDF file")
        }
    }

    private var signature: [UInt8] {
        switch self {
        case .zip: [0x50, 0x4B, 0x03, 0x04]
        case .compoundFile: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        case .pdf: [0x25, 0x50, 0x44, 0x46, 0x2D]
        }
    }

    /// The format whose signature the file begins with.
    init?(of file: [UInt8]) {
        guard let format = Self.allCases.first(where: { file.starts(with: $0.signature) }) else { return nil }
        self = format
    }
}
