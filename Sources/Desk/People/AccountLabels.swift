import Registry
import Storage

extension AccountState: Labelled {
    var label: Bilingual {
        switch self {
        case .registered: Bilingual(ja: "本登録待ち", en: "not activated yet")
        case .active: Bilingual(ja: "利用中", en: "active")
        case .suspended: Bilingual(ja: "一時停止", en: "suspended")
        case .removed: Bilingual(ja: "削除済み", en: "removed")
        }
    }
}

extension Bilingual {
    /// Nobody has attested it: the other side is never said to be done (domain, "two sides").
    static let notConfirmedAtMCS = Bilingual(ja: "未確認", en: "not yet confirmed")
    static let confirmedAtMCS = Bilingual(ja: "確認済み", en: "confirmed")
}

extension AccountRecord {
    /// Where the person works; nowhere once they are removed.
    var workplace: Bilingual {
        if state == .removed, facilities.isEmpty { return .verbatim("-") }
        return facilities.isEmpty ? .individual : .verbatim(facilities.joined(separator: "、"))
    }

    /// Where they stand with a group; nil when they have no place in it.
    func place(in group: GroupKind) -> Bilingual? {
        let stored =
            switch group {
            case .allUsers: allUsersGroup
            case .administratorsRoom: administratorsRoom
            }
        return stored.map { MembershipState.label($0, in: group) }
    }

    var atMCS: Bilingual { registeredAtMCS ? .confirmedAtMCS : .notConfirmedAtMCS }

    /// `こちら：本登録待ち／MCSでは：未確認`
    var bothSides: Bilingual {
        Bilingual(
            ja: "こちら：\(state.label.ja)／MCSでは：\(atMCS.ja)", en: "here: \(state.label.en); at MCS: \(atMCS.en)")
    }
}

extension Day {
    /// How long a temporary password works, whose first day without effect this is.
    func lapse(at today: Day) -> Bilingual {
        guard today >= self else { return lastDayBefore }
        return Bilingual(ja: "失効（\(lastDayBefore.ja)）", en: "lapsed (\(lastDayBefore.en))")
    }
}
