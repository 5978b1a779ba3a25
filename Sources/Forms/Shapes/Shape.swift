import Registry

/// What a place in a YAML file has to look like. Tables of these (`NetworkShape`) are the format's definition.
indirect enum Shape: Sendable {
    case text(TextRule)
    /// A record of `ja` and `en`, both of the given kind.
    case bilingual(TextRule)
    /// `true` or `false`, nothing else: YAML's `no`, `off` and `y` are taken for mistakes.
    case flag
    case number(ClosedRange<Int>)
    /// Days or the like: ascending, without repetition.
    case ascending(ClosedRange<Int>)
    case choice([String])
    case record([Field])
    case list(of: Shape, atLeast: Int = 0, distinct: [Distinct] = [])

    struct Field: Sendable {
        var name: String
        var shape: Shape
        var isOptional: Bool

        static func required(_ name: String, _ shape: Shape) -> Field {
            Field(name: name, shape: shape, isOptional: false)
        }

        static func optional(_ name: String, _ shape: Shape) -> Field {
            Field(name: name, shape: shape, isOptional: true)
        }
    }

    /// What no two elements of a list may share.
    enum Distinct: Sendable {
        case value
        case id
        /// A code's Japanese label and its aliases, so that what a facility writes means one code.
        case writing

        func names(of element: FormValue) -> [String] {
            switch self {
            case .value: [element.text].compactMap(\.self)
            case .id: [element["id"]?.text].compactMap(\.self)
            case .writing:
                [element["label"]?["ja"]?.text].compactMap(\.self)
                    + (element["aliases"]?.list ?? []).compactMap(\.text)
            }
        }
    }

    static func choice<Choice: CaseIterable & RawRepresentable<String>>(of type: Choice.Type) -> Shape {
        .choice(type.allCases.map(\.rawValue))
    }

    /// What a reader is told to write here.
    var wanted: Bilingual {
        switch self {
        case .text: Bilingual(ja: "文字列", en: "a text")
        case .bilingual: Bilingual(ja: "日本語（ja）と英語（en）の組", en: "a pair of ja and en")
        case .flag: Bilingual(ja: "true（はい）かfalse（いいえ）", en: "true or false")
        case .number: Bilingual(ja: "整数", en: "a whole number")
        case .choice: Bilingual(ja: "決められた語", en: "one of the given words")
        case .record: Bilingual(ja: "「項目: 値」の並び", en: "a set of keys and values")
        case .ascending, .list: Bilingual(ja: "「-」で始まる箇条書き", en: "a list")
        }
    }
}
