package enum Language: String, Sendable, Hashable, Encodable, CaseIterable {
    case ja
    case en

    package var other: Language { self == .ja ? .en : .ja }

    /// The one of two wordings that belongs to this language: `t(ja: "送る", en: "Send")`.
    package func callAsFunction(ja: String, en: String) -> String {
        switch self {
        case .ja: ja
        case .en: en
        }
    }
}

extension Language {
    /// Japanese, unless a browser prefers English to it (RFC 9110, 12.5.4). A language that is neither counts for
    /// nothing.
    package init(accepting header: String?) {
        var (japanese, english) = (0.0, 0.0)
        for range in (header ?? "").utf8.split(separator: UInt8(ascii: ",")) {
            let parts = range.split(separator: UInt8(ascii: ";")).map(Self.withoutBlanks)
            let tag = parts.first?.prefix { $0 != "-" } ?? ""
            switch Language(rawValue: tag.lowercased()) {
            case .ja: japanese = max(japanese, Self.quality(parts.dropFirst().first))
            case .en: english = max(english, Self.quality(parts.dropFirst().first))
            case nil: continue
            }
        }
        self = english > japanese ? .en : .ja
    }

    private static func withoutBlanks(_ text: Substring.UTF8View) -> String {
        String(decoding: text.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }, as: UTF8.self)
    }

    private static func quality(_ parameter: String?) -> Double {
        guard let parameter else { return 1 }
        guard parameter.lowercased().hasPrefix("q="), let quality = Double(parameter.dropFirst(2)),
            (0...1).contains(quality)
        else { return 0 }
        return quality
    }
}
