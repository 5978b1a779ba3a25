/// How a file writes its table, so that an answer can go back the way the question came.
package struct Dialect: Sendable, Hashable {
    package var encoding: Encoding
    package var separator: Separator
    /// The first row's ending; CRLF where no row has one.
    package var lineEnding: LineEnding

    package init(encoding: Encoding, separator: Separator = .comma, lineEnding: LineEnding = .crlf) {
        self.encoding = encoding
        self.separator = separator
        self.lineEnding = lineEnding
    }
}
