extension MailKind: Titled {
    package var title: Bilingual {
        switch self {
        case .applicationReceived: Bilingual(ja: "申込の受付", en: "application received")
        case .applicationReturned: Bilingual(ja: "申込の差戻し", en: "application returned")
        case .applicationApproved: Bilingual(ja: "登録の結果", en: "registration arranged")
        case .applicationRejected: Bilingual(ja: "申込の不承認", en: "application rejected")
        case .bulkForm: Bilingual(ja: "MCS事務局への一括登録の依頼", en: "bulk form to MCS's office")
        case .applicationUndone: Bilingual(ja: "登録の取消し（事業所）", en: "registration taken back")
        case .addressConfirmation: Bilingual(ja: "アドレスの確認", en: "address to be confirmed")
        case .passwordLink: Bilingual(ja: "パスワードの決め直し", en: "password link")
        case .correctionAsked: Bilingual(ja: "訂正の申し出", en: "correction asked for")
        case .passwordChanged: Bilingual(ja: "パスワード変更の確認", en: "password changed")
        case .temporaryPassword: Bilingual(ja: "仮パスワード", en: "temporary password")
        case .roomInvitation: Bilingual(ja: "部屋への招待", en: "room invitation")
        case .accountActivated: Bilingual(ja: "本登録の完了", en: "account activated")
        case .accountRemoved: Bilingual(ja: "削除のお知らせ", en: "account removed")
        case .registrationUndone: Bilingual(ja: "登録の取消し（本人）", en: "registration taken back, to the person")
        case .noticeUndone: Bilingual(ja: "お知らせの取消し", en: "notice taken back")
        case .accountLocked: Bilingual(ja: "一時ロックのお知らせ", en: "account locked")
        case .temporaryPasswordReissued: Bilingual(ja: "仮パスワードの再発行", en: "temporary password reissued")
        case .accountSuspended: Bilingual(ja: "一時停止のお知らせ", en: "account suspended")
        case .accountResumed: Bilingual(ja: "再開のお知らせ", en: "account resumed")
        case .accountMoved: Bilingual(ja: "所属の変更のお知らせ", en: "affiliation changed")
        case .accountChanged: Bilingual(ja: "登録内容の変更のお知らせ", en: "details changed")
        case .accountUnlocked: Bilingual(ja: "ロック解除のお知らせ", en: "account unlocked")
        case .administratorGranted: Bilingual(ja: "MCS管理者の登録", en: "administrator's right granted")
        case .administratorRevoked: Bilingual(ja: "MCS管理者の登録の終了", en: "administrator's right revoked")
        case .administratorMissing: Bilingual(ja: "MCS管理者がいない事業所", en: "administrator missing")
        case .addressChange: Bilingual(ja: "新しいアドレスの確認", en: "new address to confirm")
        case .addressChanged: Bilingual(ja: "アドレスの変更", en: "address changed")
        case .facilityChanged: Bilingual(ja: "事業所の届出内容の変更", en: "facility changed")
        case .facilityPaused: Bilingual(ja: "事業所の休止", en: "facility paused")
        case .facilityResumed: Bilingual(ja: "事業所の再開", en: "facility resumed")
        case .facilityEnded: Bilingual(ja: "事業所の参加の終了", en: "facility's participation ended")
        case .facilityMerged: Bilingual(ja: "事業所の統合", en: "facilities merged")
        case .consentWithdrawn: Bilingual(ja: "同意の撤回", en: "consent withdrawn")
        case .consentRequest: Bilingual(ja: "同意のお願い", en: "consent asked for")
        case .consentRecorded: Bilingual(ja: "同意の記録のお知らせ", en: "consent put on record")
        case .reminderTemporaryPasswordLapsing:
            Bilingual(ja: "督促：仮パスワードの期限間近", en: "reminder: password about to lapse")
        case .reminderTemporaryPasswordLapsed:
            Bilingual(ja: "督促：仮パスワードの失効", en: "reminder: password lapsed")
        case .reminderNotActivated: Bilingual(ja: "督促：本登録がまだ", en: "reminder: not activated")
        case .reminderNotInRoom: Bilingual(ja: "督促：部屋に未参加", en: "reminder: not in the room")
        case .reminderConsentUnanswered:
            Bilingual(ja: "督促：同意の回答がまだ", en: "reminder: consent not answered")
        case .reminderApplicationWaiting:
            Bilingual(ja: "督促：申込が処理待ち", en: "reminder: application waiting")
        }
    }
}
