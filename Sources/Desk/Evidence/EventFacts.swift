import Registry

/// What an event records of an act, in words: its numbers and ids, in an order that reads. Zeros, refusals and empty lists are left
/// out, and so is what only a program compares; a fact of a later version goes by its stored name. JSON has all of them.
struct EventFacts {
    private let facts: [String: StoredJSON]

    /// Nil for what is no JSON object.
    init?(stored: String) {
        guard case .object(let facts) = StoredJSON(stored: stored) else { return nil }
        self.facts = facts
    }

    var text: Bilingual {
        let unknown = Set(facts.keys).subtracting(Self.labels.map(\.key)).subtracting(Self.unsaid).sorted()
        let labels = Self.labels + unknown.map { (key: $0, label: .verbatim($0)) }
        let said = labels.compactMap { key, label in
            facts[key]?.text { Self.term($0, of: key) }.map { value in
                Bilingual(ja: "\(label.ja) \(value.ja)", en: "\(label.en) \(value.en)")
            }
        }
        return Bilingual(ja: said.map(\.ja).joined(separator: "、"), en: said.map(\.en).joined(separator: ", "))
    }
}

extension StoredJSON {
    /// Beyond so many, a list is only counted.
    private static let mostListed = 10

    /// A fact in words; nil for what is not worth saying.
    ///
    /// - Parameter term: what a stored word is called.
    fileprivate func text(_ term: (String) -> Bilingual) -> Bilingual? {
        switch self {
        case .null, .flag(false), .integer(0), .text(""): nil
        case .flag(true): .answer(true)
        case .integer(let number): .verbatim(String(number))
        case .number(let number): .verbatim(String(number))
        case .text(let text): term(text)
        case .list(let list) where list.count > Self.mostListed:
            Bilingual(ja: "\(list.count)件", en: "\(list.count) in all")
        case .list(let list): Self.joined(list.compactMap { $0.text(term) })
        case .object(let object):
            Self.joined(
                object.sorted { $0.key < $1.key }.compactMap { key, value in
                    let name = term(key)
                    return value.text(term).map {
                        Bilingual(ja: "\(name.ja) \($0.ja)", en: "\(name.en) \($0.en)")
                    }
                })
        }
    }

    private static func joined(_ texts: [Bilingual]) -> Bilingual? {
        texts.isEmpty
            ? nil
            : Bilingual(
                ja: texts.map(\.ja).joined(separator: "・"), en: texts.map(\.en).joined(separator: " and "))
    }
}

