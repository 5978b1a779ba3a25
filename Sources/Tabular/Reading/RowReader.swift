/// Scans and decodes a file, row by row, in one encoding.
struct RowReader<Decoder: TextDecoder>: ~Copyable {
    private let decoder: Decoder
    private var scanner: RowScanner<Decoder>
    private let limits: Limits
    private var row = RowView()

    init(decoder: Decoder, from start: Int, separator: Separator, limits: Limits) {
        self.decoder = decoder
        self.limits = limits
        scanner = RowScanner(from: start, separator: separator, limits: limits)
        row.unitWidth = Decoder.unitWidth
    }

    /// Lends every row to `body`, in order.
    ///
    /// - Returns: how the first row ends; nil where it is the last.
    mutating func forEachRow(
        in file: Span<UInt8>, _ body: (borrowing RowView) -> Void
    ) throws(UnreadableFile) -> LineEnding? {
        var rows = 0
        var firstEnding: LineEnding?
        while let bounds = try scanner.next(in: file, fields: &row.fields) {
            if rows == 0 { firstEnding = bounds.ending }
            rows += 1
            guard rows <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
            decode(bounds, of: file)
            body(row)
        }
        return firstEnding
    }

    private mutating func decode(_ bounds: RowBounds, of file: Span<UInt8>) {
        row.lines = bounds.lines
        row.bytes = bounds.bytes
        row.isBlank = bounds.isBlank
        row.fault = bounds.strayQuote.map { .strayQuote($0) }
        let capacity = bounds.bytes.count * Decoder.expansion
        if row.text.count < capacity { row.text = [UInt8](repeating: 0, count: capacity) }
        if let undecodable = Self.decode(&row.fields, of: file, by: decoder, into: &row.text) {
            // The first fault counts.
            let isFirst = bounds.strayQuote.map { $0.offset > undecodable.position.offset } ?? true
            if isFirst { row.fault = undecodable }
        }
        row.count = row.isBlank || row.fault != nil ? 0 : row.fields.count
    }

    private static func decode(
        _ fields: inout [FieldBounds], of file: Span<UInt8>, by decoder: Decoder, into text: inout [UInt8]
    ) -> RowFault? {
        var text = text.mutableSpan
        var fields = fields.mutableSpan
        var end = 0
        for column in fields.indices {
            let field = fields[column]
            let bad =
                field.hasDoubledQuotes
                ? decoder.decodeDoubledQuotes(file, field.bytes, into: &text, at: &end)
                : decoder.decode(file, field.bytes, into: &text, at: &end)
            if let bad { return fault(at: bad, in: field, column: column, of: file) }
            fields[column].textEnd = end
        }
        return nil
    }

    private static func fault(
        at bad: Range<Int>, in field: FieldBounds, column: Int, of file: Span<UInt8>
    ) -> RowFault {
        let lineEnds = RowScanner<Decoder>.lineEnds(in: file, field.bytes.lowerBound..<bad.lowerBound)
        let position = Position(offset: bad.lowerBound, line: field.line + lineEnds, column: column)
        return .undecodable(position, bytes: bad.map { file[$0] })
    }
}
