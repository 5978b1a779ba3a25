/// How an application reached the secretariat (J4).
package enum ApplicationChannel: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    /// As a file; where two channels are compared, one of the next two is said instead.
    case file
    case paper
    case mail
    /// Nobody vouches for what comes by the portal but an administrator who is signed in.
    case portal

    /// As what it is compared with the other channel; nil for what is not compared.
    package var compared: ComparedChannel? {
        switch self {
        case .file: nil
        case .paper: .paper
        case .mail, .portal: .mail
        }
    }

    /// How the consents in it were given.
    package var ofConsents: ConsentChannel {
        switch self {
        case .file: .file
        case .paper: .paper
        case .mail: .mail
        case .portal: .portal
        }
    }

    package var title: Bilingual { ofConsents.title }
}

/// The two channels whose entries are held against each other (J4).
package enum ComparedChannel: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case paper
    case mail

    package var other: ComparedChannel {
        switch self {
        case .paper: .mail
        case .mail: .paper
        }
    }

    /// The applications that count as come by it.
    package var ofApplications: [ApplicationChannel] {
        ApplicationChannel.allCases.filter { $0.compared == self }
    }

    package var title: Bilingual {
        switch self {
        case .paper: Bilingual(ja: "郵送", en: "by post")
        case .mail: Bilingual(ja: "メール", en: "by e-mail")
        }
    }
}

/// How the comparison of two channels ended.
package enum ComparisonVerdict: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case agrees
    /// A clerk said which of them counts, and why.
    case decided

    package var title: Bilingual {
        switch self {
        case .agrees: Bilingual(ja: "一致", en: "agrees")
        case .decided: Bilingual(ja: "事務局が決定", en: "decided by the secretariat")
        }
    }
}
