import Operations
import Registry
import Storage

/// What the clauses of a network are called.
struct ClauseLabels {
    private let labels: [String: Bilingual]

    init(_ definition: NetworkDefinition) {
        labels = Dictionary(definition.consents.map { ($0.id, $0.label) }) { first, _ in first }
    }

    /// One that the network asks for no more has no title any longer; JSON has its id.
    func label(_ id: String) -> Bilingual {
        labels[id] ?? Bilingual(ja: "今はない条項", en: "a clause of before")
    }
}

extension String {
    /// The beginning of a digest, by which a person compares two; the whole is in the JSON answer.
    var shortDigest: String { String(prefix(12)) }
}
