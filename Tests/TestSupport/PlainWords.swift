package import Registry

/// What in a text for people is no word for people: a stored word, a kind of act, a number of seconds, the other language.
package enum PlainWords {
    package static func faults(in words: Bilingual) -> [String] {
        faults(in: words.ja) + faults(in: words.en)
            + (words.ja.contains(/\b[a-z]{2,}\b/) ? ["English in “\(words.ja)”"] : [])
            + (words.en.contains(/[\p{Hiragana}\p{Katakana}\p{Han}]/) ? ["Japanese in “\(words.en)”"] : [])
    }

    private static func faults(in text: String) -> [String] {
        let isRaw =
            text.isEmpty || text.contains(/[a-z]+_[a-z]/) || text.contains(/\b[a-z_]+\.[a-z_]+\b/)
            || text.contains(/[0-9]{6,}\.[0-9]/)
        return isRaw ? ["raw: “\(text)”"] : []
    }
}
