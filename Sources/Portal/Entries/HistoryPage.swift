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
                    when: standing.moment(event.asOf), what: event.kind.ownWords[t],
                    who: event.who(of: visit.visitor.accountID, t))
            })
        back = Link(address: visit.reader.link(visit.path("me")), text: t(ja: "わたしの登録へ", en: "To my entry"))
    }
}

extension AuditEvent {
    /// Names of clerks and colleagues stay with the secretariat.
    fileprivate func who(of account: Int64, _ t: Language) -> String {
        switch actorKind {
        case .clerk: t(ja: "事務局", en: "the secretariat")
        case .person:
            actor == String(account)
                ? t(ja: "ご本人", en: "you") : t(ja: "事業所のMCS管理者", en: "an administrator of your facility")
        case .manager: t(ja: "事業所の管理者", en: "your facility's manager")
        case .addressee: t(ja: "メールの受取人", en: "who got the mail")
        case .schedule, .service: t(ja: "窓口のしくみ", en: "the desk itself")
        }
    }
}
