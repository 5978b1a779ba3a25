/// Who does something, as the program states it; the database adds the login that it saw itself.
package enum ActorKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A named member of the secretariat.
    case clerk
    /// A person of a facility, identified by their account's id.
    case person
    /// Whoever has the link that a facility's manager was mailed, identified by the id of what was asked.
    case manager
    /// Whoever has the link that was mailed to an address of a roster, identified by the id of what was to be confirmed.
    case addressee
    /// The reminder schedule.
    case schedule
    /// The service itself.
    case service
}

extension ActorKind: Titled {
    package var title: Bilingual {
        switch self {
        case .clerk: Bilingual(ja: "事務局", en: "the secretariat")
        case .person: Bilingual(ja: "本人", en: "the person")
        case .manager: Bilingual(ja: "事業所の管理者", en: "facility manager")
        case .addressee: Bilingual(ja: "メールの受取人", en: "who got the mail")
        case .schedule: Bilingual(ja: "定期処理", en: "the schedule")
        case .service: Bilingual(ja: "窓口のしくみ", en: "the service")
        }
    }
}
