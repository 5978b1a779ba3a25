/// Finds where rows and fields begin and end (RFC 4180), without looking at what they say.
///
/// Quotes count only where a field begins; any other is text. Line ends are CR LF, LF and CR, as they come.
struct RowScanner<Decoder: TextDecoder> {
    private let separator: UInt8
    private let limits: Limits
    private var offset: Int
    private var line = 1
    /// Bytes behind the text, DOS's signs for the end of a file, that still belong to no row.
    private var endSignBytes: Int

    /// - Parameter endSignBytes: how many bytes of the file follow those that `next` is given.
    init(from start: Int, endSignBytes: Int, separator: Separator, limits: Limits) {
        self.separator = separator.rawValue
        self.limits = limits
        self.offset = start
        self.endSignBytes = endSignBytes
    }

    /// The next row, its fields put into `fields`; nil at the end of the file.
    mutating func next(
        in file: Span<UInt8>, fields: inout [FieldBounds]
    ) throws(UnreadableFile) -> RowBounds? {
        guard offset < file.count else { return endSigns(fields: &fields) }
        let start = offset
        let firstLine = line
        var stray: Position?
        var textBytes = 0
        fields.removeAll(keepingCapacity: true)
        while true {
            let field = try scanField(in: file, column: fields.count, stray: &stray)
            fields.append(field)
            textBytes += field.bytes.count
            guard Self.isCharacter(separator, in: file, at: offset) else { break }
            guard fields.count < limits.columns else {
                throw .tooManyColumns(line: firstLine, limit: limits.columns)
            }
            offset += Decoder.unitWidth
        }
        let isBlank = offset == start
        let lastLine = line
        let ending = passLineEnding(in: file)
        let end = ending == nil ? takeEndSigns() : offset
        return RowBounds(
            lines: firstLine...lastLine, bytes: start..<end, textBytes: textBytes, isBlank: isBlank,
            strayQuote: stray, ending: ending)
    }

    /// The signs for the end of the file as a row of their own, behind a last row that has a line ending.
    private mutating func endSigns(fields: inout [FieldBounds]) -> RowBounds? {
        guard endSignBytes > 0 else { return nil }
        fields.removeAll(keepingCapacity: true)
        return RowBounds(lines: line...line, bytes: offset..<takeEndSigns(), textBytes: 0, isBlank: true)
    }

    /// The end of the file, whose last bytes are now taken.
    private mutating func takeEndSigns() -> Int {
        defer { endSignBytes = 0 }
        return offset + endSignBytes
    }

    /// Passes one field and leaves `offset` at what follows it: a separator, a line end or the end of the file.
    @inline(__always)
    private mutating func scanField(
        in file: Span<UInt8>, column: Int, stray: inout Position?
    ) throws(UnreadableFile) -> FieldBounds {
        let position = Position(offset: offset, line: line, column: column)
        var field: FieldBounds
        if Self.isCharacter(ASCII.quote, in: file, at: offset) {
            field = try scanQuotedField(in: file, position)
            let closed = offset
            offset = Decoder.firstIndex(ofLineBreakOr: separator, in: file, from: offset)
            if offset > closed, stray == nil { stray = Position(offset: closed, line: line, column: column) }
        } else {
            let end = Decoder.firstIndex(ofLineBreakOr: separator, in: file, from: offset)
            field = FieldBounds(bytes: offset..<end, line: line)
            offset = end
        }
        guard field.bytes.count <= limits.fieldBytes else {
            throw .fieldTooLong(position, limit: limits.fieldBytes)
        }
        return field
    }

    /// From an opening quote to behind the closing one.
    private mutating func scanQuotedField(
        in file: Span<UInt8>, _ opening: Position
    ) throws(UnreadableFile) -> FieldBounds {
        var end = offset + Decoder.unitWidth
        var field = FieldBounds(bytes: end..<end, line: line, isQuoted: true)
        while true {
            end = Decoder.firstIndex(ofLineBreakOr: ASCII.quote, in: file, from: end)
            guard end < file.count else { throw .unterminatedQuote(opening) }
            let next = end + Decoder.unitWidth
            if !Self.isCharacter(ASCII.quote, in: file, at: end) {
                if Self.endsLine(in: file, at: end) { line += 1 }
                end = next
            } else if Self.isCharacter(ASCII.quote, in: file, at: next) {
                field.hasDoubledQuotes = true
                end = next + Decoder.unitWidth
            } else {
                field.bytes = field.bytes.lowerBound..<end
                offset = next
                return field
            }
        }
    }

    /// Passes the line end at `offset`, if there is one.
    private mutating func passLineEnding(in file: Span<UInt8>) -> LineEnding? {
        let isReturn = Self.isCharacter(ASCII.carriageReturn, in: file, at: offset)
        if isReturn { offset += Decoder.unitWidth }
        let isFeed = Self.isCharacter(ASCII.lineFeed, in: file, at: offset)
        if isFeed { offset += Decoder.unitWidth }
        guard isReturn || isFeed else { return nil }
        line += 1
        return isReturn ? (isFeed ? .crlf : .cr) : .lf
    }

    /// How many physical lines end inside a range.
    static func lineEnds(in file: Span<UInt8>, _ range: Range<Int>) -> Int {
        stride(from: range.lowerBound, to: range.upperBound, by: Decoder.unitWidth)
            .count { endsLine(in: file, at: $0) }
    }

    /// Whether a line ends with the character at an offset; with CR LF it is the LF.
    private static func endsLine(in file: Span<UInt8>, at offset: Int) -> Bool {
        if isCharacter(ASCII.lineFeed, in: file, at: offset) { return true }
        return isCharacter(ASCII.carriageReturn, in: file, at: offset)
            && !isCharacter(ASCII.lineFeed, in: file, at: offset + Decoder.unitWidth)
    }

    /// Whether a character stands at an offset; false at the end of the file.
    @inline(__always)
    private static func isCharacter(_ character: UInt8, in file: Span<UInt8>, at offset: Int) -> Bool {
        offset < file.count && Decoder.unit(in: file, at: offset) == UInt16(character)
    }
}
