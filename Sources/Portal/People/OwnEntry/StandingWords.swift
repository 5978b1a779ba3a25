import FoundationEssentials
import Operations
import Registry
import Web

/// Where somebody stands, in words: here, and at MCS, where nothing counts before somebody has attested it.
struct StandingWords: Sendable {
    let t: Language

    func account(_ state: AccountState) -> String { state.title[t] }

    /// Whether they are in a group as it is wanted here.
    func place(_ state: MembershipState?) -> String {
        switch state {
        case .toInvite, .invited, .joined: t(ja: "入っています", en: "a member")
        case .toRemove, .left: t(ja: "外れました", en: "no longer a member")
        case nil: t(ja: "入っていません", en: "not a member")
        }
    }

    /// The same place at MCS.
    func placeAtMCS(_ state: MembershipState?, in group: GroupKind) -> String {
        state?.label(in: group)[t] ?? t(ja: "対象外", en: "does not apply")
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
