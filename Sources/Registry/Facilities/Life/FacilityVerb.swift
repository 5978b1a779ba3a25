/// What can happen to a facility after its registration (J11). The raw value is stored with each measure.
package enum FacilityVerb: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    /// Its manager, name, address or numbers become others.
    case change
    case pause
    case resume
    /// It closes, or leaves the network.
    case end
    case merge
    case withdrawConsent = "withdraw_consent"
    /// Its end or merger is taken back.
    case undo

    package var title: Bilingual {
        switch self {
        case .change: Bilingual(ja: "届出内容の変更", en: "change")
        case .pause: Bilingual(ja: "休止", en: "pause")
        case .resume: Bilingual(ja: "再開", en: "resumption")
        case .end: Bilingual(ja: "参加の終了", en: "end of participation")
        case .merge: Bilingual(ja: "統合", en: "merger")
        case .withdrawConsent: Bilingual(ja: "同意の撤回", en: "consent withdrawn")
        case .undo: Bilingual(ja: "取消し", en: "taken back")
        }
    }
}

extension Reach {
    /// What happens to a facility as such is for the secretariat, whoever in the facility asks for it.
    package func objection(to verb: FacilityVerb) -> Bilingual? {
        guard case .facility = self else { return nil }
        return Bilingual(
            ja: "事業所の「\(verb.title.ja)」は事務局が行います。事務局へお届けください。",
            en: "The secretariat does this for a facility (\(verb.title.en)). Please notify it.")
    }
}
