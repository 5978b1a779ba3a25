/// Where a facility stands with one clause of its network (J2).
///
///     missing ──► current ──► outdated   (the wording was revised)
///                   ▲  │          │
///                   │  ▼          ▼
///                   └─ refused ◄──┘      (withdrawn, or declined when it was asked for)
package enum ConsentStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// It consents to the wording in force.
    case current
    /// It consented to another wording.
    case outdated
    /// Its last word was no.
    case refused
    /// It was never asked, or never answered.
    case missing

    /// - Parameter said: its last word on the clause; nil for none.
    package init(_ clause: NetworkDefinition.ConsentClause, said: (version: String, given: Bool)?) {
        self =
            switch said {
            case nil: .missing
            case let said? where !said.given: .refused
            case let said?: said.version == clause.version ? .current : .outdated
            }
    }

    /// Whether the facility is to be asked when all are: what it refused is asked about again only where a clerk names it, and
    /// what it need not consent to is no reason to write to it for the first time.
    package func isDue(_ clause: NetworkDefinition.ConsentClause, isNamed: Bool) -> Bool {
        switch self {
        case .current: false
        case .outdated: true
        case .missing: clause.required || isNamed
        case .refused: isNamed
        }
    }
}

extension ConsentStanding: Titled {
    package var title: Bilingual {
        switch self {
        case .current: Bilingual(ja: "同意", en: "consents")
        case .outdated: Bilingual(ja: "前の文面に同意", en: "to another wording")
        case .refused: Bilingual(ja: "撤回・不同意", en: "refused")
        case .missing: Bilingual(ja: "なし", en: "none")
        }
    }
}
