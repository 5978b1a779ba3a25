import FoundationEssentials
import Operations
import Registry

/// Where somebody stands, in words: here, and at MCS, where nothing counts before somebody has attested it.
struct StandingWords: Sendable {
    let t: Language

    func account(_ state: AccountState) -> String {
        switch state {
        case .registered: t(ja: "本登録がまだ", en: "not activated yet")
        case .active: t(ja: "利用中", en: "active")
        case .suspended: t(ja: "一時停止中", en: "suspended")
        case .removed: t(ja: "削除済み", en: "removed")
        }
    }

    func atMCS(isRegistered: Bool) -> String {
        isRegistered
            ? t(ja: "登録を確認済み", en: "registration confirmed")
            : t(ja: "登録は未確認", en: "registration not confirmed yet")
    }

    /// A place in a group as it is here.
    func place(_ state: String?) -> String {
        switch state {
        case "to_invite", "invited", "joined": t(ja: "入っています", en: "a member")
        case "to_remove", "left": t(ja: "外れました", en: "no longer a member")
        default: t(ja: "入っていません", en: "not a member")
        }
    }

    /// The same place at MCS.
    func placeAtMCS(_ state: String?) -> String {
        switch state {
        case "to_invite": t(ja: "追加・招待はまだ", en: "not added or invited yet")
        case "invited": t(ja: "招待済み（参加は未確認）", en: "invited, not seen there yet")
        case "joined": t(ja: "参加を確認済み", en: "confirmed")
        case "to_remove": t(ja: "外す手続き中", en: "being removed")
        case "left": t(ja: "外れたことを確認済み", en: "removal confirmed")
        default: t(ja: "対象外", en: "does not apply")
        }
    }

    func day(_ date: Date) -> String { day(date.dayInJapan) }

    func day(_ day: Day) -> String { t(ja: day.japanese, en: day.description) }

    /// Day, hours and minutes in Japan.
    func moment(_ date: Date) -> String {
        let minutes = Int((date.timeIntervalSince1970 / 60).rounded(.down)) + 9 * 60
        let (hour, minute) = (minutes / 60 % 24, minutes % 60)
        return "\(day(date)) \(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
