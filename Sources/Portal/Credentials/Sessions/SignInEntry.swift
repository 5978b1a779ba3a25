import Registry
import Web

/// What somebody typed to sign in, and the page on which they do.
struct SignInEntry: Sendable {
    var address = ""
    var password = ""
    /// Where they wanted to go.
    var wish: Destination?

    /// Why somebody comes to the page, where they were elsewhere before.
    enum Occasion: String, Sendable {
        case idle, out, changed, suspended
    }

    /// What shows before anybody is asked: it costs no try.
    func mistakes(_ t: Language) -> [FormError] {
        var mistakes: [FormError] = []
        if address.isBlank {
            mistakes.append(
                FormError(
                    field: "address",
                    message: t(ja: "メールアドレスを入力してください。", en: "Enter your e-mail address.")))
        }
        if password.isEmpty {
            mistakes.append(
                FormError(field: "password", message: t(ja: "パスワードを入力してください。", en: "Enter your password.")))
        }
        return mistakes
    }

    /// One answer for unknown, wrong, locked, suspended and not yet activated (A4).
    static func refusal(_ t: Language) -> FormError {
        FormError(
            field: "address",
            message: t(
                ja: "このメールアドレスとパスワードでは、サインインできません。",
                en: "We cannot sign you in with this address and password."),
            remedies: [
                t(
                    ja: "続けて3回間違えると、30分間お使いいただけません。MCSのパスワードや仮パスワードでは開きません。",
                    en:
                        "After three wrong tries in a row you have to wait for 30 minutes. Your MCS password or a temporary password does not open this page."
                ),
                t(
                    ja: "本登録がまだの方は、先に本登録をしてください。お忘れのときは、下の「パスワードをお忘れの方」からお進みください。",
                    en:
                        "If your account is not active yet, activate it first. If you have forgotten the password, see below."
                ),
            ])
    }

    func page(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages, mistakes: [FormError] = [],
        after occasion: Occasion? = nil
    ) -> FormPage {
        let t = reader.language
        var page = FormPage(
            t(ja: "サインイン", en: "Sign in"),
            lead: t(
                ja: "登録の内容を確かめたり、所属する事業所の方の状況を見たりできます。",
                en: "See what is registered about you, and how the people of your facility stand."),
            path: "/n/\(network.code)/sign-in", fields: fields(t), mistakes: mistakes,
            submit: t(ja: "サインインする", en: "Sign in"), network, reader, pages)
        page.notice = occasion.map { Self.notice($0, t) }
        page.opens = FormPage.Opens(
            label: t(ja: "ここで使うパスワード", en: "Which password"),
            text: t(
                ja: "本登録のときにご自身で決めた、\(network.name.ja)のパスワードです。MCSのパスワードは入力しないでください。",
                en:
                    "The one that you chose yourself when you activated your account with \(network.name.en). Please do not type your MCS password here."
            ))
        page.hidden = wish.map { [Hidden("to", $0.rawValue)] } ?? []
        page.elsewhere = elsewhere(network, reader)
        return page
    }

    private func fields(_ t: Language) -> [Field] {
        [
            Field(
                name: "address", label: t(ja: "メールアドレス", en: "E-mail address"), kind: .email, value: address,
                autocomplete: "username"),
            Field(
                name: "password", label: t(ja: "パスワード", en: "Password"), kind: .password,
                autocomplete: "current-password"),
        ]
    }

    private static func notice(_ occasion: Occasion, _ t: Language) -> String {
        switch occasion {
        case .idle:
            t(
                ja: "30分以上操作がなかったか、始めてから12時間が過ぎたため、サインアウトしました。",
                en: "You were signed out after 30 idle minutes, or after 12 hours.")
        case .out: t(ja: "サインアウトしました。", en: "You are signed out.")
        case .suspended:
            t(
                ja: "ご自身の利用を止め、サインアウトしました。再開するときは、ほかのMCS管理者の方か事務局へお申し出ください。",
                en:
                    "Your own account is suspended and you are signed out. To have it resumed, ask another administrator or the secretariat."
            )
        case .changed:
            t(
                ja: "新しいパスワードが決まりました。そのパスワードでサインインしてください。",
                en: "Your new password is set. Please sign in with it.")
        }
    }

    private func elsewhere(_ network: NetworkDefinition, _ reader: Reader) -> FormPage.Elsewhere {
        let t = reader.language
        func way(_ when: String, _ path: String, _ text: String) -> FormPage.Elsewhere.Way {
            FormPage.Elsewhere.Way(
                when: when, link: Link(address: reader.link("/n/\(network.code)/\(path)"), text: text))
        }
        return FormPage.Elsewhere(
            heading: t(ja: "サインインできないとき", en: "If you cannot sign in"),
            ways: [
                way(
                    t(ja: "仮パスワードのメールが届いた方", en: "You have a mail with a temporary password"), "activate",
                    t(ja: "本登録をする", en: "Activate your account")),
                way(
                    t(ja: "パスワードをお忘れの方", en: "You have forgotten the password"), "forgotten",
                    t(ja: "パスワードを決め直す", en: "Choose a new one")),
            ])
    }
}
