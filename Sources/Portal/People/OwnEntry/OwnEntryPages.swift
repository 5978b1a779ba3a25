import Operations
import Registry
import Web

/// The forms by which people change their own entry.
enum OwnEntryPages {
    static func correction(
        kana: String, telephone: String, _ visit: Visit, _ pages: Pages, mistakes: [FormError] = []
    ) -> FormPage {
        let t = visit.reader.language
        var page = FormPage(
            t(ja: "フリガナ・電話番号を直す", en: "Correct reading and telephone"),
            lead: t(
                ja: "すぐに変わります。お名前と職種は事業所の届出によるため、「訂正を申し出る」からお知らせください。",
                en:
                    "It changes at once. Name and profession are your facility's word: ask for their correction instead."
            ), path: visit.path("me/entry"),
            fields: [
                Field(
                    name: "kana", label: t(ja: "フリガナ", en: "Reading (katakana)"),
                    hint: t(ja: "姓と名の間を空けてください。", en: "With a space between family and given name."),
                    value: kana,
                    autocomplete: "off", isOptional: true),
                Field(
                    name: "telephone", label: t(ja: "電話番号", en: "Telephone"),
                    hint: t(ja: "なければ空欄でかまいません。", en: "May be left empty."), kind: .telephone,
                    value: telephone, autocomplete: "tel", isOptional: true),
            ], mistakes: mistakes, submit: t(ja: "直す", en: "Correct it"), visit.network, visit.reader, pages)
        page.opens = FormPage.Opens(
            label: t(ja: "MCSでは", en: "At MCS"),
            text: t(
                ja: "MCSに登録されている内容は変わりません。MCSの画面でもお確かめください。",
                en: "What MCS shows does not change. Please look at it there as well."))
        return page
    }

    static func mistakes(_ objections: [CorrectOwnEntry.Objection], _ t: Language) -> [FormError] {
        objections.map { objection in
            switch objection {
            case .kana:
                FormError(
                    field: "kana",
                    message: t(ja: "フリガナは、カタカナかひらがなで入力してください。", en: "Write the reading in kana."))
            case .telephone:
                FormError(
                    field: "telephone",
                    message: t(
                        ja: "電話番号は、0から始まる10桁か11桁で入力してください。",
                        en: "A telephone number has 10 or 11 digits and begins with 0."))
            }
        }
    }

    /// - Parameter isAnswered: whether it comes back because something was left out.
    static func options(
        twoFactor: Bool?, identityCertified: Bool?, _ visit: Visit, _ pages: Pages, isAnswered: Bool = false
    ) -> FormPage {
        let t = visit.reader.language
        func field(_ name: String, _ label: String, _ chosen: Bool?) -> Field {
            Field(
                name: name, label: label,
                choice: Field.Choice(options: [
                    Field.Choice.Option(
                        value: "", label: t(ja: "選んでください", en: "Please choose"), isChosen: chosen == nil),
                    Field.Choice.Option(value: "yes", label: t(ja: "はい", en: "yes"), isChosen: chosen == true),
                    Field.Choice.Option(value: "no", label: t(ja: "いいえ", en: "no"), isChosen: chosen == false),
                ]), autocomplete: "off")
        }
        let missing = [("two-factor", twoFactor), ("identity", identityCertified)].filter { $0.1 == nil }
        return FormPage(
            t(ja: "MCSの設定を知らせる", en: "Tell your options at MCS"),
            lead: t(
                ja: "MCSで使っている安全のための設定をお知らせください。ご本人のお申し出として記録します。MCSの設定そのものは変わりません。",
                en:
                    "Which of MCS's safety options do you use? It is recorded as your own word; nothing changes at MCS."
            ), path: visit.path("me/mcs"),
            fields: [
                field(
                    "two-factor", t(ja: "二要素認証（認証アプリ）を使っている", en: "I use two-factor sign-in (an app)"),
                    twoFactor),
                field(
                    "identity", t(ja: "MCSの本人確認を済ませている", en: "MCS has certified my identity"), identityCertified
                ),
            ],
            mistakes: isAnswered
                ? missing.map {
                    FormError(field: $0.0, message: t(ja: "どちらかを選んでください。", en: "Choose one of them."))
                } : [], submit: t(ja: "知らせる", en: "Record it"), visit.network, visit.reader, pages)
    }

    /// What was typed on the page about a new address, and what became of it.
    struct Address: Sendable {
        var text = ""
        var outcome: AskForAddress.Outcome?
    }

