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
    /// Have one person's MCS account suspended (A6).
    case accountSuspension = "account_suspension"
    case accountResumption = "account_resumption"
    /// Give one person the administrator's right at MCS, or take it away (A8).
    case administratorRight = "administrator_right"
    /// Write down at MCS what changed about a facility (J11).
    case facilityChanges = "facility_changes"
    /// A facility takes part no longer (J11).
    case facilityDeparture = "facility_departure"
    /// Decide what follows from a consent that was withdrawn (J2, J11).
    case consentWithdrawal = "consent_withdrawal"
    /// Find somebody who looks after a facility that has lost its last administrator (J7).
    case administratorMissing = "administrator_missing"

    /// Who does it: `clerk`, `facility_administrator`, `person` or `mcs_support`.
    package var performer: String {
        switch self {
        case .bulkRegistration, .allUsersGroup, .roomInvitation, .personChanges, .roomRemoval,
            .registrationReversal, .facilityChanges, .facilityDeparture, .consentWithdrawal,
            .administratorMissing:
            "clerk"
        // A person deletes their own MCS account, or the support desk does on request; only the desk can suspend one.
        case .personRemovals, .accountSuspension, .accountResumption: "mcs_support"
        case .administratorRight: "facility_administrator"
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
        case .accountSuspension: Bilingual(ja: "MCSアカウントの一時停止", en: "Suspend the MCS account")
        case .accountResumption: Bilingual(ja: "MCSアカウントの再開", en: "Resume the MCS account")
        case .administratorRight: Bilingual(ja: "MCS管理者の権限の変更", en: "Change the administrator's right")
        case .facilityChanges: Bilingual(ja: "事業所の情報の変更", en: "Change what is known of a facility")
        case .facilityDeparture: Bilingual(ja: "事業所の利用終了", en: "End a facility's participation")
        case .administratorMissing:
            Bilingual(ja: "MCS管理者がいない事業所への対応", en: "Find a facility's next administrator")
        case .consentWithdrawal: Bilingual(ja: "同意の撤回への対応", en: "Decide on a withdrawn consent")
        }
    }

    /// Open days until it is due.
    package var openDaysUntilDue: Int {
        switch self {
        // Every hour counts, whatever day it is.
        case .accountSuspension: 0
        case .bulkRegistration, .personRemovals, .registrationReversal, .accountResumption,
            .administratorMissing:
            2
        case .allUsersGroup, .roomInvitation, .personChanges, .roomRemoval, .administratorRight,
            .facilityChanges,
            .facilityDeparture, .consentWithdrawal:
            5
        }
    }
}
