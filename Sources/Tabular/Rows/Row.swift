/// One row of a table, with the part of the file that it was read from.
///
/// Rows follow each other without gap or overlap: from the end of the byte-order mark to the end of the file
/// every byte and every physical line belongs to exactly one of them.
package struct Row: Sendable, Hashable {
    /// The physical lines, from 1; more than one where a quoted field holds line breaks.
    package let lines: ClosedRange<Int>
    /// The bytes of the file, the row's line ending included.
    package let bytes: Range<Int>
    package let content: Content

    package enum Content: Sendable, Hashable {
        case decoded([Cell])
        /// Nothing at all on the line; or a first line like `sep=;` or DOS's end of file (0x1A), which are no
        /// part of the table.
        case blank
        /// The row cannot be relied on; the others can.
        case damaged(RowFault)
    }

    package init(lines: ClosedRange<Int>, bytes: Range<Int>, content: Content) {
        self.lines = lines
        self.bytes = bytes
        self.content = content
    }

    /// The physical line where the row begins, from 1.
    package var line: Int { lines.lowerBound }

    /// The fields; none if the row is blank or damaged.
    package var cells: [Cell] {
        if case .decoded(let cells) = content { cells } else { [] }
    }
}