    static func address(_ entry: Address, _ visit: Visit, _ pages: Pages) -> FormPage {
        let t = visit.reader.language
        var page = FormPage(
            t(ja: "メールアドレスを変更する", en: "Change your e-mail address"),
            lead: t(
                ja: "新しいアドレスへ、確認のメールをお送りします。その中のリンクでボタンを押すまで、今のアドレスのままです。",
                en:
                    "A mail goes to the new address. Until you press the button behind its link, nothing changes."
            ),
            path: visit.path("me/address"),
            fields: [
                Field(
                    name: "address", label: t(ja: "新しいメールアドレス", en: "New e-mail address"),
                    hint: t(
                        ja: "ご本人だけが読めるアドレスにしてください。今のアドレス：\(visit.visitor.email)",
                        en: "One that you alone read. The present one: \(visit.visitor.email)"), kind: .email,
                    value: entry.text, autocomplete: "email"),
                Field(
                    name: "password", label: t(ja: "今のパスワード", en: "Your password"),
                    hint: t(ja: "この窓口のパスワードです。MCSのものではありません。", en: "Of this desk, not of MCS."),
                    kind: .password, autocomplete: "current-password"),
            ], mistakes: entry.outcome.map { mistakes($0, t) } ?? [],
            submit: t(ja: "確認のメールを送る", en: "Send the mail"), visit.network, visit.reader, pages)
        page.opens = FormPage.Opens(
            label: t(ja: "MCSでは", en: "At MCS"),
            text: t(
                ja: "MCSのアカウントのメールアドレスは変わりません。MCSの画面で、別に変更してください。",
                en: "The address of your MCS account stays the same. Change it there as well."))
        return page
    }

    private static func mistakes(_ outcome: AskForAddress.Outcome, _ t: Language) -> [FormError] {
        switch outcome {
        case .asked: []
        case .unreadable:
            [
                FormError(
                    field: "address",
                    message: t(ja: "メールアドレスを「名前@ドメイン」の形で入力してください。", en: "Write it as name@domain."))
            ]
        case .same:
            [FormError(field: "address", message: t(ja: "今のアドレスと同じです。", en: "It is the present one."))]
        case .passwordRefused:
            [
                FormError(
                    field: "password",
                    message: t(
                        ja: "パスワードが違うか、アカウントがロックされています。",
                        en: "The password is wrong, or the account is locked."))
            ]
        case .tooMany:
            [
                FormError(
                    field: "address",
                    message: t(
                        ja: "今日はこれ以上お送りできません。明日もう一度お試しください。",
                        en: "No more mails today; please try again tomorrow."))
            ]
        }
    }
}

extension FormPage {
    /// Where the link of the mail to a new address leads: a button.
    ///
    /// - Parameter token: as it stands in the link.
    static func confirmNewAddress(
        token: String, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> FormPage {
        let t = reader.language
        return FormPage(
            t(ja: "新しいメールアドレスの確認", en: "Confirm your new address"),
            lead: t(
                ja: "ボタンを押すと、\(network.name.ja)の登録がこのメールの届いたアドレスに変わります。お申し出に心当たりのない方は、押さずに閉じてください。",
                en:
                    "Press the button to be registered with \(network.name.en) under the address that our mail has reached. If you did not ask for it, close this page."
            ), path: "/n/\(network.code)/address/\(token)", fields: [], mistakes: [],
            submit: t(ja: "このアドレスに変更する", en: "Use this address"), network, reader, pages)
    }
}

extension MessagePage {
    /// - Parameter isChanged: false for links that open nothing, whatever the reason.
    static func newAddress(
        isChanged: Bool, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> MessagePage {
        let t = reader.language
        let heading =
            isChanged
            ? t(ja: "メールアドレスを変更しました", en: "Your address has been changed")
            : t(ja: "このリンクは使えません", en: "This link cannot be used")
        let text =
            isChanged
            ? t(
                ja: "これからは、新しいアドレスでサインインしてください。前のアドレスにもお知らせしました。",
                en: "From now on sign in with the new address. The former one has been told.")
            : t(
                ja: "すでに使われたか、期限が過ぎたか、このアドレスを登録できません。お困りのときは、このページの下にある事務局へお問い合わせください。",
                en:
                    "It was used before, has lapsed, or the address cannot be registered. If in doubt, ask the secretariat at the foot of this page."
            )
        return MessagePage(
            heading, [text],
            links: [
                Link(
                    address: reader.link("/n/\(network.code)/sign-in"), text: t(ja: "サインインへ", en: "Sign in"))
            ], path: "/n/\(network.code)/", reader, network, pages)
    }
}
