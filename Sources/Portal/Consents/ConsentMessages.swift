import Registry
import Web

extension MessagePage {
    static func consentRecorded(
        given: [NetworkDefinition.ConsentClause], declined: [NetworkDefinition.ConsentClause],
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> MessagePage {
        let t = reader.language
        let answers =
            given.map { t(ja: "「\($0.label.ja)」：同意します", en: "\($0.label.en): yes") }
            + declined.map { t(ja: "「\($0.label.ja)」：同意しません", en: "\($0.label.en): no") }
        let followUp =
            declined.contains(where: \.required)
            ? [
                t(
                    ja: "参加に必要な事項が含まれていますので、事務局からご連絡します。",
                    en:
                        "Participation depends on something that you declined: the secretariat will contact you."
                )
            ] : []
        return MessagePage(
            t(ja: "お答えを記録しました", en: "Your answer is on record"),
            answers + followUp + [
                t(
                    ja: "控えをメールでお送りします。このページは閉じてかまいません。",
                    en: "A copy is mailed to the facility's manager. You may close this page.")
            ], path: "/n/\(network.code)/", reader, network, pages)
    }

    /// One answer for unknown, lapsed, used and closed links.
    static func consentNotOpen(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> MessagePage {
        let t = reader.language
        return MessagePage(
            t(ja: "このリンクは使えません", en: "This link cannot be used"),
            [
                t(
                    ja: "すでにお答えいただいたときは、記録されています。ほかにしていただくことはありません。",
                    en: "If you have answered before, it is on record and nothing more is needed."),
                t(
                    ja: "はじめてのときは、リンクの期限が過ぎたか、新しいお願いのメールをお送りしているか、管理者の方が変わっています。",
                    en:
                        "If not, the link has lapsed, a newer mail was sent, or the facility's manager has changed."
                ),
                t(
                    ja: "ご不明な点は、このページの下にある事務局へお問い合わせください。",
                    en: "If in doubt, ask the secretariat at the foot of this page."),
            ], path: "/n/\(network.code)/", reader, network, pages)
    }
}
