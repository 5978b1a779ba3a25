/// How the text of a field becomes what stands in a file.
enum CSVField {
    /// In quotes where it would be misread without, its own quotes doubled.
    ///
    /// Every separator counts, not only the file's own, so that whoever detects the separator finds the right
    /// one; U+FEFF at the beginning could pass for a byte-order mark; an empty field alone in its row would be
    /// a blank line.
    static func quoted(_ text: String, isAlone: Bool) -> String {
        let isAmbiguous = text.utf8.contains(where: isStructural) || text.unicodeScalars.first == "\u{FEFF}"
        guard isAmbiguous || (isAlone && text.isEmpty) else { return text }
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

    private static func isStructural(_ byte: UInt8) -> Bool {
        byte == ASCII.quote || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
            || Separator(rawValue: byte) != nil
    }
}
