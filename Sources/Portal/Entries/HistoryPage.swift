import Operations
import Registry
import Storage

/// What happened to somebody's entry, in plain words: every event of the trail that is about them.
struct HistoryPage: Page {
    static let template = "history"
    let frame: Frame
    let words: Words
    let events: Rows<Event>?
    let back: Link

    struct Event: Sendable, Encodable {
        let when: String
        let what: String
        let who: String
    }

    struct Words: Sendable, Encodable {
        let heading: String
        let lead: String
        let when: String
        let what: String
        let who: String
        let nothing: String

        init(_ t: Language) {
            heading = t(ja: "わたしの履歴", en: "My history")
            lead = t(
                ja: "ご自身の登録に関する記録を、新しいものから100件までお見せします。消したり書き換えたりはできない記録です。",
                en: "What is on record about your entry, the latest 100 first. Nobody can delete or change it.")
            when = t(ja: "いつ", en: "When")
            what = t(ja: "何があったか", en: "What")
            who = t(ja: "だれが", en: "By whom")
            nothing = t(ja: "まだ記録がありません。", en: "Nothing yet.")
        }
    }

    init(_ events: [AuditEvent], _ visit: Visit, _ pages: Pages) {
        let t = visit.reader.language
        let standing = StandingWords(t: t)
        words = Words(t)
        frame = Frame(words.heading, path: visit.path("me/history"), visit.reader, visit.network, pages)
        self.events = Rows(
            events.map { event in
                Event(
                    when: standing.moment(event.asOf), what: event.title(t),
                    who: event.who(of: visit.visitor.accountID, t))
            })
        back = Link(address: visit.reader.link(visit.path("me")), text: t(ja: "わたしの登録へ", en: "To my entry"))
    }
}

extension AuditEvent {
    /// In the words of whom it is about; an act of a later version goes by what it changed.
    fileprivate func title(_ t: Language) -> String {
        switch kind {
        case "application.approve": t(ja: "申込みにより登録・変更されました", en: "Registered or changed by an application")
        case "application.undo": t(ja: "登録・変更が取り消されました", en: "An application was taken back")
        case "account.activate": t(ja: "本登録をしました", en: "Account activated")
        case "account.sign_in": t(ja: "サインインしました", en: "Signed in")
        case "account.sign_out": t(ja: "サインアウトしました", en: "Signed out")
        case "account.lock": t(ja: "パスワードの誤りが続き、一時的にロックされました", en: "Locked for a while after wrong passwords")
        case "account.unlock": t(ja: "ロックが解除されました", en: "The lock was lifted")
        case "account.change_password": t(ja: "パスワードを変更しました", en: "Password changed")
        case "account.send_password_link":
            t(ja: "パスワードを決め直すリンクをお送りしました", en: "A link for a new password was mailed")
        case "account.reset_password": t(ja: "パスワードを決め直しました", en: "A new password was chosen")
        case "account.ask_correction": t(ja: "訂正を申し出ました", en: "A correction was asked for")
        case "account.correct_entry": t(ja: "フリガナや電話番号を直しました", en: "Reading or telephone corrected")
        case "account.state_mcs_options": t(ja: "MCSの設定を知らせました", en: "Options at MCS told")
        case "account.ask_address": t(ja: "メールアドレスの変更を申し出ました", en: "A new address was asked for")
        case "account.change_address": t(ja: "メールアドレスが変わりました", en: "The address was changed")
        case "account.suspend": t(ja: "利用が一時停止されました", en: "Suspended")
        case "account.resume": t(ja: "利用が再開されました", en: "Resumed")
        case "account.depart": t(ja: "事業所を離れる手続きがされました", en: "A departure was recorded")
        case "account.transfer": t(ja: "事業所の異動が記録されました", en: "A move to another facility was recorded")
        case "account.reissue", "account.letter":
            t(ja: "仮パスワードが発行されました", en: "A temporary password was issued")
        case "account.grant_administrator": t(ja: "MCS管理者になりました", en: "Became administrator")
        case "account.revoke_administrator": t(ja: "MCS管理者の登録が変わりました", en: "The administrator's right changed")
        case "room.state_joined", "room.confirm":
            t(ja: "MCS管理者の部屋への参加が記録されました", en: "A place in the administrators' room was recorded")
        case "task.complete": t(ja: "MCSでの手続きが確認されました", en: "Something at MCS was confirmed")
        default:
            kind.hasPrefix("facility.")
                ? t(ja: "事業所の手続きに伴って変わりました", en: "Changed with the facility")
                : t(ja: "登録の内容が変わりました", en: "The entry changed")
        }
    }

    /// Names of clerks and colleagues stay with the secretariat.
    fileprivate func who(of account: Int64, _ t: Language) -> String {
        switch actorKind {
        case "clerk": t(ja: "事務局", en: "the secretariat")
        case "person":
            actor == String(account)
                ? t(ja: "ご本人", en: "you") : t(ja: "事業所のMCS管理者", en: "an administrator of your facility")
        default: t(ja: "窓口のしくみ", en: "the desk itself")
        }
    }
}
