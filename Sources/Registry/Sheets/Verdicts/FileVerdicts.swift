/// What stands in front of each row of a file that goes back to its facility: the verdict, and the reasons.
///
/// What concerns the application as a whole, and what is said of a heading, stands in front of the first row. Where that
/// has no room for it a row is put above, of which the intake takes no notice.
package struct FileVerdicts: Sendable {
    /// The two cells by line; none for a blank row of which nothing is said.
    package private(set) var front: [Int: [String]] = [:]
    /// The row above all others.
    package private(set) var top: [String]?
    /// Columns of earlier verdicts that make way.
    package let columnsInFront: Int
    /// The lines of rosters' headings.
    package let headingLines: Set<Int>
    private let layout: Layout

    /// How the reasons are to look.
    package struct Layout: Sendable {
        /// Between two reasons: a line break only where lines are no rows.
        let separator: String
        /// What is said of a row that could not be read, beside its fault.
        let unreadable: String
        /// Lines in front of which nothing can be read either.
        let illegibleLines: Set<Int>

        package init(separator: String, unreadable: String, illegibleLines: Set<Int> = []) {
            self.separator = separator
            self.unreadable = unreadable
            self.illegibleLines = illegibleLines
        }
    }

    /// - Parameter rows: of the file as it came, in order.
    package init(_ rows: [SheetRow], _ remarks: [FileRemark], _ layout: Layout) {
        let places = VerdictPlaces(rows)
        columnsInFront = places.columnsInFront
        headingLines = places.headingLines
        self.layout = layout
        var own = Dictionary(grouping: remarks) { $0.place.line ?? 0 }
        let lines = Set(rows.map(\.line))
        var above = remarks.filter { standsAbove($0, places, lines) }
        for line in places.headingLines { own[line] = nil }
        if let first = rows.first, !above.isEmpty, !hasRoom(first, places) {
            top = [Verdict(above.map(\.severity)).rawValue, reasons(above, beside: [])]
            above = []
        }
        for (index, row) in rows.enumerated() {
            let whole = index == 0 ? above : []
            let own = own[row.line] ?? []
            front[row.line] = places.cells(
                for: row, Verdict((whole + own).map(\.severity)),
                reasons: reasons(whole, beside: own, isUnreadable: row.cells == nil))
        }
    }

    /// What has no row, or none in front of which it could be read.
    private func standsAbove(_ remark: FileRemark, _ places: VerdictPlaces, _ lines: Set<Int>) -> Bool {
        guard let line = remark.place.line, lines.contains(line) else { return true }
        return places.headingLines.contains(line) || layout.illegibleLines.contains(line)
    }

    private func hasRoom(_ row: SheetRow, _ places: VerdictPlaces) -> Bool {
        !places.headingLines.contains(row.line) && !layout.illegibleLines.contains(row.line)
    }

    private func reasons(
        _ whole: [FileRemark], beside own: [FileRemark], isUnreadable: Bool = false
    ) -> String {
        let texts =
            whole.map { $0.text(at: $0.place.line.map { "\($0)行目" } ?? "全体") } + own.map { $0.text(at: nil) }
        let shown = texts.fitting(Self.longestReasons)
        let rest = texts.count - shown.count
        return (shown + (rest > 0 ? ["ほか\(rest)件"] : []) + (isUnreadable ? [layout.unreadable] : []))
            .joined(separator: layout.separator)
    }

    /// In characters: far below what a cell can hold, and what a file that comes back may have in one.
    private static let longestReasons = 5_000
}

extension [String] {
    /// As many from the beginning as have no more characters than this together, and one in any case.
    fileprivate func fitting(_ limit: Int) -> [String] {
        var left = limit
        return Array(
            enumerated().prefix { index, text in
                left -= text.unicodeScalars.count
                return index == 0 || left >= 0
            }.map(\.element))
    }
}
