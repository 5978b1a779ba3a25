import Registry
import Storage

/// Whose address is confirmed and whose is not, as it is shown; nil parts stand for a network that does not ask.
struct ConfirmedAddresses: Encodable, Sendable {
    let confirmed: Int
    /// Registered people's, which are asked nothing.
    let known: Int
    let missing: [RosterAddress]

    init(_ addresses: [RosterAddress]) {
        confirmed = addresses.count { $0.standing == .confirmed }
        known = addresses.count { $0.standing == .known }
        missing = addresses.filter { !$0.standing.isSettled }
    }
}

extension Page {
    mutating func addresses(_ addresses: ConfirmedAddresses?) {
        guard let addresses else { return }
        let total = addresses.confirmed + addresses.missing.count
        gap()
        say(
            "アドレスの確認：\(total)名のうち確認済み \(addresses.confirmed)名",
            "Addresses confirmed: \(addresses.confirmed) of \(total)")
        guard !addresses.missing.isEmpty else { return }
        table(
            addresses.missing, orSay: Bilingual(ja: "いません。", en: "None."),
            [
                Column("氏名", "name") { $0.name },
                Column("メールアドレス", "address") { $0.email },
                Column("確認", "standing", term: { $0.standing.title }),
                Column("送った日時", "asked") { $0.askedAt?.inJapan },
                Column("リンクの期限", "link open until", term: { $0.lapsesOn?.lastDayBefore }),
            ])
    }
}
