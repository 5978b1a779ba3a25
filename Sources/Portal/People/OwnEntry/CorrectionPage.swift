import Operations
import Registry
import Web

/// Where somebody writes what is wrong with their entry.
enum CorrectionPage {
    static func mistakes(_ wish: String, _ t: Language) -> [FormError] {
        if wish.isBlank {
            return [
                FormError(
                    field: "wish",
                    message: t(ja: "直したいところを入力してください。", en: "Say what should be corrected."))
            ]
        }
        guard wish.count > AskForCorrection.longestWish else { return [] }
        return [
            FormError(
                field: "wish",
                message: t(
                    ja: "\(AskForCorrection.longestWish)文字以内にしてください（今は\(wish.count)文字です）。",
                    en: "Use \(AskForCorrection.longestWish) characters at most; these are \(wish.count)."))
        ]
    }

    static func page(
        _ visit: Visit, _ pages: Pages, wish: String = "", mistakes: [FormError] = []
    ) -> FormPage {
        let t = visit.reader.language
        let field = Field(
            name: "wish", label: t(ja: "どこを、どのように直しますか", en: "What should be corrected, and how?"),
            hint: t(
                ja: "例：姓が「山田」から「佐藤」に変わりました。／電話番号が変わりました。患者さんのことは書かないでください。",
                en: "For example: my family name has changed. Please write nothing about patients."),
            kind: .paragraph, value: wish, autocomplete: "off")
        return FormPage(
            t(ja: "登録内容の訂正を申し出る", en: "Ask for a correction"),
            lead: t(
                ja: "事務局へメールでお伝えします。事業所に確かめることがあるため、すぐには変わりません。",
                en:
                    "The secretariat receives it by mail. It may have to ask your facility, so nothing changes at once."
            ), path: visit.path("me/correction"), fields: [field], mistakes: mistakes,
            submit: t(ja: "事務局へ送る", en: "Send it"), visit.network, visit.reader, pages)
    }
}
