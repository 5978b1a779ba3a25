/// How the text of a field becomes what stands in a file.
enum CSVField {
    /// Where a field stands, as far as that decides about its quotes.
    struct Place {
        /// The only field of its row.
        var isAlone: Bool
        /// Nothing but white space and separators stands before it in the file.
        var opensFile: Bool
    }

    /// In quotes where it would be misread without, its own quotes doubled.
    ///
    /// Every separator counts, not only the file's own, so that whoever detects the separator finds the right
    /// one; U+FEFF at the beginning could pass for a byte-order mark; an empty field alone in its row would be a
    /// blank line; and the file's first text must not make it look like something else.
    static func quoted(_ text: String, _ place: Place) -> String {
        let isAmbiguous =
            text.utf8.contains(where: isStructural) || text.unicodeScalars.first == "\u{FEFF}"
            || (place.isAlone && text.isEmpty) || (place.opensFile && isMisleading(text))
        guard isAmbiguous else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        quoted.unicodeScalars.append("\"")
        return quoted
    }

    /// With an apostrophe in front where a spreadsheet would take it for a formula.
    static func neutralised(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
        return "'" + text
    }

    /// Japanese Excel takes the full-width signs for formulas as well.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
    ]

    /// Whether it declares a separator or begins as a `FileFormat` does: with a control character among the
    /// first, with a tag or with `%PDF-`.
    private static func isMisleading(_ text: String) -> Bool {
        let visible = text.utf8.drop { $0 <= 0x20 }
        return SeparatorDeclaration.isStart(of: text) || visible.first == UInt8(ascii: "<")
            || visible.first == UInt8(ascii: "%") || text.utf8.prefix(16).contains { $0 < 0x20 }
    }

    private static func isStructural(_ byte: UInt8) -> Bool {
        byte == ASCII.quote || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
            || Separator(rawValue: byte) != nil
    }
}
