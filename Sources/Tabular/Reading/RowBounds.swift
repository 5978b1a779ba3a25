/// Where a row stands in its file.
struct RowBounds {
    var lines: ClosedRange<Int>
    /// Its line ending included.
    var bytes: Range<Int>
    /// Bytes of its fields: what there is to decode. Text behind a closing quote does not count.
    var textBytes: Int
    /// Nothing for anybody to read: nothing before the line ending, or DOS's end of file alone.
    var isBlank: Bool
    /// The first text behind a closing quote.
    var strayQuote: Position?
    /// Nil for a last row without one.
    var ending: LineEnding?
}

/// Where a field stands in its file.
struct FieldBounds {
    /// Between its quotes, if it has any.
    var bytes: Range<Int>
    /// The physical line where it begins.
    var line: Int
    var isQuoted = false
    /// `""` occurs in it.
    var hasDoubledQuotes = false
    /// Where its text ends in the row's decoded text; it begins where the one before ends.
    var textEnd = 0
}
