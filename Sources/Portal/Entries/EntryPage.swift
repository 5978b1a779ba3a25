import Operations
import Registry
import Storage

/// What is held about the person who is signed in.
struct EntryPage: Page {
    static let template = "entry"
    let frame: Frame
    let words: Words
    let notice: String?
    let facts: [Pair]
    let facilities: Rows<Affiliation>?
    let standings: [Standing]
    let consents: Rows<Consent>?
    let notices: Rows<Notice>?
    let sessions: [Session]
    let endSession: String
    /// What somebody can do themselves, the commonest first.
    let ways: [Link]
    let history: Link

    /// What has just been done.
    enum Done: String, Sendable {
        case password, session, correction, entry, options, address
    }

    struct Pair: Sendable, Encodable {
        let label: String
        let value: String
    }

    struct Affiliation: Sendable, Encodable {
        let name: String
        let role: String
        let since: String
    }

    /// One row of the table: here, and at MCS.
    struct Standing: Sendable, Encodable {
        let what: String
        let here: String
        let atMCS: String
    }

    struct Consent: Sendable, Encodable {
        let title: String
        let version: String
        let day: String
    }

    /// A privacy notice that was shown.
    struct Notice: Sendable, Encodable {
        let wording: Link
        let day: String
    }

    struct Session: Sendable, Encodable {
        let begun: String
        let seen: String
        /// Nil for the one at hand.
        let id: String?
    }

    init(_ entry: MyEntry, _ visit: Visit, _ pages: Pages, done: Done? = nil) {
        let (t, network) = (visit.reader.language, visit.network)
        let standing = StandingWords(t: t)
        words = Words(network, t)
        frame = Frame(words.heading, path: visit.path("me"), visit.reader, network, pages)
        notice = done.map { Self.notice($0, t) }
        func link(_ place: String, _ text: String) -> Link {
            Link(address: visit.reader.link(visit.path(place)), text: text)
        }
        facts = Self.facts(entry.record, network, standing)
        facilities = Rows(
            entry.affiliations.map {
                Affiliation(
                    name: $0.facility,
                    role: $0.isAdministrator
                        ? t(ja: "MCS管理者", en: "administrator") : t(ja: "MCSユーザー", en: "user"),
                    since: t(ja: "\(standing.day($0.startedAt))から", en: "since \(standing.day($0.startedAt))"))
            })
        standings = Self.standings(entry.record, network, standing)
        consents = Rows(entry.consents.map { Consent($0, network, standing) })
        notices = Rows(
            entry.notices.map { notice in
                let day = standing.day(notice.shownAt)
                return Notice(
                    wording: link(
                        "me/notices/\(notice.networkVersion)",
                        t(ja: "個人情報の取扱い（版：\(notice.version)）", en: "Privacy notice, version \(notice.version)")),
                    day: t(ja: "お見せした日：\(day)", en: "shown on \(day)"))
            })
        sessions = entry.sessions.map {
            Session(
                begun: standing.moment($0.createdAt), seen: standing.moment($0.seenAt),
                id: $0.id == visit.visitor.sessionID ? nil : String($0.id))
        }
        endSession = visit.reader.link(visit.path("me/sessions"))
        ways = [
            link("me/entry", t(ja: "フリガナ・電話番号を直す", en: "Correct reading and telephone")),
            link("me/address", t(ja: "メールアドレスを変更する", en: "Change your e-mail address")),
            link("password", t(ja: "パスワードを変更する", en: "Change your password")),
            link("me/mcs", t(ja: "MCSの設定を知らせる", en: "Tell your options at MCS")),
            link("me/correction", t(ja: "お名前・職種などの訂正を申し出る", en: "Ask for another correction")),
        ]
        history = link("me/history", t(ja: "わたしの履歴を見る", en: "See my history"))
    }

    private static func notice(_ done: Done, _ t: Language) -> String {
        switch done {
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

    private static func facts(
        _ record: EntryRecord, _ network: NetworkDefinition, _ standing: StandingWords
    ) -> [Pair] {
        let t = standing.t
        let none = t(ja: "登録なし", en: "none")
        func told(_ answer: Bool?) -> String {
            answer.map { $0 ? t(ja: "はい", en: "yes") : t(ja: "いいえ", en: "no") }
                ?? t(ja: "お知らせいただいていません", en: "you have not said")
        }
        let profession = network.codes.professions.first { $0.id == record.profession }?.label[t]
        let other = record.professionOther.map { t(ja: "（\($0)）", en: " (\($0))") } ?? ""
        return [
            Pair(label: t(ja: "お名前", en: "Name"), value: record.name),
            Pair(label: t(ja: "フリガナ", en: "Reading"), value: record.kana ?? none),
            Pair(label: t(ja: "職種", en: "Profession"), value: (profession ?? record.profession) + other),
            Pair(label: t(ja: "メールアドレス", en: "E-mail address"), value: record.email),
            Pair(label: t(ja: "電話番号", en: "Telephone"), value: record.telephone ?? none),
            Pair(label: t(ja: "登録", en: "Registered"), value: standing.day(record.registeredAt)),
            Pair(label: t(ja: "本登録", en: "Activated"), value: record.activatedAt.map(standing.day) ?? none),
            Pair(
                label: t(ja: "パスワード", en: "Password"),
                value: record.passwordSetAt.map { set in
                    let due = record.passwordDueOn.map(standing.day)
                    return t(
                        ja: "\(standing.day(set))に設定" + (due.map { "（\($0)までに変更）" } ?? ""),
                        en: "set on \(standing.day(set))" + (due.map { ", to be changed by \($0)" } ?? ""))
                } ?? none),
            Pair(
                label: t(ja: "MCSの二要素認証", en: "Two-factor sign-in at MCS"),
                value: told(record.mcsOptions?.twoFactor)),
            Pair(
                label: t(ja: "MCSの本人確認", en: "Identity certified by MCS"),
                value: told(record.mcsOptions?.identityCertified)),
        ]
    }

    private static func standings(
        _ record: EntryRecord, _ network: NetworkDefinition, _ standing: StandingWords
    ) -> [Standing] {
        let t = standing.t
        func group(_ group: NetworkDefinition.Group, _ kind: GroupKind) -> Standing {
            let state = record.atMCS.membership(in: kind)
            return Standing(
                what: group.name[t], here: standing.place(state), atMCS: standing.placeAtMCS(state, in: kind))
        }
        let account = Standing(
            what: t(ja: "アカウント", en: "Account"), here: standing.account(.active),
            atMCS: record.atMCS.summary[t])
        let allUsers = network.groups.allUsers.map { group($0, .allUsers) }
        let room = network.groups.administratorsRoom.flatMap { room in
            record.atMCS.membership(in: .administratorsRoom).map { _ in group(room, .administratorsRoom) }
        }
        return [account] + [allUsers, room].compactMap { $0 }
    }
}

extension EntryPage.Consent {
    fileprivate init(_ consent: ConsentRecord, _ network: NetworkDefinition, _ standing: StandingWords) {
        title = network.terms.first { $0.id == consent.clause }?.title[standing.t] ?? consent.clause
        let day = standing.day(consent.givenAt)
        version = standing.t(ja: "版：\(consent.version)", en: "version \(consent.version),")
        self.day = standing.t(ja: "同意日：\(day)", en: "agreed to on \(day)")
    }
}
