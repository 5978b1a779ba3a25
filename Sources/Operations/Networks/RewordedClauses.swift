import Forms
import Registry
import Storage

/// Clauses with another wording under a version that they had before, in force or long ago: what was consented to would no
/// longer be what the record names (J2). A wording is revised together with its version, or not at all; to come back to an
/// earlier one under its own version is no rewording.
struct RewordedClauses {
    private let titles: [Bilingual]

    /// - Parameter versions: all that the network ever had.
    init(since versions: [NetworkVersion], to next: NetworkDefinition) throws {
        var known: [Key: Set<[UInt8]>] = [:]
        for version in versions {
            let forms = try NetworkForms(canonicalBytes: Array(version.forms.utf8))
            for (key, wording) in Self.wordings(of: forms.definition) {
                known[key, default: []].insert(wording.digest)
            }
        }
        titles = Self.wordings(of: next).compactMap { key, wording in
            guard let former = known[key], !former.contains(wording.digest) else { return nil }
            let file = "\(key.folder)/\(key.id).yaml"
            return Bilingual(
                ja: "\(file)（version \(key.version) は、別の文面で使われています）",
                en: "\(file) (version \(key.version) was used for another wording)")
        }
    }

    private struct Key: Hashable {
        let folder: String
        let id: String
        let version: String
    }

    private static func wordings(of definition: NetworkDefinition) -> [(Key, Bilingual)] {
        definition.consents.map { (Key(folder: "consents", id: $0.id, version: $0.version), $0.wording) }
            + definition.terms.map { (Key(folder: "terms", id: $0.id, version: $0.version), $0.wording) }
    }

    func refuseIfUnversioned() throws(Refusal) {
        guard !titles.isEmpty else { return }
        throw Refusal(
            .data,
            Bilingual(
                ja: "同意の文面が、同じ version で前に適用したものと異なります。どの文面に同意されたかが分からなくなるため、適用しません。",
                en:
                    "A wording differs from what was applied under the same version, so that nobody could tell what was consented to."
            ),
            remedy: Bilingual(
                ja: "次のファイルの version を、まだ使っていないものに改めてください。",
                en: "Give these files a version that was not used before."),
            details: titles)
    }
}
