/// How a file writes its table, so that an answer can go back the way the question came.
package struct Dialect: Sendable, Hashable {
    package var encoding: Encoding
    package var separator: Separator
    /// The first row's ending; CRLF where no row has one.
    package var lineEnding: LineEnding
    /// Whether the first line is `sep=;` or the like, by which Excel is told the separator. That line is a blank
    /// row of the table.
    package var declaresSeparator: Bool

    package init(
        encoding: Encoding, separator: Separator = .comma, lineEnding: LineEnding = .crlf,
        declaresSeparator: Bool = false
    ) {
        self.encoding = encoding
        self.separator = separator
        self.lineEnding = lineEnding
        self.declaresSeparator = declaresSeparator
    }
}
