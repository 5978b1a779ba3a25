/// Scans and decodes a file, row by row, in one encoding.
struct RowReader<Decoder: TextDecoder>: ~Copyable {
    private let decoder: Decoder
    private var scanner: RowScanner<Decoder>
    private let limits: Limits
    /// The first row says only which separator the file has.
    private let declaresSeparator: Bool
    private var row = RowView()

    init(
        decoder: Decoder, scanner: RowScanner<Decoder>, declaresSeparator: Bool, limits: Limits
    ) {
        self.decoder = decoder
        self.scanner = scanner
        self.declaresSeparator = declaresSeparator
        self.limits = limits
        row.unitWidth = Decoder.unitWidth
    }

    /// Lends every row to `body`, in order.
    ///
    /// - Parameter file: up to the end of its text.
    /// - Returns: how the first row ends; nil where it is the last.
    mutating func forEachRow(
        in file: Span<UInt8>, _ body: (borrowing RowView) -> Void
    ) throws(UnreadableFile) -> LineEnding? {
        var rows = 0
        var cells = 0
        var firstEnding: LineEnding?
        while var bounds = try scanner.next(in: file, fields: &row.fields) {
            if rows == 0 {
                firstEnding = bounds.ending
                if declaresSeparator { bounds.isBlank = true }
            }
            rows += 1
            cells += row.fields.count
            guard rows <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
            guard cells <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
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
        reserveText(for: bounds)
        if let fault = decodingFault(in: bounds, of: file) {
            // The first fault counts.
            let isFirst = bounds.strayQuote.map { $0.offset > fault.position.offset } ?? true
            if isFirst { row.fault = fault }
        }
        row.count = row.isBlank || row.fault != nil ? 0 : row.fields.count
    }

    private mutating func decodingFault(in bounds: RowBounds, of file: Span<UInt8>) -> RowFault? {
        let undecodable = Self.decode(&row.fields, of: file, by: decoder, into: &row.text)
        let text = bounds.bytes.clamped(to: 0..<file.count)
        guard let foreign = decoder.firstForeignCharacter(in: file, text) else { return undecodable }
        return .otherEncoding(position(of: foreign, in: file), .utf8)
    }

    private mutating func reserveText(for bounds: RowBounds) {
        let capacity = bounds.textBytes * Decoder.expansion
        guard row.text.count < capacity else { return }
        row.text = [UInt8](repeating: 0, count: max(capacity, 2 * row.text.count))
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
        .undecodable(
            position(of: bad.lowerBound, in: field, column: column, of: file), bytes: bad.map { file[$0] })
    }

    /// The place of a character of the row.
    private func position(of offset: Int, in file: Span<UInt8>) -> Position {
        let column = row.fields.lastIndex { $0.bytes.lowerBound <= offset } ?? 0
        return Self.position(of: offset, in: row.fields[column], column: column, of: file)
    }

    private static func position(
        of offset: Int, in field: FieldBounds, column: Int, of file: Span<UInt8>
    ) -> Position {
        let lineEnds = RowScanner<Decoder>.lineEnds(in: file, field.bytes.lowerBound..<offset)
        return Position(offset: offset, line: field.line + lineEnds, column: column)
    }
}
