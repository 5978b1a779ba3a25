/// Yes or no, in the ways in which forms are ticked.
enum Answer {
    case yes
    case no

    /// - Parameter words: further words of this question.
    /// - Returns: nil when it is neither.
    init?(_ written: String, or words: AnswerWords = .none) {
        let key = Self.key(written)
        if Self.yesMarks.contains(key) || words.yes.contains(key) {
            self = .yes
        } else if Self.noMarks.contains(key) || words.no.contains(key) {
            self = .no
        } else {
            return nil
        }
    }

    fileprivate static func key(_ text: String) -> ExactText {
        var scalars = String.UnicodeScalarView()
        for scalar in text.widthFolded.unicodeScalars
        where scalar != "。" && !scalar.properties.isWhitespace && !scalar.properties.isVariationSelector {
            scalars.append(scalar.lowercased)
        }
        return ExactText(String(scalars))
    }

    private static let yesMarks = AnswerWords.keys([
        "○", "〇", "◯", "●", "◎", "o", "1", "yes", "y", "true", "はい", "有", "有り", "あり", "該当", "レ", "✓", "✔", "☑",
        "✅", "済", "済み",
    ])
    private static let noMarks = AnswerWords.keys([
        "×", "✕", "✗", "✖", "☐", "□", "-", "‐", "−", "–", "―", "ー", "0", "no", "n", "false", "いいえ", "無", "無し",
        "なし", "非該当", "未",
    ])
}

/// Words for yes and no that only some questions take.
struct AnswerWords {
    let yes: Set<ExactText>
    let no: Set<ExactText>

    init(yes: [String], no: [String]) {
        self.yes = Self.keys(yes)
        self.no = Self.keys(no)
    }

    static let none = AnswerWords(yes: [], no: [])
    static let seal = AnswerWords(yes: ["押印", "押印あり", "押印済", "印"], no: ["省略", "押印省略", "不要"])
    static let consent = AnswerWords(
        yes: ["同意する", "同意します", "同意しました", "同意", "同意済", "同意済み"], no: ["同意しない", "同意しません", "不同意"])
    static let administrator = AnswerWords(yes: ["MCS管理者", "管理者"], no: [])

    fileprivate static func keys(_ words: [String]) -> Set<ExactText> { Set(words.map(Answer.key)) }
}
