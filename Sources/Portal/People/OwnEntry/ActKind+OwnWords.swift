import Registry

extension ActKind {
    /// What happened, in the words of whom it is about. What concerns somebody only in passing says that their entry changed.
    var ownWords: Bilingual {
        switch self {
        case .approveApplication:
            Bilingual(ja: "申込みにより登録・変更されました", en: "Registered or changed by an application")
        case .undoApplication: Bilingual(ja: "登録・変更が取り消されました", en: "An application was taken back")
        case .activateAccount: Bilingual(ja: "本登録をしました", en: "Account activated")
        case .signIn: Bilingual(ja: "サインインしました", en: "Signed in")
        case .signOut: Bilingual(ja: "サインアウトしました", en: "Signed out")
        case .lockAccount:
            Bilingual(ja: "パスワードの誤りが続き、一時的にロックされました", en: "Locked for a while after wrong passwords")
        case .unlockAccount: Bilingual(ja: "ロックが解除されました", en: "The lock was lifted")
        case .changePassword: Bilingual(ja: "パスワードを変更しました", en: "Password changed")
        case .sendPasswordLink:
            Bilingual(ja: "パスワードを決め直すリンクをお送りしました", en: "A link for a new password was mailed")
        case .resetPassword: Bilingual(ja: "パスワードを決め直しました", en: "A new password was chosen")
        case .askForCorrection: Bilingual(ja: "訂正を申し出ました", en: "A correction was asked for")
        case .correctOwnEntry: Bilingual(ja: "フリガナや電話番号を直しました", en: "Reading or telephone corrected")
        case .stateMCSOptions: Bilingual(ja: "MCSの設定を知らせました", en: "Options at MCS told")
        case .askForAddress: Bilingual(ja: "メールアドレスの変更を申し出ました", en: "A new address was asked for")
        case .changeAddress: Bilingual(ja: "メールアドレスが変わりました", en: "The address was changed")
        case .suspendAccount: Bilingual(ja: "利用が一時停止されました", en: "Suspended")
        case .resumeAccount: Bilingual(ja: "利用が再開されました", en: "Resumed")
        case .departAccount: Bilingual(ja: "事業所を離れる手続きがされました", en: "A departure was recorded")
        case .transferAccount: Bilingual(ja: "事業所の異動が記録されました", en: "A move to another facility was recorded")
        case .reissuePassword, .issueLetter:
            Bilingual(ja: "仮パスワードが発行されました", en: "A temporary password was issued")
        case .grantAdministrator: Bilingual(ja: "MCS管理者になりました", en: "Became administrator")
        case .revokeAdministrator:
            Bilingual(ja: "MCS管理者の登録が変わりました", en: "The administrator's right changed")
        case .stateRoomJoined, .confirmRoomMembers:
            Bilingual(ja: "MCS管理者の部屋への参加が記録されました", en: "A place in the administrators' room was recorded")
        case .askForWork: Bilingual(ja: "MCSでの手続きを依頼しました", en: "Something was asked for at MCS")
        case .completeWork: Bilingual(ja: "MCSでの手続きが確認されました", en: "Something at MCS was confirmed")
        case .reopenWork: Bilingual(ja: "MCSでの確認が取り消されました", en: "A confirmation at MCS was taken back")
        case .undoAct: Bilingual(ja: "手続きが取り消されました", en: "Something was taken back")
        case .changeAccount: Bilingual(ja: "登録の内容が直されました", en: "What is registered was corrected")
        case .changeFacility, .pauseFacility, .resumeFacility, .endFacility, .mergeFacility, .withdrawConsent:
            Bilingual(ja: "事業所の手続きに伴って変わりました", en: "Changed with the facility")
        case .applyNetwork, .receiveApplication, .recordOfficeFile, .decideBetweenChannels,
            .askToConfirmAddresses,
            .confirmAddress, .returnApplication, .rejectApplication, .sendBulkForm, .purgeApplication,
            .recordConsents, .askForConsents, .answerConsents, .sendReminders:
            Bilingual(ja: "登録の内容が変わりました", en: "The entry changed")
        }
    }
}
