import Registry
import Storage

extension AccountRecord {
    /// Where the person works; nowhere once they are removed.
    var workplace: Bilingual {
        if state == .removed, facilities.isEmpty { return .verbatim("-") }
        return facilities.isEmpty ? .individual : .verbatim(facilities.joined(separator: "、"))
    }

    /// Where they stand with a group; nil when they have no place in it.
    func place(in group: GroupKind) -> Bilingual? {
        atMCS.membership(in: group)?.label(in: group)
    }

    /// `こちら：本登録待ち／MCSでは：未確認`
    var bothSides: Bilingual {
        Bilingual(
            ja: "こちら：\(state.title.ja)／MCSでは：\(atMCS.summary.ja)",
            en: "here: \(state.title.en); at MCS: \(atMCS.summary.en)")
    }
}

extension Day {
    /// How long a temporary password works, whose first day without effect this is.
    func lapse(at today: Day) -> Bilingual {
        guard today >= self else { return lastDayBefore }
        return Bilingual(ja: "失効（\(lastDayBefore.ja)）", en: "lapsed (\(lastDayBefore.en))")
    }
}
