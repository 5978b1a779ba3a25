/// One field of a row, exactly as written, without its quotes.
///
/// Kept to 32 bytes, since a file has millions of them.
package struct Cell: Sendable {
    package let text: String
    private let offset: Int
    private let line: Int32
    private let columnIndex: Int32

    /// - Parameter position: where the field begins, at its opening quote if it has one.
    package init(text: String, position: Position) {
        self.text = text
        self.offset = position.offset
        self.line = Int32(clamping: position.line)
        self.columnIndex = Int32(clamping: position.column)
    }

    /// The column of the table, from 0.
    package var column: Int { Int(columnIndex) }

    /// Where the field begins, at its opening quote if it has one.
    package var position: Position { Position(offset: offset, line: Int(line), column: column) }
}

/// Compared scalar by scalar: `String`'s own `==` takes U+FA19 and U+795E, two ways to write 神, for the same.
extension Cell: Hashable {
    package static func == (left: Cell, right: Cell) -> Bool {
        left.position == right.position && left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(position)
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
