/// Rows to the bytes of a file (RFC 4180), in any dialect that `Table` reads; reading them gives the same rows
/// again.
///
/// Fields are quoted only where they must be. A row without fields is a blank line.
package struct CSVWriter: Sendable {
    package let dialect: Dialect
    /// The file so far, its byte-order mark included.
    package private(set) var bytes: [UInt8]
    /// The rows so far.
    package private(set) var rowCount = 0
    /// What was replaced by 〓 under `.substitute`, in the order of writing.
    package private(set) var substitutions: [UnencodableCharacter] = []
    private let unencodable: Unencodable
    private let neutralisesFormulas: Bool

    /// What to do with a character that the encoding lacks; NUL counts as one everywhere, since reading refuses
    /// it.
    package enum Unencodable: Sendable {
        /// The row is not written.
        case refuse
        /// 〓, the printers' sign for a missing character, takes its place, and `substitutions` says where.
        case substitute
    }

    /// - Parameter neutralisesFormulas: puts an apostrophe before a field that a spreadsheet would run as a
    ///   formula. That changes the text (`+81…` becomes `'+81…`): only for files that go to be looked at, never
    ///   to be read in again.
    package init(
        encoding: Encoding, separator: Separator = .comma, lineEnding: LineEnding = .crlf,
        unencodable: Unencodable = .refuse, neutralisesFormulas: Bool = false
    ) {
        dialect = Dialect(encoding: encoding, separator: separator, lineEnding: lineEnding)
        bytes = encoding.byteOrderMark
        self.unencodable = unencodable
        self.neutralisesFormulas = neutralisesFormulas
    }

    /// Writes a row; one that cannot be written leaves the file as it was.
    package mutating func append(row: [String]) throws(UnencodableCharacter) {
        let before = (bytes: bytes.count, substitutions: substitutions.count)
        do throws(UnencodableCharacter) {
            for (column, field) in row.enumerated() {
                if column > 0 { appendASCII(dialect.separator.rawValue) }
                let text = neutralisesFormulas ? CSVField.neutralised(field) : field
                try append(CSVField.quoted(text, isAlone: row.count == 1), column: column)
            }
        } catch {
            bytes.removeLast(bytes.count - before.bytes)
            substitutions.removeLast(substitutions.count - before.substitutions)
            throw error
        }
        for byte in dialect.lineEnding.bytes { appendASCII(byte) }
        rowCount += 1
    }

    private mutating func append(_ field: String, column: Int) throws(UnencodableCharacter) {
        for scalar in field.unicodeScalars where !bytes.append(scalar, in: dialect.encoding) {
            let missing = UnencodableCharacter(
                scalar: scalar, encoding: dialect.encoding, row: rowCount, column: column)
            guard case .substitute = unencodable, bytes.append("〓", in: dialect.encoding) else { throw missing }
            substitutions.append(missing)
        }
    }

    private mutating func appendASCII(_ byte: UInt8) {
        _ = bytes.append(Unicode.Scalar(byte), in: dialect.encoding)
    }
}
