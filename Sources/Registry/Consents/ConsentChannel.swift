/// How a word about a consent reached the secretariat.
package enum ConsentChannel: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    /// With an application's file.
    case file
    case paper
    case mail
    case portal
    case telephone
    case visit

    package var title: Bilingual {
        switch self {
        case .file: Bilingual(ja: "申込のファイル", en: "application file")
        case .paper: Bilingual(ja: "書面", en: "paper")
        case .mail: Bilingual(ja: "メール", en: "mail")
        case .portal: Bilingual(ja: "窓口のページ", en: "portal")
        case .telephone: Bilingual(ja: "電話", en: "telephone")
        case .visit: Bilingual(ja: "来所", en: "visit")
        }
    }
}

/// Of these, what a clerk can put on record: where it was neither an application nor the portal.
package enum StatedChannel: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case paper
    case mail
    case telephone
    case visit

    package var ofConsents: ConsentChannel {
        switch self {
        case .paper: .paper
        case .mail: .mail
        case .telephone: .telephone
        case .visit: .visit
        }
    }

    package var title: Bilingual { ofConsents.title }
}
