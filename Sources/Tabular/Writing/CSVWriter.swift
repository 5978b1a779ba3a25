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
    /// Something other than white space and separators.
    private var hasText = false
    private let unencodable: Unencodable
    private let neutralisesFormulas: Bool

    /// What to do with a character that the encoding lacks; NUL counts as one everywhere, since reading refuses
    /// it, and so does ESC, by which reading knows ISO-2022-JP.
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
        _ dialect: Dialect, unencodable: Unencodable = .refuse, neutralisesFormulas: Bool = false
    ) {
        self.dialect = dialect
        bytes = dialect.encoding.byteOrderMark
        self.unencodable = unencodable
        self.neutralisesFormulas = neutralisesFormulas
        if dialect.declaresSeparator {
            for byte in SeparatorDeclaration.start + [dialect.separator.rawValue] { appendASCII(byte) }
            endLine()
        }
    }

    package init(
        encoding: Encoding, separator: Separator = .comma, lineEnding: LineEnding = .crlf,
        unencodable: Unencodable = .refuse, neutralisesFormulas: Bool = false
    ) {
        self.init(
            Dialect(encoding: encoding, separator: separator, lineEnding: lineEnding),
            unencodable: unencodable, neutralisesFormulas: neutralisesFormulas)
    }

    /// Writes a row; one that cannot be written leaves the file as it was.
    package mutating func append(row: [String]) throws(UnencodableCharacter) {
        let before = (bytes: bytes.count, substitutions: substitutions.count, hasText: hasText)
        do throws(UnencodableCharacter) {
            for (column, field) in row.enumerated() {
                if column > 0 { appendASCII(dialect.separator.rawValue) }
                let text = neutralisesFormulas ? CSVField.neutralised(field) : field
                let place = CSVField.Place(
                    isAlone: row.count == 1, opensFile: !hasText)
                try append(CSVField.quoted(text, place), column: column)
                hasText = hasText || text.utf8.contains { $0 > 0x20 }
            }
        } catch {
            bytes.removeLast(bytes.count - before.bytes)
            substitutions.removeLast(substitutions.count - before.substitutions)
            hasText = before.hasText
            throw error
        }
        endLine()
        rowCount += 1
    }

    private mutating func endLine() {
        for byte in dialect.lineEnding.bytes { appendASCII(byte) }
    }

    private mutating func append(_ field: String, column: Int) throws(UnencodableCharacter) {
        for scalar in field.unicodeScalars where !bytes.append(scalar, in: dialect.encoding) {
            let missing = UnencodableCharacter(
                scalar: scalar, encoding: dialect.encoding, row: rowCount, column: column)
            guard case .substitute = unencodable, bytes.append(Encoding.missingCharacter, in: dialect.encoding)
            else {
                throw missing
            }
            substitutions.append(missing)
        }
    }

    private mutating func appendASCII(_ byte: UInt8) {
        _ = bytes.append(Unicode.Scalar(byte), in: dialect.encoding)
    }
}
