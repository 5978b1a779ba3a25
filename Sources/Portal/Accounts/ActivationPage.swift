import Registry

/// The first page of an activation: address and temporary password.
struct ActivationPage: Page {
    static let template = "activation"
    let frame: Frame
    let words: Words
    let action: String
    /// As it was typed; the temporary password is never sent back.
    let address: String
    let summary: ErrorSummary?
    let addressErrors: FieldErrors?
    let passwordErrors: FieldErrors?
    let senders: Link

    struct Words: Sendable, Encodable {
        let heading: String
        let step: String
        let lead: String
        let opensLabel: String
        let opens: String
        let addressLabel: String
        let addressHint: String
        let passwordLabel: String
        let passwordHint: String
        let submit: String
        let helpHeading: String
        let help: [String]

        init(_ network: NetworkDefinition, _ t: Language) {
            let name = network.name[t]
            heading = t(ja: "本登録", en: "Activate your account")
            step = t(ja: "手順 1／2　ご本人の確認", en: "Step 1 of 2: confirm that it is you")
            lead = t(
                ja: "事務局から届いた「仮パスワードと本登録のご案内」のメールをお手元にご用意ください。",
                en: "Please have the secretariat's mail with your temporary password at hand.")
            opensLabel = t(ja: "仮パスワードで開くもの", en: "What the temporary password opens")
            opens = t(
                ja: "\(name)の、このページだけです。MCSのパスワードはここに入力しないでください。",
                en: "Only this page of \(name). Please do not type your MCS password here.")
            addressLabel = t(ja: "メールアドレス", en: "E-mail address")
            addressHint = t(ja: "仮パスワードのメールが届いたアドレス", en: "The one that the temporary password was sent to")
            passwordLabel = t(ja: "仮パスワード", en: "Temporary password")
            passwordHint = t(
                ja: "4文字ずつ6組。大文字・小文字、全角・半角の違いや、ハイフンの有無は問いません。",
                en: "Six groups of four. Capitals, full-width characters and hyphens make no difference.")
            submit = t(ja: "次へ進む", en: "Continue")
            helpHeading = t(ja: "お困りのとき", en: "If it does not work")
            help = [
                t(
                    ja: "メールが見つからない、期限が過ぎた：事務局へご連絡ください。新しい仮パスワードをお送りします。",
                    en:
                        "You cannot find the mail, or it has lapsed: ask the secretariat for a new temporary password."
                ),
                t(
                    ja: "続けて3回間違えた：30分たってから、もう一度お試しください。",
                    en: "You were wrong three times in a row: try again after 30 minutes."),
                t(
                    ja: "登録を申し込んだ覚えがない：何も入力せずに、事務局へご連絡ください。",
                    en: "You never applied: enter nothing and tell the secretariat."),
            ]
        }
    }

    init(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages, address: String = "",
        mistakes: [FormError] = []
    ) {
        let path = "/n/\(network.code)/activate"
        words = Words(network, reader.language)
        frame = Frame(
            words.heading, path: path, reader, network, pages, hasErrors: !mistakes.isEmpty, keepsTyped: true)
        action = reader.link(path)
        self.address = address
        summary = ErrorSummary(mistakes, reader.language)
        addressErrors = FieldErrors(of: ActivationEntry.addressField, in: mistakes)
        passwordErrors = FieldErrors(of: ActivationEntry.passwordField, in: mistakes)
        senders = Link(
            address: reader.link("/n/\(network.code)/senders"),
            text: reader.language(ja: "届いたメールが本物か確かめる", en: "Check whether a mail is genuine"))
    }
}
