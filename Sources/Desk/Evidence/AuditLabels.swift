import FoundationEssentials
import Operations
import Registry
import Storage

extension AuditEvent {
    /// Who did it: a named clerk, a person by the account's id, or the service itself.
    var who: Bilingual {
        switch actorKind {
        case .clerk: Bilingual(ja: "事務局 \(actor)", en: "clerk \(actor)")
        case .person: Bilingual(ja: "本人（番号 \(actor)）", en: "account \(actor)")
        case .manager:
            Bilingual(ja: "事業所の管理者（お願いの番号 \(actor)）", en: "facility manager (request \(actor))")
        case .addressee:
            Bilingual(ja: "メールの受取人（確認の番号 \(actor)）", en: "who got the mail (confirmation \(actor))")
        case .schedule: Bilingual(ja: "定期処理 \(actor)", en: "schedule \(actor)")
        case .service: Bilingual(ja: "サービス \(actor)", en: "service \(actor)")
        }
    }

    /// The stated time, where it is not the one at which the database recorded the event.
    var statedTime: String? {
        abs(asOf.timeIntervalSince(recordedAt)) < 60 ? nil : asOf.inJapan
    }
}

extension VerifyAudit.Finding {
    /// What is broken, in words.
    var explanation: Bilingual {
        let number = sequence.map(String.init) ?? ""
        return switch kind {
        case .changed:
            Bilingual(
                ja: "\(number)番の記録は、書かれた当時の内容と一致しません。",
                en: "Event \(number) is not what was recorded at the time.")
        case .unlinked:
            Bilingual(
                ja: "\(number)番の記録は、一つ前の記録とつながっていません。",
                en: "Event \(number) does not follow from the one before it.")
        case .missing:
            Bilingual(ja: "\(number)番の記録がありません。", en: "Event \(number) is missing.")
        case .details:
            Bilingual(
                ja: "\(number)番の操作が触れたものの明細が、記録と一致しません。",
                en: "The details of event \(number) are not what was recorded.")
        case .beforeImage:
            Bilingual(
                ja: "\(number)番の操作の変更前の値が、記録と一致しません。",
                en: "A value from before event \(number) is not what was committed to.")
        case .head:
            Bilingual(
                ja: "記録の末尾が、控えてある終点と一致しません。末尾が切り取られた疑いがあります。",
                en: "The trail does not end where its head says: its tail may have been cut off.")
        case .stray:
            Bilingual(
                ja: "記録のつながりの外に、操作か明細があります。",
                en: "There are acts or details outside of the chain.")
        }
    }
}
