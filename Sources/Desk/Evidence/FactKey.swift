import Registry

/// One fact that an event can record, in the order in which facts are shown. The raw value is its key in the event.
enum FactKey: String, CaseIterable {
    case receipt, supersedes, counterpart, matched, state, numbers, kinds, way, sequence, kind, version
    case facilityID, facilityIDs, facilities, changedFacilities
    case accountID, accounts, people, problems
    case registered, joined, moved, changed, left, removed, withoutAdministrator
    case fields, entries, clause, clauses, given, declined, consentsAsked, manner
    case askedBefore, lapsed, refused, confirmed, missing, unconfirmedAddresses, unconfirmedReason
    case removalReason, reason, lines, linesAtMCS, twoFactor, identityCertified, privacyNotice, networkVersion
    case lapsesOn, until, reissued, mails, notices, withdrawnMails, plan, bytes
    // What the act's title says already, what only programs compare, and what has no number that people know.
    case verb, extent, activated, isSent, rehashed, applicationID, sessionID, mailID, confirmationID,
        fileDigest, digest,
        passwords

    /// Nil for what is not shown.
    var title: Bilingual? {
        switch self {
        case .receipt: Bilingual(ja: "受付番号", en: "receipt")
        case .supersedes: Bilingual(ja: "差し替えた申込", en: "takes the place of")
        case .counterpart: Bilingual(ja: "もう一方の受付番号", en: "other channel")
        case .matched: Bilingual(ja: "照合した受付番号", en: "compared with")
        case .state: Bilingual(ja: "状態", en: "state")
        case .numbers: Bilingual(ja: "作業の番号", en: "lines")
        case .kinds: Bilingual(ja: "作業", en: "work")
        case .way: Bilingual(ja: "依頼の方法", en: "asked by")
        case .sequence: Bilingual(ja: "取り消した記録", en: "event taken back")
        case .kind: Bilingual(ja: "取り消した操作", en: "act taken back")
        case .version: Bilingual(ja: "版", en: "version")
        case .facilityID: Bilingual(ja: "事業所の番号", en: "facility")
        case .facilityIDs, .facilities: Bilingual(ja: "事業所の番号", en: "facilities")
        case .changedFacilities: Bilingual(ja: "内容が変わった事業所", en: "facilities changed")
        case .accountID: Bilingual(ja: "アカウントの番号", en: "account")
        case .accounts: Bilingual(ja: "アカウントの番号", en: "accounts")
        case .people: Bilingual(ja: "対象の方", en: "people")
        case .problems: Bilingual(ja: "指摘", en: "findings")
        case .registered: Bilingual(ja: "登録", en: "registered")
        case .joined: Bilingual(ja: "所属の追加", en: "second affiliations")
        case .moved: Bilingual(ja: "異動", en: "moved")
        case .changed: Bilingual(ja: "変更", en: "changed")
        case .left: Bilingual(ja: "所属の終了", en: "left")
        case .removed: Bilingual(ja: "削除", en: "removed")
        case .withoutAdministrator: Bilingual(ja: "MCS管理者のいない事業所", en: "without administrator")
        case .fields: Bilingual(ja: "項目", en: "fields")
        case .entries: Bilingual(ja: "項目", en: "entries")
        case .clause: Bilingual(ja: "条項", en: "clause")
        case .clauses: Bilingual(ja: "条項", en: "clauses")
        case .given: Bilingual(ja: "同意する条項", en: "consented to")
        case .declined: Bilingual(ja: "同意しない条項", en: "declined")
        case .consentsAsked: Bilingual(ja: "あらためてお願いした条項", en: "asked for")
        case .manner: Bilingual(ja: "方法", en: "manner")
        case .askedBefore: Bilingual(ja: "お願い済み", en: "asked before")
        case .lapsed: Bilingual(ja: "期限切れ", en: "lapsed")
        case .refused: Bilingual(ja: "同意されていない", en: "refused")
        case .confirmed: Bilingual(ja: "確認済み", en: "confirmed")
        case .missing: Bilingual(ja: "未確認", en: "unconfirmed")
        case .unconfirmedAddresses: Bilingual(ja: "未確認のアドレス", en: "unconfirmed addresses")
        case .unconfirmedReason: Bilingual(ja: "確認を待たない理由", en: "reason not to wait")
        case .removalReason: Bilingual(ja: "多くの方が離れる理由", en: "why so many leave")
        case .reason: Bilingual(ja: "理由", en: "reason")
        case .lines, .linesAtMCS: Bilingual(ja: "MCS側の作業", en: "lines at MCS")
        case .twoFactor: Bilingual(ja: "MCSの二要素認証", en: "two factors at MCS")
        case .identityCertified: Bilingual(ja: "MCSの本人確認", en: "identity certified at MCS")
        case .privacyNotice: Bilingual(ja: "お見せした個人情報の取扱い", en: "privacy notice shown")
        case .networkVersion: Bilingual(ja: "定義の版", en: "version of the forms")
        case .lapsesOn: Bilingual(ja: "仮パスワードが使えなくなる日", en: "temporary passwords lapse on")
        case .until: Bilingual(ja: "ロックの終わり", en: "locked until")
        case .reissued: Bilingual(ja: "仮パスワードの再発行", en: "temporary passwords reissued")
        case .mails: Bilingual(ja: "メール", en: "mails")
        case .notices: Bilingual(ja: "お知らせ", en: "notices")
        case .withdrawnMails: Bilingual(ja: "取りやめたメール", en: "mails withdrawn")
        case .plan: Bilingual(ja: "計画の番号", en: "plan")
        case .bytes: Bilingual(ja: "バイト", en: "bytes")
        case .verb, .extent, .activated, .isSent, .rehashed, .applicationID, .sessionID, .mailID,
            .confirmationID,
            .fileDigest, .digest, .passwords:
            nil
        }
    }

    /// What a text under this key is called; nil for one that nobody has a word for.
    func words(of stored: String, _ clauses: ClauseLabels) -> Bilingual? {
        switch self {
        case .state: ApplicationState(rawValue: stored)?.title
        case .kind: ActKind(rawValue: stored)?.title
        case .kinds: WorkKind(rawValue: stored)?.title
        case .way: AskingWay(rawValue: stored)?.title
        case .manner: ConsentManner(rawValue: stored)?.title
        case .mails: ReminderKind(rawValue: stored)?.title
        case .fields: FieldDifference.Field(rawValue: stored)?.title ?? FacilityField(rawValue: stored)?.title
        case .entries: OfficeEntry(rawValue: stored)?.title
        case .clause, .clauses, .given, .declined, .consentsAsked: clauses.label(stored)
        case .until: stored.momentInJapan.map(Bilingual.verbatim)
        case .receipt, .supersedes, .counterpart, .matched, .unconfirmedReason, .removalReason, .reason,
            .privacyNotice,
            .lapsesOn,
            .plan:
            .verbatim(stored)
        case .numbers, .sequence, .version, .facilityID, .facilityIDs, .facilities, .changedFacilities,
            .accountID,
            .accounts, .people,
            .problems, .registered, .joined, .moved, .changed, .left, .removed, .withoutAdministrator,
            .askedBefore,
            .lapsed, .refused, .confirmed, .missing, .unconfirmedAddresses, .lines, .linesAtMCS,
            .twoFactor,
            .identityCertified, .networkVersion, .reissued, .notices, .withdrawnMails, .bytes, .verb, .extent,
            .activated,
            .isSent, .rehashed, .applicationID, .sessionID, .mailID, .confirmationID, .fileDigest, .digest,
            .passwords:
            nil
        }
    }
}
