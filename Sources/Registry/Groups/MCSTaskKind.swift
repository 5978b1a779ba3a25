/// What has to be done at MCS, where this service has no hand ("two sides" of the domain).
package enum MCSTaskKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Hand the roster (form 2) to MCS's office, so that the people are registered there (J3).
    case bulkRegistration = "bulk_registration"
    /// Add an application's people to the all-users group (A2).
    case allUsersGroup = "all_users_group"
    /// Invite one administrator into the administrators' room (R1).
    case roomInvitation = "room_invitation"
    /// Write down at MCS what a roster says anew about people who are there already.
    case personChanges = "person_changes"
    /// Remove people who left the network, from MCS and from every group there (A7).
    case personRemovals = "person_removals"
    /// Take somebody out of the administrators' room who is an administrator no longer (R1).
    case roomRemoval = "room_removal"
    /// Take back at MCS what an application had asked for that was undone afterwards.
    case registrationReversal = "registration_reversal"

    /// Who does it: `clerk`, `facility_administrator`, `person` or `mcs_support`.
    package var performer: String {
        switch self {
        case .bulkRegistration, .allUsersGroup, .roomInvitation, .personChanges, .roomRemoval,
            .registrationReversal:
            "clerk"
        // A person deletes their own MCS account, or the support desk does on request.
        case .personRemovals: "mcs_support"
        }
    }

    package var title: Bilingual {
        switch self {
        case .bulkRegistration: Bilingual(ja: "MCS事務局への一括登録の依頼", en: "Hand the roster to MCS's office")
        case .allUsersGroup: Bilingual(ja: "全ユーザーグループへの追加", en: "Add to the all-users group")
        case .roomInvitation: Bilingual(ja: "MCS管理者の部屋への招待", en: "Invite into the administrators' room")
        case .personChanges: Bilingual(ja: "登録内容の変更", en: "Change what is registered")
        case .personRemovals: Bilingual(ja: "退職者の削除", en: "Remove people who left")
        case .roomRemoval: Bilingual(ja: "MCS管理者の部屋からの退出", en: "Remove from the administrators' room")
        case .registrationReversal: Bilingual(ja: "登録の取消し", en: "Take a registration back")
        }
    }

    /// Open days until it is due.
    package var openDaysUntilDue: Int {
        switch self {
        case .bulkRegistration, .personRemovals, .registrationReversal: 2
        case .allUsersGroup, .roomInvitation, .personChanges, .roomRemoval: 5
        }
    }
}
