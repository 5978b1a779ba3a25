import Registry

/// The two groups in which a person's place is tracked.
enum GroupKind {
    case allUsers
    case administratorsRoom
}

/// Where somebody stands with a group at MCS, as far as it was attested (R1).
enum MembershipState: String, CaseIterable {
    case toInvite = "to_invite"
    case invited
    case joined
    case toRemove = "to_remove"
    case left

    /// What a stored state is called; one of a later version goes by its stored name.
    static func label(_ stored: String, in group: GroupKind) -> Bilingual {
        guard let state = MembershipState(rawValue: stored) else { return Bilingual(ja: stored, en: stored) }
        return state.label(in: group)
    }

    /// Everyone is added to the all-users group; into the room people are invited, and join by themselves.
    private func label(in group: GroupKind) -> Bilingual {
        switch (self, group) {
        case (.toInvite, .allUsers):
            Bilingual(ja: "MCSへの追加待ち（未確認）", en: "to be added at MCS, not yet confirmed")
        case (.toInvite, .administratorsRoom): Bilingual(ja: "招待待ち", en: "to be invited")
        case (.invited, _): Bilingual(ja: "招待済み（参加は未確認）", en: "invited, not yet seen there")
        case (.joined, .allUsers): Bilingual(ja: "MCSへの追加を確認済み", en: "added at MCS, confirmed")
        case (.joined, .administratorsRoom): Bilingual(ja: "参加を確認済み", en: "joined, confirmed")
        case (.toRemove, _): Bilingual(ja: "MCSから外す作業待ち", en: "to be removed at MCS")
        case (.left, _): Bilingual(ja: "退出を確認済み", en: "left, confirmed")
        }
    }
}
