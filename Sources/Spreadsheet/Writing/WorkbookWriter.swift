import CXlsxWriter

/// Rows of texts to the bytes of a workbook; reading them gives the same texts again.
///
/// Every cell is text: zeros in front survive, and nothing becomes a formula, a number or a date. The same rows
/// give the same bytes.
package struct WorkbookWriter: ~Copyable {
    private let file: MemoryFile
    private var workbook: WorkbookHandle
    private var sheet: OpenSheet?

    /// What Excel can hold in a cell, in UTF-16.
    package static let longestText = 32_767
    private static let widths = 6...60

    private struct OpenSheet {
        let handle: SheetHandle
        /// How many rows it has.
        var rows = 0
        /// Of the widest text of each column.
        var widths: [Int] = []
    }

    /// - Parameter created: the workbook's date of creation, in seconds since 1970; not the clock's, so that equal
    ///   contents are equal files.
    package init(created: Int = 1_577_836_800) throws(UnwritableWorkbook) {
        guard let file = MemoryFile() else { throw .outOfResources(reason: "memfd_create") }
        guard let workbook = WorkbookHandle(path: file.path, created: created) else {
            throw .outOfResources(reason: "workbook_new")
        }
        self.file = file
        self.workbook = workbook
    }

    /// Begins the next sheet: what is appended from here on belongs to it.
    ///
    /// - Parameter header: the names of the columns, in bold, which stay in sight; none where it is empty.
    package mutating func beginSheet(
        named name: String, header: [String] = []
    ) throws(UnwritableWorkbook) {
        endSheet()
        guard !name.isEmpty, name.utf16.count <= 31, !name.utf8.contains(0),
            let handle = workbook.addSheet(named: name)
        else { throw .sheetName(name) }
        sheet = OpenSheet(handle: handle)
        guard !header.isEmpty else { return }
        try append(header.map { StyledText($0, style: .header) })
        handle.freezeFirstRow()
    }

    package mutating func append(row: [String]) throws(UnwritableWorkbook) {
        try append(row.map { StyledText($0) })
    }

    /// Writes a row; one that cannot be written is left out.
    package mutating func append(_ row: [StyledText]) throws(UnwritableWorkbook) {
        guard var open = sheet else { preconditionFailure("no sheet was begun") }
        let number = open.rows + 1
        let texts = try escaped(row, number: number)
        for (column, cell) in row.enumerated() {
            let place = CellReference(row: number, column: column)
            if let fault = cell.fault {
                try write(fault, instead: texts[column], at: place, to: open.handle)
            } else {
                try write(texts[column], cell.style, at: place, to: open.handle)
            }
            if open.widths.count <= column { open.widths.append(Self.widths.lowerBound) }
            let width = DisplayWidth.width(of: cell.text, upTo: Self.widths.upperBound)
            open.widths[column] = max(open.widths[column], width)
        }
        open.rows = number
        sheet = open
    }

    /// The workbook's bytes.
    package consuming func finish() throws(UnwritableWorkbook) -> [UInt8] {
        endSheet()
        let result = workbook.close()
        guard result == LXW_NO_ERROR, let bytes = file.contents() else {
            throw .outOfResources(reason: "libxlsxwriter \(result.rawValue)")
        }
        return bytes
    }

    /// Every text as it is to be written; refuses what cannot be before anything is.
    private func escaped(_ row: [StyledText], number: Int) throws(UnwritableWorkbook) -> [String] {
        guard CellReference.rows.contains(number) else {
            throw .tooManyRows(limit: CellReference.rows.upperBound)
        }
        guard row.count <= CellReference.columns.upperBound else {
            throw .tooManyColumns(row: number, limit: CellReference.columns.upperBound)
        }
        var texts: [String] = []
        for (column, cell) in row.enumerated() {
            let place = CellReference(row: number, column: column)
            guard !cell.text.utf8.contains(0) else { throw .unwritableCharacter(place) }
            let text = EscapedText.escaped(cell.text)
            // Excel counts what is meant, libxlsxwriter what is written, and in other units.
            guard cell.text.utf16.count <= Self.longestText, text.unicodeScalars.count <= Self.longestText
            else {
                throw .textTooLong(place, limit: Self.longestText)
            }
            texts.append(text)
        }
        return texts
    }

    private func write(
        _ text: String, _ style: CellStyle, at place: CellReference, to sheet: SheetHandle
    ) throws(UnwritableWorkbook) {
        // The column's own style does for it.
        guard !text.isEmpty || style != .plain else { return }
        try check(sheet.write(text, style, row: place.row - 1, column: place.column))
    }

    /// A number that is no day stays one; what no spreadsheet has calculated, or could not, shows an error.
    private func write(
        _ fault: CellFault.Reason, instead text: String, at place: CellReference, to sheet: SheetHandle
    ) throws(UnwritableWorkbook) {
        let result =
            switch fault {
            case .errorValue(let error): sheet.writeError(error, row: place.row - 1, column: place.column)
            case .uncalculatedFormula: sheet.writeError("#N/A", row: place.row - 1, column: place.column)
            case .dateOutOfRange:
                sheet.writeDate(Double(text) ?? -1, row: place.row - 1, column: place.column)
            }
        try check(result)
    }

    private func check(_ result: lxw_error) throws(UnwritableWorkbook) {
        guard result == LXW_NO_ERROR else { throw .outOfResources(reason: "libxlsxwriter \(result.rawValue)") }
    }

    private mutating func endSheet() {
        guard let open = sheet else { return }
        for (column, width) in open.widths.enumerated() { open.handle.setColumn(column, width: width + 2) }
        sheet = nil
    }
}
