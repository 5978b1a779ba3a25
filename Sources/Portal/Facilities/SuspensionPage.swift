import Operations
import Registry
import Storage

/// Where an administrator stops the account of somebody of their facility at once (A6): a lost phone cannot wait for the
/// secretariat's hours.
enum SuspensionPage {
    static func page(
        of person: DeskPerson, at path: String, _ visit: Visit, _ pages: Pages, entry: Entry = Entry(),
        mistakes: [FormError] = []
    ) -> FormPage {
        let (t, network) = (visit.reader.language, visit.network)
        var page = FormPage(
            t(ja: "利用を止める", en: "Suspend the account"),
            lead: t(
                ja: "すぐに効きます。登録の内容はそのまま残り、あとで再開できます。",
                en: "It takes effect at once. Everything is kept, and can be resumed later."), path: path,
            fields: fields(entry, t), mistakes: mistakes, submit: t(ja: "今すぐ止める", en: "Suspend now"),
            keepsTyped: true,
            network, visit.reader, pages)
        page.about = t(ja: "\(person.name) 様", en: person.name)
        page.opens = FormPage.Opens(
            label: t(ja: "MCSでは別の手続きが要ります", en: "At MCS it takes another step"),
            text: t(
                ja:
                    "ここで止まるのは、この窓口のアカウントだけです。MCSのアカウントの停止は、作業として事務局に引き継ぎます。お急ぎのときは、MCSのサポート（\(network.mcs.supportHours.ja)）へもご連絡ください。",
                en:
                    "Only the account of this desk stops here. Suspending it at MCS becomes a task of the secretariat; if it is urgent, call MCS's support, too (\(network.mcs.supportHours.en))."
            ))
        return page
    }

    /// What was chosen and written.
    struct Entry: Sendable {
        var cause: SuspensionCause?
        var reason = ""

        func mistakes(_ t: Language) -> [FormError] {
            let noCause = FormError(
                field: "cause", message: t(ja: "止める理由を選んでください。", en: "Choose why."))
            let noReason = FormError(
                field: "reason", message: t(ja: "いきさつを入力してください。", en: "Say what happened."))
            let tooLong = FormError(
                field: "reason", message: t(ja: "いきさつは500文字以内にしてください。", en: "Use 500 characters at most."))
            return (cause == nil ? [noCause] : []) + (reason.allSatisfy(\.isWhitespace) ? [noReason] : [])
                + (reason.count > 500 ? [tooLong] : [])
        }
    }

    private static func fields(_ entry: Entry, _ t: Language) -> [Field] {
        let choice = Field.Choice(
            options: [
                Field.Choice.Option(
                    value: "", label: t(ja: "選んでください", en: "Please choose"), isChosen: entry.cause == nil)
            ]
                + SuspensionCause.allCases.map {
                    Field.Choice.Option(value: $0.rawValue, label: $0.title[t], isChosen: $0 == entry.cause)
                })
        return [
            Field(name: "cause", label: t(ja: "理由", en: "Why"), choice: choice, autocomplete: "off"),
            Field(
                name: "reason", label: t(ja: "いきさつ", en: "What happened"),
                hint: t(
                    ja: "例：昨夜、通勤の電車に端末を置き忘れました。患者さんのことは書かないでください。",
                    en:
                        "For example: the phone was left on a train last night. Please write nothing about patients."
                ),
                kind: .paragraph, value: entry.reason, autocomplete: "off"),
        ]
    }
}
