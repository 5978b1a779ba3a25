/// A sheet that goes back with other columns in front of its rows.
///
/// Every row stands where it stood, every cell holds the text that was read, and a cell that could not be relied on still
/// cannot. How the workbook looked, its formulas and its other sheets are not kept.
package struct FrontColumnsOfSheet: Sendable {
    package let sheet: Sheet
    /// Columns that the sheet has in front already and that make way.
    package let replacing: Int
    /// How single cells are to look, by their place as they were read.
    package let styles: [CellReference: CellStyle]
    /// Rows of headings.
    package let headings: Set<Int>

    package init(
        of sheet: Sheet, replacing: Int = 0, styles: [CellReference: CellStyle] = [:], headings: Set<Int> = []
    ) {
        self.sheet = sheet
        self.replacing = replacing
        self.styles = styles
        self.headings = headings
    }

    /// - Parameters:
    ///   - front: by row, from 1: what goes in front.
    ///   - top: a row to put above all others, which moves them down by one.
    /// - Returns: a workbook of this one sheet.
    package func workbook(
        _ front: [Int: [StyledText]], below top: [StyledText]? = nil
    ) throws(UnwritableWorkbook) -> [UInt8] {
        var writer = try WorkbookWriter()
        try writer.beginSheet(named: sheet.name)
        if let top { try writer.append(top) }
        let width = front.values.map(\.count).max() ?? 0
        var next = 1
        for row in sheet.rows {
            while next < row.number {
                try writer.append(row: [])
                next += 1
            }
            let cells = front[row.number] ?? []
            let padding = Array(repeating: StyledText(""), count: width - cells.count)
            try writer.append(cells + padding + own(row))
            next += 1
        }
        return try writer.finish()
    }

    private func own(_ row: WorkbookRow) -> [StyledText] {
        let faults = Dictionary(row.faults.map { ($0.cell.column, $0.reason) }) { first, _ in first }
        return row.cells.enumerated().dropFirst(replacing).map { column, text in
            let style = styles[CellReference(row: row.number, column: column)]
            return StyledText(
                text, style: style ?? (headings.contains(row.number) ? .header : .plain), fault: faults[column])
        }
    }
}