extension EventFacts {
    /// In the order in which they are shown.
    private static let labels: [(key: String, label: Bilingual)] = [
        ("receipt", Bilingual(ja: "受付番号", en: "receipt")),
        ("supersedes", Bilingual(ja: "差し替えた申込", en: "takes the place of")),
        ("counterpart", Bilingual(ja: "もう一方の受付番号", en: "other channel")),
        ("matched", Bilingual(ja: "照合した受付番号", en: "compared with")),
        ("state", Bilingual(ja: "状態", en: "state")),
        ("taskID", Bilingual(ja: "作業の番号", en: "task")),
        ("kind", Bilingual(ja: "作業", en: "task")),
        ("version", Bilingual(ja: "版", en: "version")),
        ("facilityID", Bilingual(ja: "事業所の番号", en: "facility")),
        ("facilityIDs", Bilingual(ja: "事業所の番号", en: "facilities")),
        ("facilities", Bilingual(ja: "事業所の番号", en: "facilities")),
        ("changedFacilities", Bilingual(ja: "内容が変わった事業所", en: "facilities changed")),
        ("accountID", Bilingual(ja: "アカウントの番号", en: "account")),
        ("accounts", Bilingual(ja: "アカウントの番号", en: "accounts")),
        ("people", Bilingual(ja: "対象の方", en: "people")),
        ("problems", Bilingual(ja: "指摘", en: "findings")),
        ("registered", Bilingual(ja: "登録", en: "registered")),
        ("joined", Bilingual(ja: "所属の追加", en: "second affiliations")),
        ("moved", Bilingual(ja: "異動", en: "moved")),
        ("changed", Bilingual(ja: "変更", en: "changed")),
        ("left", Bilingual(ja: "所属の終了", en: "left")),
        ("removed", Bilingual(ja: "削除", en: "removed")),
        ("withoutAdministrator", Bilingual(ja: "MCS管理者のいない事業所", en: "without administrator")),
        ("fields", Bilingual(ja: "項目", en: "fields")),
        ("entries", Bilingual(ja: "項目", en: "entries")),
        ("clause", Bilingual(ja: "条項", en: "clause")),
        ("clauses", Bilingual(ja: "条項", en: "clauses")),
        ("given", Bilingual(ja: "同意する条項", en: "consented to")),
        ("declined", Bilingual(ja: "同意しない条項", en: "declined")),
        ("consentsAsked", Bilingual(ja: "あらためてお願いした条項", en: "asked for")),
        ("manner", Bilingual(ja: "方法", en: "manner")),
        ("askedBefore", Bilingual(ja: "お願い済み", en: "asked before")),
        ("lapsed", Bilingual(ja: "期限切れ", en: "lapsed")),
        ("refused", Bilingual(ja: "同意されていない", en: "refused")),
        ("confirmed", Bilingual(ja: "確認済み", en: "confirmed")),
        ("missing", Bilingual(ja: "未確認", en: "unconfirmed")),
        ("unconfirmedAddresses", Bilingual(ja: "未確認のアドレス", en: "unconfirmed addresses")),
        ("unconfirmedReason", Bilingual(ja: "確認を待たない理由", en: "reason not to wait")),
        ("removalReason", Bilingual(ja: "多くの方が離れる理由", en: "why so many leave")),
        ("memberships", Bilingual(ja: "グループの確認", en: "group places")),
        ("placesOpened", Bilingual(ja: "新しい部屋の席", en: "places opened")),
        ("twoFactor", Bilingual(ja: "MCSの二要素認証", en: "two factors at MCS")),
        ("identityCertified", Bilingual(ja: "MCSの本人確認", en: "identity certified at MCS")),
        ("privacyNotice", Bilingual(ja: "お見せした個人情報の取扱い", en: "privacy notice shown")),
        ("networkVersion", Bilingual(ja: "定義の版", en: "version of the forms")),
        ("lapsesOn", Bilingual(ja: "仮パスワードが使えなくなる日", en: "temporary passwords lapse on")),
        ("until", Bilingual(ja: "ロックの終わり", en: "locked until")),
        ("reissued", Bilingual(ja: "仮パスワードの再発行", en: "temporary passwords reissued")),
        ("mails", Bilingual(ja: "メール", en: "mails")),
        ("notices", Bilingual(ja: "お知らせ", en: "notices")),
        ("withdrawnMails", Bilingual(ja: "取りやめたメール", en: "mails withdrawn")),
        ("plan", Bilingual(ja: "計画の番号", en: "plan")),
        ("bytes", Bilingual(ja: "バイト", en: "bytes")),
    ]

    /// What the act's title says already, what only programs compare, and what has no number that people know.
    private static let unsaid = [
        "verb", "extent", "activated", "isSent", "rehashed", "applicationID", "sessionID", "mailID",
        "confirmationID", "fileDigest", "digest", "passwords",
    ]

    /// What a stored word is called.
    private static func term(_ stored: String, of key: String) -> Bilingual {
        let known: Bilingual? =
            switch key {
            case "state": ApplicationState(rawValue: stored)?.label
            case "kind": MCSTaskKind(rawValue: stored)?.title
            case "manner": ConsentManner(rawValue: stored)?.label
            case "mails": MailKind.title(stored)
            case "fields":
                FieldDifference.Field(rawValue: stored)?.label ?? FacilityField(rawValue: stored)?.label
            case "entries": officeEntries[stored]
            default: nil
            }
        return known ?? .verbatim(stored)
    }

    /// As `application show` calls them.
    private static let officeEntries = [
        "office_received_on": Bilingual(ja: "収受日", en: "came to the office"),
        "registry_number": Bilingual(ja: "収受番号", en: "registry number"),
        "document_number": Bilingual(ja: "文書番号", en: "document number"),
        "decision_number": Bilingual(ja: "決裁番号", en: "decision number"),
        "decided_on": Bilingual(ja: "決裁日", en: "decided on"),
        "decision_maker": Bilingual(ja: "決裁者", en: "decided by"),
        "decision_office": Bilingual(ja: "決裁者の職", en: "office of who decided"),
        "paper_place": Bilingual(ja: "原本の場所", en: "paper kept at"),
        "file_series": Bilingual(ja: "簿冊", en: "file"),
        "retained_until": Bilingual(ja: "保存期限", en: "kept until"),
    ]
}
