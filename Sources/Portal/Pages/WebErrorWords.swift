import Web

/// The words of the pages that stand in for one that could not be had.
struct WebErrorWords {
    let heading: String
    let paragraphs: [String]

    init(_ error: WebError, _ origin: WebOrigin, _ t: Language) {
        switch error {
        case .notFound:
            heading = t(ja: "ページが見つかりません", en: "Page not found")
            paragraphs = [
                t(
                    ja: "アドレスに間違いがないか、ご案内のメールや書面でお確かめください。",
                    en: "Please compare the address with the one in your mail or letter."),
                t(
                    ja: "アドレスが正しいのに開けないときは、事務局へお問い合わせください。",
                    en: "If the address is right, please ask the secretariat."),
            ]
        case .methodNotAllowed:
            heading = t(ja: "この操作はできません", en: "This cannot be done here")
            paragraphs = [
                t(
                    ja: "お手数ですが、入口のページからもう一度お進みください。",
                    en: "Please begin again at the entrance.")
            ]
        case .bodyTooLarge:
            heading = t(ja: "送信された内容が大きすぎます", en: "Too much was sent")
            paragraphs = [
                t(
                    ja: "何も登録していません。前の画面に戻り、入力した文字を減らしてからお送りください。",
                    en: "Nothing was registered. Please go back and enter less.")
            ]
        case .bodyTooSlow:
            heading = t(ja: "送信が途中で途切れました", en: "The form did not arrive in time")
            paragraphs = [
                t(
                    ja: "何も登録していません。電波のよい場所で、もう一度お送りください。",
                    en: "Nothing was registered. Please send it again where your connection is better.")
            ]
        case .notAForm, .malformedForm:
            heading = t(ja: "送信された内容を読み取れません", en: "What was sent cannot be read")
            paragraphs = [
                t(
                    ja: "何も登録していません。お手数ですが、入口のページからもう一度お試しください。",
                    en: "Nothing was registered. Please begin again at the entrance.")
            ]
        case .foreignForm:
            heading = t(ja: "ほかのサイトから送信されたため、お受けできません", en: "This form came from another site")
            paragraphs = [
                t(
                    ja: "安全のため、この窓口のページから送信されたものだけをお受けしています。何も登録していません。",
                    en: "To be safe, only forms of this desk's own pages are taken. Nothing was registered."),
                t(
                    ja: "アドレス欄が \(origin) で始まるページを開き、もう一度お試しください。",
                    en: "Please open the page whose address begins with \(origin) and try again."),
            ]
        case .foreignToken:
            heading = t(ja: "ページを開き直してください", en: "Please open the page again")
            paragraphs = [
                t(
                    ja: "安全のため、このフォームはお受けできませんでした。何も登録していません。",
                    en: "To be safe, this form was not taken. Nothing was registered."),
                t(
                    ja:
                        "前のページを開いたあとにサインインやサインアウトをされたか、ブラウザーでCookie（クッキー）が使えない設定になっています。前のページに戻って読み込み直し、もう一度入力してください。",
                    en:
                        "You signed in or out after the page was opened, or your browser takes no cookies. Go back, reload the page and enter it again."
                ),
            ]
        case .tooMany:
            heading = t(ja: "少し時間をおいてください", en: "Please wait a little")
            paragraphs = [
                t(
                    ja: "短い間に、同じところから多くの送信がありました。今回の送信では、何も登録していません。",
                    en:
                        "Too much was sent from the same place in a short time. Nothing was registered just now."
                ),
                t(
                    ja: "1分ほどおいて、もう一度お試しください。続くようでしたら、ほかの方の端末が原因のことがあります。事務局へご連絡ください。",
                    en:
                        "Try again in about a minute. If it goes on, another device at your place may be the cause: please tell the secretariat."
                ),
            ]
        case .unavailable:
            heading = t(ja: "ただいま混み合っているか、点検中です", en: "The desk is busy or being serviced")
            paragraphs = [
                t(
                    ja: "少し時間をおいて、もう一度お試しください。同じ内容を二度お送りいただいても、二重に登録されることはありません。",
                    en: "Please try again in a while. Sending the same form twice does not register it twice.")
            ]
        case .failed:
            heading = t(ja: "申し訳ありません。処理できませんでした", en: "Sorry, that did not work")
            paragraphs = [
                t(
                    ja: "窓口の側で問題が起きました。少し時間をおいて、もう一度お試しください。続くようでしたら事務局へお知らせください。",
                    en:
                        "Something is wrong on our side. Please try again in a while; if it goes on, tell the secretariat."
                )
            ]
        }
    }
}
