/// What a file may be at most, so that no upload can take the service's memory or time.
package struct Limits: Sendable, Hashable {
    /// Bytes of the file.
    package var bytes: Int
    /// Rows, blank ones included.
    package var rows: Int
    /// Fields of one row.
    package var columns: Int
    /// Bytes of one field as they stand in the file, its quotes excluded.
    package var fieldBytes: Int

    package init(bytes: Int, rows: Int, columns: Int, fieldBytes: Int) {
        self.bytes = bytes
        self.rows = rows
        self.columns = columns
        self.fieldBytes = fieldBytes
    }

    /// Far above any roster: 50 MiB, 200,000 rows of up to 256 columns, 32 KiB in a field.
    package static let standard = Limits(
        bytes: 50 * 1024 * 1024, rows: 200_000, columns: 256, fieldBytes: 32 * 1024)
}
