/// A cell as it stands in a sheet's part.
struct RawCell {
    var kind: Kind
    var style: Int
    var hasFormula = false
    /// What `v` holds; nil where there is none.
    var value: String?
    /// What `is` holds.
    var inline = RichText()

    /// The types of ISO/IEC 29500-1, 18.18.11 (`ST_CellType`).
    enum Kind: String {
        case boolean = "b"
        case date = "d"
        case error = "e"
        case inlineString = "inlineStr"
        case number = "n"
        case sharedString = "s"
        /// The text that a formula gave.
        case formulaString = "str"
    }

    /// - Returns: nil if the type is none.
    init?(_ attributes: MarkupAttributes) {
        var kind = Kind.number
        if let written = attributes["t"] {
            guard let stated = Kind(rawValue: written) else { return nil }
            kind = stated
        }
        self.kind = kind
        style = attributes["s"].flatMap { Int($0) } ?? 0
    }

    /// A formula whose value no spreadsheet has put beside it. Text may be empty, anything else may not.
    var lacksCalculatedValue: Bool {
        guard hasFormula, let value else { return hasFormula }
        return value.isEmpty && kind != .formulaString
    }
}
