import Registry
import Web

/// The first page of an activation: address and temporary password.
struct ActivationPage: Page {
    let frame: Frame
    private let network: NetworkDefinition
    /// As it was typed; the temporary password is never sent back.
    private let address: String
    private let mistakes: [FormError]

    init(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages, address: String = "",
        mistakes: [FormError] = []
    ) {
        let t = reader.language
        frame = Frame(
            t(ja: "本登録", en: "Activate your account"), path: "/n/\(network.code)/activate", reader, network,
            pages,
            hasErrors: !mistakes.isEmpty, keepsTyped: true)
        self.network = network
        self.address = address
        self.mistakes = mistakes
    }

    var main: some HTML {
        ErrorSummary(mistakes, t)
        p(.class("step")) { t(ja: "手順 1／2　ご本人の確認", en: "Step 1 of 2: confirm that it is you") }
        h1 { frame.heading }
        p(.class("lead")) {
            t(
                ja: "事務局から届いた「仮パスワードと本登録のご案内」のメールをお手元にご用意ください。",
                en: "Please have the secretariat's mail with your temporary password at hand.")
        }
        Box("opens", id: "opens", t(ja: "仮パスワードで開くもの", en: "What the temporary password opens")) {
            p {
                t(
                    ja: "\(network.name[t])の、このページだけです。MCSのパスワードはここに入力しないでください。",
                    en: "Only this page of \(network.name[t]). Please do not type your MCS password here.")
            }
        }
        MainForm(frame.reader, to: frame.reader.link("/n/\(network.code)/activate")) {
            addressField
            passwordField
            Submit(t(ja: "次へ進む", en: "Continue"))
        }
        Box("help", id: "help", t(ja: "お困りのとき", en: "If it does not work")) {
            ul { Items(help) }
            p {
                Link(
                    address: frame.reader.link("/n/\(network.code)/senders"),
                    text: t(ja: "届いたメールが本物か確かめる", en: "Check whether a mail is genuine"))
            }
        }
    }

    private var addressField: Field {
        Field(
            name: ActivationEntry.addressField, label: t(ja: "メールアドレス", en: "E-mail address"),
            hint: t(ja: "仮パスワードのメールが届いたアドレス", en: "The one that the temporary password was sent to"),
            kind: .email,
            value: address, autocomplete: "username"
        ).marked(with: mistakes)
    }

    @HTMLBuilder private var passwordField: some HTML {
        let (field, errors) = (
            ActivationEntry.passwordField, FieldErrors(of: ActivationEntry.passwordField, in: mistakes)
        )
        div(errors.marking("field")) {
            label(.for(field)) { t(ja: "仮パスワード", en: "Temporary password") }
            p(.class("hint"), .id("\(field)-hint")) {
                t(
                    ja: "4文字ずつ6組。大文字・小文字、全角・半角の違いや、ハイフンの有無は問いません。",
                    en: "Six groups of four. Capitals, full-width characters and hyphens make no difference.")
            }
            errors
            input(
                .id(field), .name(field), .class("code"), .type("text"), .autocomplete("one-time-code"),
                .asTyped,
                .unchecked, .required(), errors.described(by: "\(field)-hint"), errors.invalid)
        }
    }

    private var help: [String] {
        [
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
