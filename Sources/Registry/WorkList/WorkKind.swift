/// What has to be done, as one line of the MCS work list says it.
package enum WorkKind: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    /// Register a person at MCS, with their facilities (J3).
    case register
    case changeDetails = "change_details"
    /// Delete a person's account there, which takes them out of every group (A7).
    case remove
    /// Stop a person's account (A6).
    case suspend
    case resume
    case joinFacility = "join_facility"
    case leaveFacility = "leave_facility"
    /// Give the administrator's right at a facility (A8).
    case grantAdministrator = "grant_administrator"
    case revokeAdministrator = "revoke_administrator"
    case addToAllUsers = "add_to_all_users"
    case removeFromAllUsers = "remove_from_all_users"
    case inviteToRoom = "invite_to_room"
    case removeFromRoom = "remove_from_room"
    case registerFacility = "register_facility"
    case changeFacility = "change_facility"
    case removeFacility = "remove_facility"
    /// Notices: what is no standing at MCS and has a condition of its own.
    case administratorMissing = "administrator_missing"
    case facilityPaused = "facility_paused"
    case consentWithdrawal = "consent_withdrawal"

    package static let notices: Set<WorkKind> = [.administratorMissing, .facilityPaused, .consentWithdrawal]
}

extension WorkKind {
    /// Who does it as a rule.
    package var performer: Performer {
        switch self {
        case .register, .changeDetails, .joinFacility, .leaveFacility, .addToAllUsers, .removeFromAllUsers,
            .inviteToRoom, .removeFromRoom, .registerFacility, .changeFacility, .removeFacility,
            .administratorMissing, .facilityPaused, .consentWithdrawal:
            .clerk
        // A person deletes their own MCS account, or the support desk does on request; only the desk can stop one.
        case .remove, .suspend, .resume: .mcsSupport
        case .grantAdministrator, .revokeAdministrator: .facilityAdministrator
        }
    }

    /// Who beside the secretariat can attest it on their own page.
    package var mayAttest: Set<Performer> {
        switch self {
        // Facility administrators register, change and remove staff at MCS themselves (A7).
        case .register, .changeDetails, .joinFacility, .leaveFacility, .grantAdministrator,
            .revokeAdministrator:
            [.facilityAdministrator]
        case .remove: [.facilityAdministrator]
        case .inviteToRoom: [.person]
        case .suspend, .resume, .addToAllUsers, .removeFromAllUsers, .removeFromRoom, .registerFacility,
            .changeFacility, .removeFacility, .administratorMissing, .facilityPaused, .consentWithdrawal:
            []
        }
    }

    package var title: Bilingual {
        switch self {
        case .register: Bilingual(ja: "MCSへの登録", en: "Register at MCS")
        case .changeDetails: Bilingual(ja: "登録内容の変更", en: "Change what is registered")
        case .remove: Bilingual(ja: "MCSアカウントの削除", en: "Delete the MCS account")
        case .suspend: Bilingual(ja: "MCSアカウントの一時停止", en: "Suspend the MCS account")
        case .resume: Bilingual(ja: "MCSアカウントの再開", en: "Resume the MCS account")
        case .joinFacility: Bilingual(ja: "所属の追加", en: "Add to a facility")
        case .leaveFacility: Bilingual(ja: "所属の終了", en: "Take out of a facility")
        case .grantAdministrator: Bilingual(ja: "MCS管理者の権限の付与", en: "Give the administrator's right")
        case .revokeAdministrator: Bilingual(ja: "MCS管理者の権限の解除", en: "Take the administrator's right")
        case .addToAllUsers: Bilingual(ja: "全ユーザーグループへの追加", en: "Add to the all-users group")
        case .removeFromAllUsers:
            Bilingual(ja: "全ユーザーグループからの退出", en: "Remove from the all-users group")
        case .inviteToRoom: Bilingual(ja: "MCS管理者の部屋への招待", en: "Invite into the administrators' room")
        case .removeFromRoom:
            Bilingual(ja: "MCS管理者の部屋からの退出", en: "Remove from the administrators' room")
        case .registerFacility: Bilingual(ja: "事業所のMCSへの登録", en: "Register a facility")
        case .changeFacility: Bilingual(ja: "事業所の情報の変更", en: "Change what is known of a facility")
        case .removeFacility: Bilingual(ja: "事業所の利用終了", en: "End a facility's participation")
        case .administratorMissing:
            Bilingual(ja: "MCS管理者がいない事業所への対応", en: "Find a facility's next administrator")
        case .facilityPaused: Bilingual(ja: "休止中の事業所への対応", en: "Look after a paused facility")
        case .consentWithdrawal: Bilingual(ja: "同意の撤回への対応", en: "Decide on a withdrawn consent")
        }
    }
}
