import Registry

extension NetworkDefinition {
    /// The clause of this id.
    func consentClause(_ id: String) throws(Refusal) -> ConsentClause {
        guard let found = consents.first(where: { $0.id == id }) else {
            let known = consents.map(\.id).joined(separator: ", ")
            throw Refusal(
                .usage, Bilingual(ja: "「\(id)」という同意事項はありません。", en: "There is no clause “\(id)”."),
                remedy: Bilingual(ja: "次のいずれかです: \(known)", en: "One of: \(known)"))
        }
        return found
    }

    /// Those of these ids, each once, in the network's order; all of them for none.
    func consentClauses(_ ids: [String]) throws(Refusal) -> [ConsentClause] {
        for id in ids { _ = try consentClause(id) }
        return ids.isEmpty ? consents : consents.filter { ids.contains($0.id) }
    }
}
