/// What a file may be at most, so that no upload can take the service's memory or time.
package struct Limits: Sendable, Hashable {
    /// Bytes of the file.
    package var bytes: Int
    /// Rows, blank ones included.
    package var rows: Int
    /// Fields of one row.
    package var columns: Int
    /// Fields of all rows together: a file of separators alone would come to one for each byte.
    package var cells: Int
    /// Bytes of one field as they stand in the file, its quotes excluded.
    package var fieldBytes: Int

    package init(bytes: Int, rows: Int, columns: Int, cells: Int = standardCells, fieldBytes: Int) {
        self.bytes = bytes
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.fieldBytes = fieldBytes
    }

    private static let standardCells = 5_000_000

    /// Far above any roster: 50 MiB, 200,000 rows of up to 256 columns, 5,000,000 fields of up to 32 KiB.
    package static let standard = Limits(
        bytes: 50 * 1024 * 1024, rows: 200_000, columns: 256, fieldBytes: 32 * 1024)
}
