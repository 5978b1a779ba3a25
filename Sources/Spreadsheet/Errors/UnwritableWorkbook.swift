/// Why a workbook, or a part of one, cannot be written. Rows and columns as in the sheet being written.
package enum UnwritableWorkbook: Error, Sendable, Hashable {
    /// Empty, longer than 31 characters, used already, with one of `[ ] : * ? / \`, or with an apostrophe at an end.
    case sheetName(String)
    case tooManyRows(limit: Int)
    /// The row, from 1.
    case tooManyColumns(row: Int, limit: Int)
    /// Counted in UTF-16.
    case textTooLong(CellReference, limit: Int)
    /// A NUL, which no spreadsheet can hold.
    case unwritableCharacter(CellReference)
    /// The machine has no memory, temporary space or file descriptors left.
    case outOfResources(reason: String)

    package var message: (ja: String, en: String) {
        switch self {
        case .sheetName(let name):
            (
                "シート名「\(name)」は使えません。31文字以内で、[ ] : * ? / \\ を使わず、ほかのシートと違う名前にしてください。",
                """
                The sheet name “\(name)” cannot be used: at most 31 characters, none of [ ] : * ? / \\, \
                and unlike other sheets'.
                """
            )
        case .tooManyRows(let limit):
            ("行数がExcelの上限（\(limit)行）を超えます。", "More rows than Excel can hold (\(limit)).")
        case .tooManyColumns(let row, let limit):
            (
                "\(row)行目の列数がExcelの上限（\(limit)列）を超えます。",
                "Row \(row) has more columns than Excel can hold (\(limit))."
            )
        case .textTooLong(let cell, let limit):
            (
                "セル\(cell)の文字数がExcelの上限（\(limit)文字）を超えます。",
                "Cell \(cell) has more characters than Excel can hold (\(limit))."
            )
        case .unwritableCharacter(let cell):
            (
                "セル\(cell)に、Excelでは表せない文字（U+0000）があります。",
                "Cell \(cell) has a character that Excel cannot hold (U+0000)."
            )
        case .outOfResources(let reason):
            (
                "Excelブックを作れませんでした（\(reason)）。サーバーの管理者にお知らせください。",
                "The workbook could not be made (\(reason)). Tell the server's administrator."
            )
        }
    }
}

/// Without the name of a sheet, which is somebody's words.
extension UnwritableWorkbook: CustomStringConvertible {
    package var description: String {
        if case .sheetName = self { return "a sheet name cannot be used" }
        return message.en
    }
}
