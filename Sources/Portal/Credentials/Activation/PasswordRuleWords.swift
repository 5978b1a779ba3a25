import Registry
import Web

/// A network's password rule (A3) in words, one condition a line.
struct PasswordRuleWords: Sendable {
    let lines: [String]

    init(_ rule: PasswordRule, _ t: Language) {
        let alternatives = rule.alternatives.map { Self.line($0, t) }
        let choice =
            alternatives.count > 1
            ? t(
                ja: "次のどれか：" + alternatives.joined(separator: "、または "),
                en: "One of these: " + alternatives.joined(separator: "; or "))
            : alternatives.first
        lines =
            [choice].compactMap { $0 } + [
                t(
                    ja: "半角の英字・数字・記号だけ（前後に空白を入れない）",
                    en: "half-width letters, digits and symbols only, without spaces at either end"),
                t(
                    ja: "お名前、メールアドレス、事業所名を含まない", en: "without your name, e-mail address or facility"),
                t(
                    ja: "よく使われる言葉や、並び・繰り返しだけのものにしない", en: "not a common word, run or repetition"),
            ]
    }

    private static func line(_ rule: PasswordRule.Alternative, _ t: Language) -> String {
        let kinds = kinds(of: rule, t)
        let length = t(ja: "\(rule.minimumLength)文字以上", en: "\(rule.minimumLength) characters or more")
        let mixed = kinds.isEmpty ? length : mixture(kinds, length, t)
        guard let months = rule.changeAfterMonths else { return mixed }
        return mixed
            + t(ja: "（\(months)か月以内ごとに変更）", en: ", changed at least every \(months) months")
    }

    private static func mixture(_ kinds: [String], _ length: String, _ t: Language) -> String {
        let list = t(ja: kinds.joined(separator: "・"), en: englishList(kinds))
        return kinds.count > 1
            ? t(ja: "\(list)を混ぜた\(length)", en: "\(length) mixing \(list)")
            : t(ja: "\(list)を含む\(length)", en: "\(length) with \(list)")
    }

    private static func kinds(of rule: PasswordRule.Alternative, _ t: Language) -> [String] {
        [
            rule.letters ? t(ja: "英字", en: "letters") : nil,
            rule.digits ? t(ja: "数字", en: "digits") : nil,
            rule.symbols ? t(ja: "記号", en: "symbols") : nil,
        ].compactMap { $0 }
    }

    private static func englishList(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
