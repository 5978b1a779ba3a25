/// Finds what people write for a profession or a facility type in a network's list of codes.
///
/// Width, case, spaces, punctuation and the kind of kana do not count; a typing error or a part of the word leads to a
/// suggestion, never silently to a code.
package struct CodeMatcher: Sendable {
    private let byKey: [String: NetworkDefinition.Code]
    /// What a word can be near to: every key but those of the free text.
    private let candidates: [(key: String, code: NetworkDefinition.Code)]

    package init(_ codes: [NetworkDefinition.Code]) {
        let labels = codes.flatMap { code in
            [code.label.ja, code.label.en, code.id].map { ($0.labelKey, code) }
        }
        let aliases = codes.flatMap { code in code.aliases.map { ($0.labelKey, code) } }
        // A label outranks another code's alias.
        let keys = (labels + aliases).filter { !$0.0.isEmpty }
        byKey = Dictionary(keys) { first, _ in first }
        candidates = keys.filter { !$0.1.freeText }
    }

    package enum Match: Sendable, Hashable {
        case exact(NetworkDefinition.Code)
        /// Probably this one; a person has to say so.
        case similar(NetworkDefinition.Code)
        case none
    }

    package func match(_ written: String) -> Match {
        let key = written.labelKey
        guard !key.isEmpty else { return .none }
        if let code = byKey[key] { return .exact(code) }
        guard let code = nearest(to: key) else { return .none }
        return .similar(code)
    }

    /// At most one error in three characters; among equals the first in the list.
    private func nearest(to key: String) -> NetworkDefinition.Code? {
        var best: (code: NetworkDefinition.Code, distance: Int)?
        for (known, code) in candidates {
            let limit = max(known.unicodeScalars.count, key.unicodeScalars.count) / 3
            guard let distance = Self.distance(key, known, limit: limit) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (code, distance) }
        }
        return best?.code
    }

    /// In errors; or, when one word holds the other whole (主任介護支援専門員), in characters that are too many.
    private static func distance(_ key: String, _ known: String, limit: Int) -> Int? {
        if let distance = EditDistance.between(key, known, limit: limit) { return distance }
        let lengths = [key.unicodeScalars.count, known.unicodeScalars.count].sorted()
        guard lengths[0] >= 3, key.contains(known) || known.contains(key) else { return nil }
        return lengths[1] - lengths[0]
    }
}
