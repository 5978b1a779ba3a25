import Operations
import Registry

extension Refusal {
    /// A mistake in the options, in Japanese beside what ArgumentParser says of it in English.
    ///
    /// Its messages are no API. One that is not recognised any more is told in general terms, with the original.
    init(usageMistake message: String) {
        self.init(.usage, Bilingual(ja: Self.japanese(message) ?? "指定の仕方に誤りがあります。", en: message))
    }

    private static func japanese(_ message: String) -> String? {
        // Every message puts what was typed, and what was expected, between apostrophes.
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        guard let first = quoted.first else {
            return message.hasPrefix("Missing required subcommand") ? "何をするかが指定されていません。" : nil
        }
        if message.hasPrefix("Unknown option") {
            let suggestion = quoted.count > 1 ? "「\(quoted[1])」のことでしょうか。" : ""
            return "「\(first)」という指定はありません。\(suggestion)"
        }
        if message.hasPrefix("The value"), quoted.count > 1 { return "「\(quoted[1])」に「\(first)」は使えません。" }
        if message.contains("unexpected arguments") {
            return "「\(quoted.joined(separator: "」「"))」を解釈できません。"
        }
        let patterns = [
            ("Missing expected argument", "「\(first)」が指定されていません。"),
            ("Missing value for", "「\(first)」に値がありません。"),
            ("Missing one of", "「\(quoted.joined(separator: "」「"))」のどれかが必要です。"),
            ("Unexpected argument", "「\(first)」を解釈できません。"),
            ("The option", "「\(first)」には値を付けません。"),
        ]
        return patterns.first { message.hasPrefix($0.0) }?.1
    }
}
