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
            let span = file.span
            let separator = separator ?? SeparatorDetection<Decoder>.separator(of: span, from: inspected.start)
            var reader = RowReader(
                decoder: decoder, from: inspected.start, separator: separator, limits: limits)
            let ending = try reader.forEachRow(in: span, body)
            return Dialect(encoding: inspected.encoding, separator: separator, lineEnding: ending ?? .crlf)
        }
        switch inspected.encoding {
        case .utf8, .utf8WithBOM:
            return try read(UTF8Decoder(isFileWellFormed: inspected.isWellFormedUTF8))
        case .cp932:
            guard let table = CP932DecodingTable.shared else { throw .encodingUnavailable(.cp932) }
            return try read(CP932Decoder(table: table))
        case .utf16LittleEndian: return try read(UTF16Decoder<LittleEndian>())
        case .utf16BigEndian: return try read(UTF16Decoder<BigEndian>())
        }
    }
}
