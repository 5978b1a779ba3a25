import Registry

/// Clauses whose wording changes under the version that it had: what was consented to would no longer be what the record
/// names (J2). A wording is revised together with its version, or not at all.
struct RewordedClauses {
    private let titles: [Bilingual]

    init(from current: NetworkDefinition, to next: NetworkDefinition) {
        let known = Dictionary(
            current.consents.map { ("consents \($0.id)", ($0.version, $0.wording)) }
                + current.terms.map { ("terms \($0.id)", ($0.version, $0.wording)) }
        ) { first, _ in first }
        func isReworded(_ key: String, _ version: String, _ wording: Bilingual) -> Bool {
            known[key].map { $0.0 == version && $0.1.digest != wording.digest } ?? false
        }
        titles =
            next.consents.filter { isReworded("consents \($0.id)", $0.version, $0.wording) }
            .map { Bilingual(ja: "consents/\($0.id).yaml「\($0.label.ja)」", en: "consents/\($0.id).yaml") }
            + next.terms.filter { isReworded("terms \($0.id)", $0.version, $0.wording) }
            .map { Bilingual(ja: "terms/\($0.id).yaml「\($0.title.ja)」", en: "terms/\($0.id).yaml") }
    }

    func refuseIfUnversioned() throws(Refusal) {
        guard !titles.isEmpty else { return }
        throw Refusal(
            .data,
            Bilingual(
                ja: "同意の文面が変わっていますが、version が前のままです。どの文面に同意されたかが分からなくなるため、適用しません。",
                en:
                    "The wording of a consent changed under the same version, so that nobody could tell what was consented to."
            ),
            remedy: Bilingual(
                ja: "次のファイルの version も改めてください。", en: "Give these files a new version as well."),
            details: titles)
    }
}
