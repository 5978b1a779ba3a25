/// What can be done about people after their registration (A4, A6–A8). The raw value is stored with each measure.
package enum AccountVerb: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    /// At once, with everything kept (A6).
    case suspend
    case resume
    /// From one facility or from the network (A7).
    case depart
    /// From one facility to another, with one account (A7).
    case transfer
    /// A new temporary password in the place of the old one (A1).
    case reissue
    /// The administrator's right at a facility (A8).
    case grantAdministrator = "grant_administrator"
    case revokeAdministrator = "revoke_administrator"
    /// Lifts the lock after wrong tries (A4).
    case unlock
    /// A temporary password on paper, for one person each (A1, A5).
    case letter
    /// Name, reading, profession or telephone number become others; an address, too, where it proved itself.
    case change
    /// A second affiliation (兼務) begins; only a roster or a merger brings one about.
    case join
    /// What was done is taken back as a whole.
    case undo

    /// What a network can leave to its facilities' administrators. A transfer concerns another facility, and a letter shows
    /// passwords to whoever prints it: both stay with the secretariat.
    package static let forAdministrators: [AccountVerb] = [
        .suspend, .resume, .depart, .change, .reissue, .grantAdministrator, .revokeAdministrator, .unlock,
    ]

    package var title: Bilingual {
        switch self {
        case .suspend: Bilingual(ja: "一時停止", en: "suspension")
        case .resume: Bilingual(ja: "再開", en: "resumption")
        case .depart: Bilingual(ja: "退職・削除", en: "departure")
        case .transfer: Bilingual(ja: "異動", en: "transfer")
        case .reissue: Bilingual(ja: "仮パスワードの再発行", en: "temporary password reissued")
        case .grantAdministrator: Bilingual(ja: "MCS管理者の権限の付与", en: "administrator's right granted")
        case .revokeAdministrator: Bilingual(ja: "MCS管理者の権限の解除", en: "administrator's right revoked")
        case .unlock: Bilingual(ja: "ロックの解除", en: "lock lifted")
        case .letter: Bilingual(ja: "書面での仮パスワードの発行", en: "temporary password on paper")
        case .change: Bilingual(ja: "登録内容の変更", en: "change of details")
        case .join: Bilingual(ja: "所属の追加", en: "affiliation added")
        case .undo: Bilingual(ja: "取消し", en: "taken back")
        }
    }
}

/// Why an account is suspended (A6).
package enum SuspensionCause: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case lostDevice = "lost_device"
    case leak
    case infection
    /// What the person may do, they do for something else than care.
    case misuse
    case other

    package var title: Bilingual {
        switch self {
        case .lostDevice: Bilingual(ja: "端末の紛失・盗難", en: "lost or stolen device")
        case .leak: Bilingual(ja: "パスワードなどの漏えい", en: "leak")
        case .infection: Bilingual(ja: "ウイルスなどの感染", en: "infection")
        case .misuse: Bilingual(ja: "不正利用", en: "misuse")
        case .other: Bilingual(ja: "その他", en: "other")
        }
    }
}
