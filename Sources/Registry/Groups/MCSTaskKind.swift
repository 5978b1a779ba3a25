/// What has to be done at MCS, where this service has no hand ("two sides" of the domain).
package enum MCSTaskKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Hand the roster (form 2) to MCS's office, so that the people are registered there (J3).
    case bulkRegistration = "bulk_registration"
    /// Add an application's people to the all-users group (A2).
    case allUsersGroup = "all_users_group"
    /// Invite one administrator into the administrators' room (R1).
    case roomInvitation = "room_invitation"

    /// Who does it: `clerk`, `facility_administrator`, `person` or `mcs_support`.
    package var performer: String {
        switch self {
        case .bulkRegistration, .allUsersGroup, .roomInvitation: "clerk"
        }
    }

    package var title: Bilingual {
        switch self {
        case .bulkRegistration: Bilingual(ja: "MCS事務局への一括登録の依頼", en: "Hand the roster to MCS's office")
        case .allUsersGroup: Bilingual(ja: "全ユーザーグループへの追加", en: "Add to the all-users group")
        case .roomInvitation: Bilingual(ja: "MCS管理者の部屋への招待", en: "Invite into the administrators' room")
        }
    }

    /// Open days until it is due.
    package var openDaysUntilDue: Int {
        switch self {
        case .bulkRegistration: 2
        case .allUsersGroup, .roomInvitation: 5
        }
    }
}
