import Operations
import Registry
import Storage
import Web

/// What is held about the person who is signed in.
struct EntryPage: Page {
    let frame: Frame
    private let entry: MyEntry
    private let visit: Visit
    private let done: Done?

    /// What has just been done.
    enum Done: String, Sendable {
        case password, session, correction, entry, options, address
    }

    init(_ entry: MyEntry, _ visit: Visit, _ pages: Pages, done: Done? = nil) {
        let t = visit.reader.language
        frame = Frame(
            t(ja: "わたしの登録", en: "My entry"), path: visit.path("me"), visit.reader, visit.network, pages)
        self.entry = entry
        self.visit = visit
        self.done = done
    }

    private var network: NetworkDefinition { visit.network }
    private var standing: StandingWords { StandingWords(t: t) }

    var main: some HTML {
        done.map { NoticeLine(text: $0.words(t)) }
        h1 { frame.heading }
        p(.class("lead")) {
            t(
                ja: "\(network.name.ja)がお預かりしている、ご本人の情報です。",
                en: "What \(network.name.en) holds about you.")
        }
        EntryFacts(record: entry.record, network: network, standing: standing)
        if !entry.affiliations.isEmpty { facilities }
        EntryStandings(record: entry.record, network: network, standing: standing)
        h2 { t(ja: "登録内容を直す・変える", en: "Correct or change it") }
        p {
            t(
                ja: "お名前・職種・ご所属は、事業所の届出によるため、事務局が確かめてから直します。ほかはご自身で直せます。",
                en:
                    "Name, profession and facility are your facility's word and corrected by the secretariat. The rest you can correct yourself."
            )
        }
        LinkList(links: ways, name: "errands plain")
        if !entry.consents.isEmpty { consents }
        if !entry.notices.isEmpty { notices }
        p { link("me/history", t(ja: "わたしの履歴を見る", en: "See my history")) }
        sessions
    }

    private func link(_ place: String, _ text: String) -> Link {
        Link(address: visit.reader.link(visit.path(place)), text: text)
    }

    /// What somebody can do themselves, the commonest first.
    private var ways: [Link] {
        [
            link("me/entry", t(ja: "フリガナ・電話番号を直す", en: "Correct reading and telephone")),
            link("me/address", t(ja: "メールアドレスを変更する", en: "Change your e-mail address")),
            link("password", t(ja: "パスワードを変更する", en: "Change your password")),
            link("me/mcs", t(ja: "MCSの設定を知らせる", en: "Tell your options at MCS")),
            link("me/correction", t(ja: "お名前・職種などの訂正を申し出る", en: "Ask for another correction")),
        ]
    }
}

extension EntryPage {
    @HTMLBuilder private var facilities: some HTML {
        h2 { t(ja: "ご所属", en: "Facilities") }
        ul(.class("cards")) {
            Each(entry.affiliations) { affiliation in
                let day = standing.day(affiliation.startedAt)
                li {
                    strong(.lang(.ja)) { affiliation.facility }
                    " "
                    span(.class("tag")) {
                        affiliation.isAdministrator
                            ? t(ja: "MCS管理者", en: "administrator") : t(ja: "MCSユーザー", en: "user")
                    }
                    p(.class("small")) { t(ja: "\(day)から", en: "since \(day)") }
                }
            }
        }
    }

    @HTMLBuilder private var consents: some HTML {
        h2 { t(ja: "同意していただいたこと", en: "What you agreed to") }
        p {
            t(
                ja: "本登録のときに同意していただいた内容と、その版です。",
                en: "What you agreed to when you activated your account, with its version.")
        }
        ul(.class("cards")) {
            Each(entry.consents) { consent in
                let day = standing.day(consent.givenAt)
                li {
                    strong { network.terms.first { $0.id == consent.clause }?.title[t] ?? consent.clause }
                    p(.class("small")) {
                        t(
                            ja: "版：\(consent.version) 同意日：\(day)",
                            en: "version \(consent.version), agreed to on \(day)")
                    }
                }
            }
        }
    }

    /// The privacy notices that were shown.
    @HTMLBuilder private var notices: some HTML {
        h2 { t(ja: "お見せした個人情報の取扱い", en: "Privacy notices that you were shown") }
        p {
            t(
                ja: "本登録のときにお見せした版の文面を、いつでもお読みいただけます。",
                en: "What you were shown when you activated your account, word for word.")
        }
        ul(.class("cards")) {
            Each(entry.notices) { notice in
                let day = standing.day(notice.shownAt)
                li {
                    link(
                        "me/notices/\(notice.networkVersion)",
                        t(ja: "個人情報の取扱い（版：\(notice.version)）", en: "Privacy notice, version \(notice.version)"))
                    p(.class("small")) { t(ja: "お見せした日：\(day)", en: "shown on \(day)") }
                }
            }
        }
    }

    @HTMLBuilder private var sessions: some HTML {
        let (seen, end) = (t(ja: "最後に使ったとき", en: "Last used"), t(ja: "サインアウトさせる", en: "End it"))
        h2(.id("sessions")) { t(ja: "サインインしているところ", en: "Where you are signed in") }
        p {
            t(
                ja: "心当たりのないものは、サインアウトさせたうえで、パスワードを変更してください。",
                en: "If you do not know one of them, end it and change your password.")
        }
        table(.labelled(by: "sessions")) {
            Heads([t(ja: "始めたとき", en: "Since"), seen, end])
            tbody {
                Each(entry.sessions) { session in
                    tr {
                        th(.ofRow) { standing.moment(session.createdAt) }
                        td(.column(seen)) { standing.moment(session.seenAt) }
                        td {
                            if session.id == visit.visitor.sessionID {
                                t(ja: "今お使いのもの", en: "this one")
                            } else {
                                form(
                                    .class("inline"), .posted,
                                    .action(visit.reader.link(visit.path("me/sessions")))
                                ) {
                                    Hidden.token(visit.reader)
                                    button(
                                        .type("submit"), .class("second"), .name("session"),
                                        .value(String(session.id))
                                    ) { end }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension EntryPage.Done {
    fileprivate func words(_ t: Language) -> String {
        switch self {
        case .password:
            t(
                ja: "パスワードを変更しました。確認のメールをお送りします。",
                en: "Your password has been changed. A mail confirms it.")
        case .session: t(ja: "サインアウトさせました。", en: "That session has been ended.")
        case .entry:
            t(
                ja: "登録を直しました。MCSに登録されている内容は、MCSの画面でもお確かめください。",
                en: "Corrected. Please look at what MCS shows as well.")
        case .options: t(ja: "MCSの設定を記録しました。", en: "Your options at MCS are recorded.")
        case .address:
            t(
                ja: "新しいアドレスへ確認のメールをお送りします。届いたリンクを開くまで、今のアドレスのままです。届かないときは、アドレスをお確かめください。",
                en:
                    "A mail goes to the new address; until its link is opened nothing changes. If it does not come, look at the address."
            )
        case .correction:
            t(ja: "訂正の申し出を事務局へ送りました。", en: "Your wish has been sent to the secretariat.")
        }
    }
}
