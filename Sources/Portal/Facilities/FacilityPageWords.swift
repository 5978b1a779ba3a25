import Registry
import Web

extension FacilityPage.Done {
    func words(_ t: Language) -> String {
        switch self {
        case .joined: t(ja: "部屋への参加を記録しました。", en: "That you have joined is recorded.")
        case .suspend:
            t(
                ja: "利用を止めました。MCSでの停止は、作業として事務局に引き継ぎました。",
                en: "Suspended here. Suspending it at MCS is now a task of the secretariat.")
        case .resume: t(ja: "利用を再開しました。", en: "Resumed.")
        case .reissue:
            t(ja: "新しい仮パスワードを、ご本人へメールでお送りします。", en: "A new temporary password goes to them by mail.")
        case .unlock: t(ja: "ロックを解除しました。", en: "The lock is lifted.")
        case .grant:
            t(
                ja: "MCS管理者にしました。MCSでの権限は、作業の一覧に載りました。",
                en: "They are administrator now. The right at MCS is on the work list.")
        case .revoke:
            t(
                ja: "MCS管理者から外しました。MCSでの権限は、作業の一覧に載りました。",
                en: "They are administrator no longer. The right at MCS is on the work list.")
        case .depart: t(ja: "退職として記録しました。", en: "Their departure is recorded.")
        case .sent:
            t(
                ja: "名簿の変更をお送りいただきました。受付番号は、下の「申込」の一番上です。",
                en:
                    "Your changes were sent. Their receipt number stands first among the applications below."
            )
        }
    }
}

extension StandingWords {
    func facility(_ standing: Registry.Standing) -> String {
        switch standing {
        case .inOrder: t(ja: "整っています", en: "in order")
        case .withoutAdministrator: t(ja: "MCS管理者がいません", en: "without an administrator")
        case .administratorsNotInRoom:
            t(ja: "MCS管理者の部屋に、参加を確認できていない方がいます", en: "an administrator has not joined the room yet")
        case .paused: t(ja: "休止中", en: "paused")
        case .ended: t(ja: "終了", en: "ended")
        }
    }

    func application(_ state: ApplicationState) -> String {
        switch state {
        case .received: t(ja: "受付済み", en: "received")
        case .inReview: t(ja: "確認中", en: "in review")
        case .returned: t(ja: "差戻し（訂正をお願いしています）", en: "given back for correction")
        case .approved: t(ja: "登録済み", en: "registered")
        case .undone: t(ja: "登録を取り消しました", en: "registration taken back")
        case .rejected: t(ja: "見送り", en: "not taken up")
        case .superseded: t(ja: "後の申込に差替え", en: "replaced by a later one")
        case .matched: t(ja: "照合済み", en: "compared")
        }
    }
}
