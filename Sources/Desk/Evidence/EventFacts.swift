import Registry

/// What an event records of an act, in words: its numbers and ids, in an order that reads. Zeros, refusals and empty lists are left
/// out, and so is what only a program compares. JSON has all of them.
struct EventFacts {
    private let facts: [String: StoredJSON]
    private let clauses: ClauseLabels

    /// Nil for what is no JSON object.
    init?(stored: String, _ clauses: ClauseLabels) {
        guard case .object(let facts) = StoredJSON(stored: stored) else { return nil }
        self.facts = facts
        self.clauses = clauses
    }

    var text: Bilingual {
        let said = FactKey.allCases.compactMap { key -> Bilingual? in
            guard let title = key.title, let fact = facts[key.rawValue] else { return nil }
            return fact.text { key.words(of: $0, clauses) }.map { value in
                Bilingual(ja: "\(title.ja) \(value.ja)", en: "\(title.en) \(value.en)")
            }
        }
        return Bilingual(ja: said.map(\.ja).joined(separator: "、"), en: said.map(\.en).joined(separator: ", "))
    }
}

extension StoredJSON {
    /// Beyond so many, a list is only counted.
    private static let mostListed = 10

    /// A fact in words; nil for what is not worth saying.
    ///
    /// - Parameter words: what a stored word is called.
    fileprivate func text(_ words: (String) -> Bilingual?) -> Bilingual? {
        switch self {
        case .null, .flag(false), .integer(0), .text(""), .number: nil
        case .flag(true): .answer(true)
        case .integer(let number): .verbatim(String(number))
        case .text(let text): words(text)
        case .list(let list) where list.count > Self.mostListed:
            Bilingual(ja: "\(list.count)件", en: "\(list.count) in all")
        case .list(let list): Self.joined(list.compactMap { $0.text(words) })
        case .object(let object):
            Self.joined(
                object.sorted { $0.key < $1.key }.compactMap { key, value in
                    guard let name = words(key), let value = value.text(words) else { return nil }
                    return Bilingual(ja: "\(name.ja) \(value.ja)", en: "\(name.en) \(value.en)")
                })
        }
    }

    private static func joined(_ texts: [Bilingual]) -> Bilingual? {
        texts.isEmpty
            ? nil
            : Bilingual(
                ja: texts.map(\.ja).joined(separator: "・"), en: texts.map(\.en).joined(separator: " and "))
    }
}
