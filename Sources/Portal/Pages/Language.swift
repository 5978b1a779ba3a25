package import Registry

/// The language of a page.
package enum Language: String, Sendable, Hashable, Encodable, CaseIterable {
    case ja
    case en

    package var other: Language { self == .ja ? .en : .ja }

    /// The one of two wordings that belongs to this language: `t(ja: "送る", en: "Send")`.
    func callAsFunction(ja: String, en: String) -> String {
        switch self {
        case .ja: ja
        case .en: en
        }
    }
}

extension Bilingual {
    package subscript(language: Language) -> String { language(ja: ja, en: en) }
}

extension Language {
    /// Japanese, unless a browser prefers English to it (RFC 9110, 12.5.4). A language that is neither counts for
    /// nothing.
    init(accepting header: String?) {
        let weights = Self.weights(header ?? "")
        self = (weights[.en] ?? 0) > (weights[.ja] ?? 0) ? .en : .ja
    }

    private static func weights(_ header: String) -> [Language: Double] {
        var weights: [Language: Double] = [:]
        for range in header.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            let tag = parts.first?.split(separator: "-").first?.lowercased() ?? ""
            guard let language = Language(rawValue: tag) else { continue }
            weights[language] = max(weights[language] ?? 0, quality(parts.dropFirst().first))
        }
        return weights
    }

    private static func quality(_ parameter: String?) -> Double {
        guard let parameter else { return 1 }
        guard parameter.lowercased().hasPrefix("q="), let quality = Double(parameter.dropFirst(2)),
            (0...1).contains(quality)
        else { return 0 }
        return quality
    }
}
