/// Where somebody stands with a group at MCS, as far as it was asked for and attested (A2, R1).
///
///     to_invite ──▶ invited ──▶ joined ──▶ to_remove ──▶ left
///          └───────────┴──────────────────────┘
package enum MembershipState: String, Sendable, Hashable, Codable, CaseIterable {
    case toInvite = "to_invite"
    case invited
    case joined
    case toRemove = "to_remove"
    case left

    /// Everyone is added to the all-users group; into the room people are invited, and join by themselves.
    package func label(in group: GroupKind) -> Bilingual {
        switch (self, group) {
        case (.toInvite, .allUsers):
            Bilingual(ja: "MCSへの追加待ち（未依頼）", en: "to be added at MCS, not asked yet")
        case (.toInvite, .administratorsRoom): Bilingual(ja: "招待待ち", en: "to be invited")
        case (.invited, .allUsers):
            Bilingual(ja: "MCSへの追加を依頼済み（未確認）", en: "asked to be added, not confirmed")
        case (.invited, .administratorsRoom):
            Bilingual(ja: "招待済み（参加は未確認）", en: "invited, not yet seen there")
        case (.joined, .allUsers): Bilingual(ja: "MCSへの追加を確認済み", en: "added at MCS, confirmed")
        case (.joined, .administratorsRoom): Bilingual(ja: "参加を確認済み", en: "joined, confirmed")
        case (.toRemove, _): Bilingual(ja: "MCSから外す作業待ち", en: "to be removed at MCS")
        case (.left, _): Bilingual(ja: "退出を確認済み", en: "left, confirmed")
        }
    }
}
