/// Yes or no, in the ways in which forms are ticked.
enum Answer {
    case yes
    case no

    /// - Parameters:
    ///   - yes: further words for yes in this question; `no` likewise.
    /// - Returns: nil when it is neither.
    init?(_ written: String, yes: Set<String> = [], no: Set<String> = []) {
        let key = Self.key(written)
        if Self.yesMarks.contains(key) || yes.contains(where: { Self.key($0) == key }) {
            self = .yes
        } else if Self.noMarks.contains(key) || no.contains(where: { Self.key($0) == key }) {
            self = .no
        } else {
            return nil
        }
    }

    private static func key(_ text: String) -> String {
        var scalars = text.widthFolded.lowercased().unicodeScalars
        scalars.removeAll { $0.properties.isWhitespace || $0.properties.isVariationSelector || $0 == "。" }
        return String(scalars)
    }

    private static let yesMarks: Set<String> = [
        "○", "〇", "◯", "●", "◎", "o", "1", "yes", "y", "true", "はい", "有", "有り", "あり", "該当", "レ", "✓", "✔", "☑",
        "✅", "済",
        "済み",
    ]
    private static let noMarks: Set<String> = [
        "×", "✕", "✗", "✖", "☐", "□", "-", "‐", "−", "–", "―", "ー", "0", "no", "n", "false", "いいえ", "無", "無し",
        "なし", "非該当", "未",
    ]
}
