import Registry

extension Bilingual {
    /// A name, a number, a date: the same in both languages.
    static func verbatim(_ text: String) -> Bilingual { Bilingual(ja: text, en: text) }

    static func answer(_ isSo: Bool) -> Bilingual {
        isSo ? Bilingual(ja: "はい", en: "yes") : Bilingual(ja: "いいえ", en: "no")
    }

    /// What stands in the place of a facility when an individual applies.
    static let individual = Bilingual(ja: "個人参加", en: "individual")
}
