/// A whole file, read.
package struct Table: Sendable, Hashable {
    package let dialect: Dialect
    /// All of them in order, blank and damaged ones included.
    package let rows: [Row]

    package var encoding: Encoding { dialect.encoding }
    package var separator: Separator { dialect.separator }
    package var lineEnding: LineEnding { dialect.lineEnding }
}
