/// A file that goes back as it came, with other columns in front of its rows.
///
/// Everything else stays byte for byte: quotes, line ends, what a spreadsheet would take for a formula, and bytes that
/// are no text at all. Read again, every row has the content it had, or the fault.
package struct FrontColumns: Sendable {
    /// The file's own, as reading it told.
    package let dialect: Dialect
    /// Columns that the file has in front already and that make way.
    package let replacing: Int

    package init(_ dialect: Dialect, replacing: Int = 0) {
        self.dialect = dialect
        self.replacing = replacing
    }

    /// - Parameters:
    ///   - fields: by the line on which a row begins: what goes in front, without line breaks. A row without any, or a
    ///     blank one whose fields are all empty, stays as it is. In a row that was pasted in from a file of another
    ///     encoding they stand in that: in the file's own, the row would turn into nonsense that can be read.
    ///   - top: a row to put above all others, if any.
    ///   - file: the very bytes that the dialect and the lines are of.
    package func put(
        _ fields: [Int: [String]], below top: [String]? = nil, before file: [UInt8], limits: Limits = .standard
    ) throws(UnreadableFile) -> [UInt8] {
        let mark = dialect.encoding.byteOrderMark
        var written = file.starts(with: mark) ? mark : []
        written.reserveCapacity(file.count + fields.count * 64)
        var top = top
        var isDeclaration = dialect.declaresSeparator
        try Table.forEachRow(in: file, limits: limits) { row in
            if isDeclaration {
                isDeclaration = false
                written += file[row.bytes]
                return
            }
            if let cells = top {
                append(cells, in: dialect.encoding, to: &written)
                for byte in dialect.lineEnding.bytes { append(byte, to: &written) }
                top = nil
            }
            append(row, of: file, behind: fields[row.lines.lowerBound] ?? [], to: &written)
        }
        return written
    }

    private func append(
        _ row: borrowing RowView, of file: [UInt8], behind fields: [String], to written: inout [UInt8]
    ) {
        guard !fields.isEmpty, !row.isBlank || fields.contains(where: { !$0.isEmpty }) else {
            written += file[row.bytes]
            return
        }
        append(fields, in: row.encoding ?? dialect.encoding, to: &written)
        if let start = row.start(behind: replacing) {
            append(dialect.separator.rawValue, to: &written)
            written += file[start..<row.bytes.upperBound]
        } else {
            written += file[row.contentEnd..<row.bytes.upperBound]
        }
    }

    private func append(_ fields: [String], in encoding: Encoding, to written: inout [UInt8]) {
        for (column, field) in fields.enumerated() {
            if column > 0 { append(dialect.separator.rawValue, to: &written) }
            let place = CSVField.Place(isAlone: false, opensFile: false)
            for scalar in CSVField.quoted(field, place).unicodeScalars
            where !written.append(scalar, in: encoding) {
                _ = written.append(Encoding.missingCharacter, in: encoding)
            }
        }
    }

    private func append(_ byte: UInt8, to written: inout [UInt8]) {
        _ = written.append(Unicode.Scalar(byte), in: dialect.encoding)
    }
}

extension RowView {
    /// The encoding that the row is in unlike the file.
    fileprivate var encoding: Encoding? {
        if case .otherEncoding(_, let encoding) = fault { encoding } else { nil }
    }

    /// Where what stands behind some columns begins; nil where nothing does. Of a row that cannot be relied on nothing is
    /// left out that might be more than those columns.
    fileprivate func start(behind columns: Int) -> Int? {
        if isBlank { return nil }
        if columns < fields.count { return position(at: columns).offset }
        return fault == nil ? nil : bytes.lowerBound
    }

    /// Where the line ending begins, of a row without a fault.
    fileprivate var contentEnd: Int {
        guard !isBlank, let last = fields.last else { return bytes.lowerBound }
        return last.bytes.upperBound + (last.isQuoted ? unitWidth : 0)
    }
}
