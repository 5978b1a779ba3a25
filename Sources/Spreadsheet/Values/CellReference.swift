/// A cell of a sheet, as spreadsheets name it: `B5`.
package struct CellReference: Sendable, Hashable {
    /// From 1, as on the screen.
    package let row: Int
    /// From 0: A is 0.
    package let column: Int

    package static let rows = 1...1_048_576
    package static let columns = 0..<16_384

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B5`; nil for anything else, and for what lies beyond a sheet's last row or column.
    init?(_ text: String) {
        var column = 0
        var row = 0
        var hasDigits = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigits = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.columns.upperBound, row <= Self.rows.upperBound else { return nil }
        }
        guard Self.columns.contains(column - 1), Self.rows.contains(row) else { return nil }
        self.init(row: row, column: column - 1)
    }

    /// `A` to `XFD`.
    package static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            rest -= 1
            letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest /= 26
        }
        return letters
    }
}

extension CellReference: CustomStringConvertible {
    package var description: String { Self.letters(ofColumn: column) + "\(row)" }
}
