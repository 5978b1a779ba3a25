/// How an address of a roster stands in a network that confirms addresses by a test mail before it registers anybody (T A7).
///
///     unasked ──test mail──▶ asked ──link pressed──▶ confirmed
///                              └──cannot be delivered──▶ undeliverable
///
/// A registered person's address is *known* and needs none. What was confirmed for an application that this one corrects
/// stays confirmed.
package enum AddressStanding: String, Sendable, Hashable, Codable, CaseIterable {
    case known
    case confirmed
    case asked
    case undeliverable
    case unasked

    /// Whether nothing has to be heard from it any more.
    package var isSettled: Bool { self == .known || self == .confirmed }
}

extension AddressStanding: Titled {
    package var title: Bilingual {
        switch self {
        case .known: Bilingual(ja: "登録済み", en: "registered")
        case .confirmed: Bilingual(ja: "確認済み", en: "confirmed")
        case .asked: Bilingual(ja: "お返事待ち", en: "asked")
        case .undeliverable: Bilingual(ja: "届きませんでした", en: "not delivered")
        case .unasked: Bilingual(ja: "まだお送りしていません", en: "not asked")
        }
    }
}
