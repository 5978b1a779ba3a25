import Registry
import Web

/// The pages on the way from a forgotten password to a new one.
struct ForgottenPages: Sendable {
    let network: NetworkDefinition
    let reader: Reader
    let pages: Pages

    init(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        self.network = network
        self.reader = reader
        self.pages = pages
    }

    private var t: Language { reader.language }
    private var start: String { "/n/\(network.code)/forgotten" }
    var password: PasswordWords { PasswordWords(rule: network.passwordRule, t: t) }

    var noAddress: FormError {
        FormError(field: "address", message: t(ja: "メールアドレスを入力してください。", en: "Enter your e-mail address."))
    }

    func asking(address: String = "", mistakes: [FormError] = []) -> FormPage {
        let field = Field(
            name: "address", label: t(ja: "メールアドレス", en: "E-mail address"),
            hint: t(ja: "このネットワークに登録されているアドレス", en: "The one that is registered with this network"),
            kind: .email, value: address, autocomplete: "username")
        var page = FormPage(
            t(ja: "パスワードをお忘れの方", en: "A forgotten password"),
            lead: t(
                ja: "登録されているアドレスへ、新しいパスワードを決めるためのご案内をお送りします。",
                en: "We send the registered address a link for choosing a new password."), path: start,
            fields: [field], mistakes: mistakes, submit: t(ja: "ご案内を送る", en: "Send the link"), network,
            reader,
            pages)
        page.opens = FormPage.Opens(
            label: t(ja: "決め直すもの", en: "What it is about"),
            text: t(
                ja: "\(network.name.ja)のパスワードだけです。MCSのパスワードは、MCSの画面から手続きしてください。",
                en: "Only the password of \(network.name.en). For your MCS password, please go to MCS itself."))
        page.elsewhere = FormPage.Elsewhere(
            heading: t(ja: "お困りのとき", en: "If it does not work"),
            ways: [
                FormPage.Elsewhere.Way(
                    when: t(
                        ja: "本登録がまだの方（仮パスワードをお持ちの方）", en: "Your account is not active yet"),
                    link: Link(
                        address: reader.link("/n/\(network.code)/activate"),
                        text: t(ja: "本登録をする", en: "Activate your account")))
            ])
        return page
    }

    /// The same words whether or not somebody has the address.
    func asked() -> MessagePage {
        MessagePage(
            t(ja: "ご案内をお送りしました", en: "Look in your mailbox"),
            [
                t(
                    ja: "本登録の済んだ方のアドレスであれば、数分のうちにメールが届きます。メールのアドレスが使えるのは1時間、一度だけです。",
                    en:
                        "If it is the address of an active account, a mail arrives within minutes. Its link works once, for an hour."
                ),
                t(
                    ja: "届かないときは、迷惑メールの振り分けと、入力したアドレスをお確かめください。続けて申し込まれても、5分間は新しいメールをお送りしません。",
                    en:
                        "If none arrives, look in your junk folder and check the address. We send no second mail within five minutes."
                ),
                t(
                    ja: "それでも届かないときは、このページの下にある事務局へご連絡ください。",
                    en: "If it still does not arrive, ask the secretariat at the foot of this page."),
            ], path: start, reader, network, pages)
    }

    func choosing(link: String, mistakes: [FormError] = []) -> FormPage {
        var page = FormPage(
            t(ja: "新しいパスワードを決める", en: "Choose a new password"),
            lead: t(
                ja: "決め終わると、これまでのパスワードは使えなくなり、どの端末からもサインアウトします。",
                en: "The old password then stops working, and you are signed out everywhere."),
            path: "/n/\(network.code)/new-password", fields: password.fields, mistakes: mistakes,
            submit: t(ja: "このパスワードにする", en: "Use this password"), network, reader, pages)
        page.hidden = [Hidden("link", link)]
        page.opens = FormPage.Opens(
            label: t(ja: "このパスワードで開くもの", en: "What this password opens"),
            text: t(
                ja: "\(network.name.ja)のページだけです。MCSやほかのサイトと同じパスワードにしないでください。",
                en:
                    "Only the pages of \(network.name.en). Do not use the same password at MCS or on any other site."
            ))
        return page
    }

    func lapsed() -> MessagePage {
        MessagePage(
            t(ja: "このご案内は使えません", en: "This link no longer works"),
            [
                t(
                    ja: "1時間が過ぎたか、すでに使われたか、あとから新しいご案内をお送りしています。パスワードは変わっていません。",
                    en:
                        "It is more than an hour old, has been used, or a later one has taken its place. Your password has not been changed just now."
                )
            ],
            links: [
                Link(address: reader.link(start), text: t(ja: "もう一度ご案内を送る", en: "Send a new link"))
            ], path: start, reader, network, pages)
    }
}
