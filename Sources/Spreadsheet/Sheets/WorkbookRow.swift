/// One row of a sheet that holds anything.
package struct WorkbookRow: Sendable {
    /// As on the screen, from 1.
    package let number: Int
    /// By column from A, up to the last that holds anything; what a cell shows, dates as `2026-04-01`.
    package let cells: [String]
    package let faults: [CellFault]
    /// By a filter or by hand. It is read all the same: who filters a list does not mean to strike people off it.
    package let isHidden: Bool

    package init(number: Int, cells: [String], faults: [CellFault] = [], isHidden: Bool = false) {
        self.number = number
        self.cells = cells
        self.faults = faults
        self.isHidden = isHidden
    }
}
