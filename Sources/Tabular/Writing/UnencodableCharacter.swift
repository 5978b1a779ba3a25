/// A character that the encoding of a file being written lacks.
package struct UnencodableCharacter: Error, Sendable, Hashable {
    package let scalar: Unicode.Scalar
    package let encoding: Encoding
    /// The row, counted from 0 in the order of writing.
    package let row: Int
    /// The column, from 0.
    package let column: Int

    package var message: (ja: String, en: String) {
        (
            "\(row + 1)行目の\(column + 1)列目の「\(scalar)」（\(code)）は、\(encoding.label.ja)では表せません。",
            "Row \(row + 1), column \(column + 1): \(encoding.label.en) has no “\(scalar)” (\(code))."
        )
    }

    private var code: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// Without the character, which is part of somebody's text.
extension UnencodableCharacter: CustomStringConvertible {
    package var description: String {
        "row \(row + 1), column \(column + 1): a character cannot be written in \(encoding.label.en)"
    }
}
