import Operations
import Registry
import Storage
import Web

/// What happened to somebody's entry, in plain words: every event of the trail that is about them.
struct HistoryPage: Page {
    let frame: Frame
    private let events: [AuditEvent]
    private let visit: Visit

    init(_ events: [AuditEvent], _ visit: Visit, _ pages: Pages) {
        let t = visit.reader.language
        frame = Frame(
            t(ja: "わたしの履歴", en: "My history"), path: visit.path("me/history"), visit.reader, visit.network,
            pages)
        self.events = events
        self.visit = visit
    }

    var main: some HTML {
        let (what, who) = (t(ja: "何があったか", en: "What"), t(ja: "だれが", en: "By whom"))
        h1(.id("history")) { frame.heading }
        p(.class("lead")) {
            t(
                ja: "ご自身の登録に関する記録を、新しいものから100件までお見せします。消したり書き換えたりはできない記録です。",
                en: "What is on record about your entry, the latest 100 first. Nobody can delete or change it.")
        }
        if events.isEmpty {
            p {
                t(ja: "まだ記録がありません。", en: "Nothing yet.")
            }
        } else {
            table(.labelled(by: "history")) {
                Heads([t(ja: "いつ", en: "When"), what, who])
                tbody {
                    Each(events) { event in
                        tr {
                            th(.ofRow) { StandingWords(t: t).moment(event.asOf) }
                            td(.column(what)) { event.kind.ownWords[t] }
                            td(.column(who)) { event.who(of: visit.visitor.accountID, t) }
                        }
                    }
                }
            }
        }
        p {
            a(.class("onward second"), .href(visit.reader.link(visit.path("me")))) {
                t(ja: "わたしの登録へ", en: "To my entry")
            }
        }
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
