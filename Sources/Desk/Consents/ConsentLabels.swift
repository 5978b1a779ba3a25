import Operations
import Registry
import Storage

extension ConsentStanding: Labelled {
    var label: Bilingual {
        switch self {
        case .current: Bilingual(ja: "同意", en: "consents")
        case .outdated: Bilingual(ja: "前の文面に同意", en: "to another wording")
        case .refused: Bilingual(ja: "撤回・不同意", en: "refused")
        case .missing: Bilingual(ja: "なし", en: "none")
        }
    }
}

extension ConsentManner: Labelled {
    var label: Bilingual {
        switch self {
        case .expressly: Bilingual(ja: "明示", en: "expressly")
        case .byReference: Bilingual(ja: "条文の引用", en: "by reference")
        case .earlierEquivalent: Bilingual(ja: "以前の同等の同意", en: "earlier equivalent")
        }
    }
}

extension ConsentChannel: Labelled {
    var label: Bilingual {
        switch self {
        case .paper: Bilingual(ja: "書面", en: "paper")
        case .mail: Bilingual(ja: "メール", en: "mail")
        case .telephone: Bilingual(ja: "電話", en: "telephone")
        case .visit: Bilingual(ja: "来所", en: "visit")
        }
    }

    /// What a stored channel is called: those of applications beside a clerk's own.
    static func label(_ stored: String) -> Bilingual {
        switch stored {
        case "file": Bilingual(ja: "申込のファイル", en: "application file")
        case "portal": Bilingual(ja: "窓口のページ", en: "portal")
        default: ConsentChannel(rawValue: stored)?.label ?? .verbatim(stored)
        }
    }
}

/// What the clauses of a network are called; one that it asks for no more goes by its id.
struct ClauseLabels {
    private let labels: [String: Bilingual]

    init(_ definition: NetworkDefinition) {
        labels = Dictionary(definition.consents.map { ($0.id, $0.label) }) { first, _ in first }
    }

    func label(_ id: String) -> Bilingual { labels[id] ?? .verbatim(id) }
}

extension String {
    /// The beginning of a digest, by which a person compares two; the whole is in the JSON answer.
    var shortDigest: String { String(prefix(12)) }
}
