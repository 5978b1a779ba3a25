/// One row while it is being read: its text as UTF-8, without a `String` for each field.
///
/// It lives in buffers that the next row reuses; not being copyable, it cannot outlast the call that lends it.
/// `row()` makes a lasting copy.
package struct RowView: ~Copyable {
    /// The physical lines, from 1.
    package internal(set) var lines = 1...1
    /// The bytes of the file, the row's line ending included.
    package internal(set) var bytes = 0..<0
    package internal(set) var fault: RowFault?
    /// As `Row.Content.blank`.
    package internal(set) var isBlank = false
    /// The number of fields; 0 if the row is blank or damaged.
    package internal(set) var count = 0
    /// Code unit of the file: a quote is as wide.
    var unitWidth = 1
    var fields: [FieldBounds] = []
    var text: [UInt8] = []

    init() {}

    /// Lends a field's text. The column is below `count`.
    package func withUTF8<Result>(at column: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        body(text.span.extracting(textRange(at: column)))
    }

    package func text(at column: Int) -> String {
        // Every decoder leaves well-formed UTF-8.
        String(copying: unsafe UTF8Span(unchecked: text.span.extracting(textRange(at: column))))
    }

    /// Where a field begins, at its opening quote if it has one.
    package func position(at column: Int) -> Position {
        let field = fields[column]
        let start = field.bytes.lowerBound - (field.isQuoted ? unitWidth : 0)
        return Position(offset: start, line: field.line, column: column)
    }

    package func row() -> Row {
        let content: Row.Content =
            if let fault { .damaged(fault) } else if isBlank { .blank } else {
                .decoded((0..<count).map { Cell(text: text(at: $0), position: position(at: $0)) })
            }
        return Row(lines: lines, bytes: bytes, content: content)
    }

    private func textRange(at column: Int) -> Range<Int> {
        precondition(column < count, "no such field in this row")
        return (column == 0 ? 0 : fields[column - 1].textEnd)..<fields[column].textEnd
    }
}
