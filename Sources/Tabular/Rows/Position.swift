/// A place in a file, for a message that lets somebody find it.
package struct Position: Sendable, Hashable {
    /// Bytes from the beginning of the file, its byte-order mark included.
    package var offset: Int
    /// The physical line, from 1; line breaks inside quotes count.
    package var line: Int
    /// The column of the table, from 0.
    package var column: Int

    package init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// Line and column as people count them, both from 1.
    var label: (ja: String, en: String) {
        ("\(line)行目の\(column + 1)列目", "line \(line), column \(column + 1)")
    }
}
