extension ActKind {
    /// What was done, as the secretariat's list of acts calls it.
    package var title: Bilingual {
        switch self {
        case .applyNetwork: Bilingual(ja: "定義の適用", en: "network applied")
        case .receiveApplication: Bilingual(ja: "申込の受付", en: "application received")
        case .recordOfficeFile: Bilingual(ja: "収受・決裁の記録", en: "office's file recorded")
        case .decideBetweenChannels: Bilingual(ja: "郵送とメールの相違の決定", en: "decided between post and e-mail")
        case .askToConfirmAddresses: Bilingual(ja: "アドレスの確認のお願い", en: "addresses to be confirmed")
        case .confirmAddress: Bilingual(ja: "アドレスの確認", en: "address confirmed")
        case .approveApplication: Bilingual(ja: "申込の登録", en: "application approved")
        case .returnApplication: Bilingual(ja: "申込の差戻し", en: "application returned")
        case .rejectApplication: Bilingual(ja: "申込の不承認", en: "application rejected")
        case .undoApplication: Bilingual(ja: "承認の取消し", en: "approval undone")
        case .sendBulkForm: Bilingual(ja: "MCS事務局への依頼の送信", en: "bulk form sent")
        case .purgeApplication: Bilingual(ja: "ファイルの消去", en: "file purged")
        case .activateAccount: Bilingual(ja: "本登録", en: "account activated")
        case .lockAccount: Bilingual(ja: "一時ロック", en: "account locked")
        case .signIn: Bilingual(ja: "サインイン", en: "signed in")
        case .signOut: Bilingual(ja: "サインアウト", en: "signed out")
        case .changePassword: Bilingual(ja: "パスワードの変更", en: "password changed")
        case .sendPasswordLink: Bilingual(ja: "パスワード決め直しの案内", en: "password link sent")
        case .resetPassword: Bilingual(ja: "パスワードの決め直し", en: "password reset")
        case .correctOwnEntry: Bilingual(ja: "ご自身による訂正", en: "own correction")
        case .askForCorrection: Bilingual(ja: "訂正の申し出", en: "correction asked for")
        case .askForAddress: Bilingual(ja: "アドレス変更の申し出", en: "new address asked for")
        case .changeAddress: Bilingual(ja: "アドレスの変更", en: "address changed")
        case .stateMCSOptions: Bilingual(ja: "MCSの設定の申し出", en: "options at MCS stated")
        case .suspendAccount: AccountVerb.suspend.title
        case .resumeAccount: AccountVerb.resume.title
        case .departAccount: AccountVerb.depart.title
        case .transferAccount: AccountVerb.transfer.title
        case .reissuePassword: AccountVerb.reissue.title
        case .grantAdministrator: AccountVerb.grantAdministrator.title
        case .revokeAdministrator: AccountVerb.revokeAdministrator.title
        case .unlockAccount: AccountVerb.unlock.title
        case .issueLetter: AccountVerb.letter.title
        case .changeAccount: AccountVerb.change.title
        case .changeFacility: Self.facility(.change)
        case .pauseFacility: Self.facility(.pause)
        case .resumeFacility: Self.facility(.resume)
        case .endFacility: Self.facility(.end)
        case .mergeFacility: Self.facility(.merge)
        case .withdrawConsent: Self.facility(.withdrawConsent)
        case .recordConsents: Bilingual(ja: "同意の記録", en: "consents recorded")
        case .askForConsents: Bilingual(ja: "同意のお願い", en: "consents asked for")
        case .answerConsents: Bilingual(ja: "同意のお願いへの回答", en: "consents answered")
        case .stateRoomJoined: Bilingual(ja: "部屋への参加の申し出", en: "room joined, by own word")
        case .confirmRoomMembers: Bilingual(ja: "部屋への参加の確認", en: "room members confirmed")
        case .askForWork: Bilingual(ja: "MCS側作業の依頼", en: "asked for at MCS")
        case .completeWork: Bilingual(ja: "MCS側作業の確認", en: "attested at MCS")
        case .reopenWork: Bilingual(ja: "MCS側作業の確認の取消し", en: "attestation taken back")
        case .undoAct: Bilingual(ja: "操作の取消し", en: "act taken back")
        case .sendReminders: Bilingual(ja: "督促", en: "reminders written")
        }
    }

    private static func facility(_ verb: FacilityVerb) -> Bilingual {
        Bilingual(ja: "事業所：\(verb.title.ja)", en: "facility: \(verb.title.en)")
    }
}
