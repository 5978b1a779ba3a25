/// The two columns that go in front of a facility's own file when it is given back: `application errors` writes them,
/// and the intake takes no notice of them when the corrected file comes in again.
///
/// The raw value stands over the column, in the row of the roster's headings.
package enum VerdictColumn: String, Sendable, CaseIterable {
    case verdict = "判定"
    case reasons = "理由"

    /// What goes in front of the row of the roster's headings.
    package static var headings: [String] { allCases.map(\.rawValue) }
    fileprivate static let exactHeadings = headings.map(ExactText.init)
}

/// What is said of one row of a file that is given back. The words begin no label of the form, and every encoding that a
/// file can come in has their characters.
package enum Verdict: String, Sendable, CaseIterable {
    case inOrder = "○ 問題なし"
    case look = "△ 要確認"
    case correct = "× 要修正"

    /// - Parameter severities: of what was found on the row; a note leaves it in order.
    package init(_ severities: some Sequence<Problem.Severity>) {
        var worst = Verdict.inOrder
        for severity in severities {
            switch severity {
            case .error: worst = .correct
            case .warning: if worst == .inOrder { worst = .look }
            case .note: break
            }
        }
        self = worst
    }

    static func isWritten(in cell: String) -> Bool { written.contains(ExactText(cell.trimmed)) }

    private static let written = Set(allCases.map { ExactText($0.rawValue) })
}

/// Where the verdicts of a file go.
package struct VerdictPlaces: Sendable {
    /// The lines of rosters' headings, which take `VerdictColumn.headings`.
    package let headingLines: Set<Int>
    /// How many columns of earlier verdicts the file has in front already; they make way for the new ones.
    package let columnsInFront: Int

    package init(_ rows: [SheetRow]) {
        var lines = rows.compactMap { row in row.cells.map { SheetLine(number: row.line, cells: $0) } }
        lines.removeVerdicts()
        headingLines = Set(lines.lazy.filter(RosterHeading.isHeader).map(\.number))
        columnsInFront = (lines.first?.firstColumn ?? 1) - 1
    }

    /// The two cells in front of a row; nothing is said of a blank one.
    package func cells(for row: SheetRow, _ verdict: Verdict, reasons: String) -> [String] {
        if headingLines.contains(row.line) { return VerdictColumn.headings }
        let isBlank = row.cells?.dropFirst(columnsInFront).allSatisfy(\.isBlank) ?? false
        return isBlank && verdict == .inOrder && reasons.isEmpty ? ["", ""] : [verdict.rawValue, reasons]
    }
}

extension [SheetLine] {
    /// Takes the columns in front away, as often as they were put there.
    mutating func removeVerdicts() {
        while hasVerdicts {
            for index in indices { self[index].removeVerdict() }
        }
    }

    /// Their headings stand over them; or, where somebody removed those, nothing but verdicts is in the first column.
    private var hasVerdicts: Bool {
        if contains(where: \.beginsWithVerdictHeadings) { return true }
        let first = lazy.map { $0.cell(0) }.filter { !$0.isBlank }
        return first.allSatisfy(Verdict.isWritten) && first.contains(where: Verdict.isWritten)
    }
}

extension SheetLine {
    /// Above a roster only: a form may well have an item of that name.
    fileprivate var beginsWithVerdictHeadings: Bool {
        guard cells.count > 2,
            zip(cells, VerdictColumn.exactHeadings).allSatisfy({ ExactText($0.trimmed) == $1 })
        else { return false }
        var rest = self
        rest.removeVerdict()
        return RosterHeading.isHeader(rest)
    }
}
