extension Table {
    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - encoding: in place of detection, where somebody has seen that it guessed wrong.
    ///   - separator: in place of detection, likewise.
    package static func read(
        _ file: [UInt8], limits: Limits = .standard, encoding: Encoding? = nil, separator: Separator? = nil
    ) throws(UnreadableFile) -> Table {
        var rows: [Row] = []
        let dialect = try forEachRow(in: file, limits: limits, encoding: encoding, separator: separator) {
            rows.append($0.row())
        }
        return Table(dialect: dialect, rows: rows)
    }

    /// Lends every row of a file, in order, without building a `String` for each field.
    ///
    /// A fault of the whole file can show after some rows have been lent: what was made of them is then void.
    /// - Returns: how the file was read.
    @discardableResult
    package static func forEachRow(
        in file: [UInt8], limits: Limits = .standard, encoding: Encoding? = nil, separator: Separator? = nil,
        _ body: (borrowing RowView) -> Void
    ) throws(UnreadableFile) -> Dialect {
        let inspected = try FileInspection(of: file, limits: limits, chosen: encoding)
        func read<Decoder: TextDecoder>(_ decoder: Decoder) throws(UnreadableFile) -> Dialect {
            let start = inspected.text.lowerBound
            let text = file.span.extracting(0..<inspected.text.upperBound)
            let declared = SeparatorDeclaration.separator(of: text, from: start, as: Decoder.self)
            let separator =
                separator ?? declared ?? SeparatorDetection<Decoder>.separator(of: text, from: start)
            let scanner = RowScanner<Decoder>(
                from: start, endSignBytes: file.count - text.count, separator: separator, limits: limits)
            var reader = RowReader(
                decoder: decoder, scanner: scanner, declaresSeparator: declared != nil, limits: limits)
            let ending = try reader.forEachRow(in: text, body)
            return Dialect(
                encoding: inspected.encoding, separator: separator, lineEnding: ending ?? .crlf,
                declaresSeparator: declared != nil)
        }
        switch inspected.encoding {
        case .utf8, .utf8WithBOM:
            return try read(UTF8Decoder(isFileWellFormed: inspected.isWellFormedUTF8))
        case .cp932:
            guard let table = CP932DecodingTable.shared else { throw .encodingUnavailable(.cp932) }
            return try read(CP932Decoder(table: table, expectsUTF8Rows: encoding == nil))
        case .utf16LittleEndian: return try read(UTF16Decoder<LittleEndian>())
        case .utf16BigEndian: return try read(UTF16Decoder<BigEndian>())
        }
    }
}
