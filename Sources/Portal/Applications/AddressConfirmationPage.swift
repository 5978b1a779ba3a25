import Registry
import Web

/// Where the link of a test mail leads (T A7): a button. Whether the link still opens anything is said only after it is
/// pressed, since mail scanners open links as well.
struct AddressConfirmationPage: Page {
    let frame: Frame
    private let network: NetworkDefinition
    private let path: String

    /// - Parameter token: as it stands in the link.
    init(token: String, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        let t = reader.language
        path = "/n/\(network.code)/confirm/\(token)"
        frame = Frame(t(ja: "メールアドレスの確認", en: "Confirm your address"), path: path, reader, network, pages)
        self.network = network
    }

    var main: some HTML {
        h1 { frame.heading }
        p(.class("lead")) {
            t(
                ja: "\(network.name.ja)からの確認のメールが届きましたら、次のボタンを押してお知らせください。",
                en: "If our mail has reached you, please tell \(network.name.en) by pressing the button.")
        }
        ButtonForm(
            reader: frame.reader, action: frame.reader.link(path),
            submit: t(ja: "届いたことを知らせる", en: "Yes, it has reached me"))
        Box("help", id: "help", t(ja: "ご注意", en: "Please note")) {
            ul {
                Items(
                    [
                        t(
                            ja: "この時点では、まだ登録されていません。登録が済みましたら、改めてメールでお知らせします。",
                            en: "You are not registered yet. We write to you again once you are."),
                        t(
                            ja: "申込みに心当たりがない方は、ボタンを押さずにこのページを閉じてください。",
                            en:
                                "If you know nothing of an application, close this page without pressing the button."
                        ),
                    ]
                )
            }
        }
    }
}

extension MessagePage {
    static func addressConfirmed(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> MessagePage {
        let t = reader.language
        return MessagePage(
            t(ja: "ありがとうございました", en: "Thank you"),
            [
                t(ja: "メールが届くことを確認しました。", en: "We now know that our mails reach you."),
                t(
                    ja: "登録が済みましたら、改めてメールでお知らせします。このページは閉じてかまいません。",
                    en: "We write to you again once you are registered. You may close this page."),
            ], path: "/n/\(network.code)/", reader, network, pages)
    }

    /// One answer for unknown, lapsed, used and closed links.
    static func confirmationNotOpen(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> MessagePage {
        let t = reader.language
        return MessagePage(
            t(ja: "このリンクは使えません", en: "This link cannot be used"),
            [
                t(
                    ja: "すでに押していただいたときは、確認は済んでいます。ほかにしていただくことはありません。",
                    en: "If you have pressed the button before, everything is done."),
                t(
                    ja: "はじめてのときは、リンクの期限が過ぎたか、新しい確認のメールが送られているか、申込みの手続きが先に進んでいます。",
                    en:
                        "If not, the link has lapsed, a newer mail was sent to you, or the application has moved on."
                ),
                t(
                    ja: "ご不明な点は、このページの下にある事務局へお問い合わせください。",
                    en: "If in doubt, ask the secretariat at the foot of this page."),
            ], path: "/n/\(network.code)/", reader, network, pages)
    }
}
