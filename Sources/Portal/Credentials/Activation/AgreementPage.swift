import Operations
import Registry
import Web

/// The second page of an activation: the terms, clause by clause, and an own password.
struct AgreementPage: Page {
    let frame: Frame
    private let invitation: ActivationInvitation
    private let address: String
    private let network: NetworkDefinition
    private let origin: WebOrigin
    private let ticked: Set<String>
    private let mistakes: [FormError]

    init(
        _ invitation: ActivationInvitation, address: String, _ network: NetworkDefinition,
        _ reader: Reader, _ pages: Pages, objections: AgreementObjections = AgreementObjections()
    ) {
        let t = reader.language
        mistakes = objections.mistakes(invitation.terms, t)
        frame = Frame(
            t(ja: "内容の確認とパスワードの設定", en: "Agree to the terms and choose a password"), path: Self.path(network),
            reader, network, pages, hasErrors: !mistakes.isEmpty,
            keepsTyped: true)
        self.invitation = invitation
        self.address = address
        self.network = network
        origin = pages.origin
        ticked = objections.ticked
    }

    private static func path(_ network: NetworkDefinition) -> String { "/n/\(network.code)/activate/complete" }

    /// Unique on the page.
    static func field(of clause: NetworkDefinition.TermsClause) -> String { "agree-\(clause.id)" }

    var main: some HTML {
        ErrorSummary(mistakes, t)
        p(.class("step")) { t(ja: "手順 2／2　同意とパスワード", en: "Step 2 of 2: terms and password") }
        h1 { frame.heading }
        person
        p(.class("lead")) {
            t(
                ja: "ご本人の確認ができました。30分以内に、このページの内容をお読みになり、手続きを済ませてください。",
                en: "Thank you, that was right. Please read this page and finish within 30 minutes.")
        }
        MainForm(frame.reader, to: frame.reader.link(Self.path(network))) {
            Hidden("ticket", invitation.ticket)
            h2 { t(ja: "同意していただくこと", en: "What you agree to") }
            p {
                t(
                    ja: "一つずつお読みになり、同意される場合は印を付けてください。すべてに同意していただくと、本登録ができます。",
                    en:
                        "Read each part and tick it if you agree. The account is activated when you agree to all of them."
                )
            }
            Each(invitation.terms) { clause in part(of: clause) }
            ExternalLink(
                link: Link(
                    address: network.mcs.termsURL,
                    text: t(ja: "MCSのサービス利用規約を読む", en: "Read MCS's terms of service")), t: t)
            PrivacyDetails(notice: network.privacyNotice, t: t, id: "privacy")
            password
            Submit(t(ja: "同意して本登録を完了する", en: "Agree and activate"))
            p(.class("small")) {
                t(
                    ja: "完了すると、確認のメールをお送りします。", en: "You will receive a mail that confirms it.")
            }
        }
    }

    private var person: some HTML {
        section(.class("person"), .labelled(by: "person")) {
            h2(.id("person"), .lang(.ja)) { t(ja: "\(invitation.name) 様", en: invitation.name) }
            dl {
                div {
                    dt { t(ja: "ご所属", en: "Facility") }
                    Each(invitation.facilities) { facility in dd(.lang(.ja)) { facility } }
                }
            }
            p {
                t(
                    ja: "お名前やご所属が違うときは、ここで手続きを止めて、事務局へご連絡ください。",
                    en: "If this is not you, stop here and tell the secretariat.")
            }
        }
    }

    @HTMLBuilder private func part(of clause: NetworkDefinition.TermsClause) -> some HTML {
        let field = Self.field(of: clause)
        let errors = FieldErrors(of: field, in: mistakes)
        section(errors.marking("clause"), .labelled(by: "\(field)-title")) {
            h3(.id("\(field)-title")) { clause.title[t] }
            div(.class("prose"), .id("\(field)-text")) { Prose(clause.wording[t], headed: h4) }
            errors
            p(.class("tick")) {
                input(
                    .id(field), .name("agree"), .type("checkbox"), .value(clause.id), .required(),
                    .checked(if: ticked.contains(clause.id)), errors.described(by: "\(field)-text"),
                    errors.invalid)
                label(.for(field)) {
                    t(ja: "「\(clause.title.ja)」に同意します", en: "I agree: \(clause.title.en)")
                }
            }
        }
    }
}

extension AgreementPage {
    @HTMLBuilder private var password: some HTML {
        h2 { t(ja: "ご自身のパスワードを決める", en: "Choose your own password") }
        Box("opens", id: "opens", t(ja: "このパスワードで開くもの", en: "What this password opens"), headed: h3) {
            p {
                t(
                    ja: "\(network.name[t])の次のページだけです。MCSのログインには使えません。MCSやほかのサイトと同じパスワードにしないでください。",
                    en:
                        "Only the pages of \(network.name[t]) at the address below. It does not sign you in to MCS; do not use the same password there or on any other site."
                )
            }
            p(.class("code")) { "\(origin)/n/\(network.code)/" }
        }
        div(.class("field")) {
            label(.for("address")) { t(ja: "メールアドレス（変更できません）", en: "E-mail address (cannot be changed here)") }
            input(
                .id("address"), .name("address"), .type("text"), .autocomplete("username"), .readonly(if: true),
                .value(address))
        }
        passwordField
        repeatedField
    }

    @HTMLBuilder private var passwordField: some HTML {
        let errors = FieldErrors(of: "password", in: mistakes)
        div(errors.marking("field")) {
            label(.for("password")) { t(ja: "新しいパスワード", en: "New password") }
            div(.class("hint"), .id("password-rules")) {
                p { t(ja: "パスワードの条件", en: "It has to be") }
                ul { Items(PasswordRuleWords(invitation.passwordRule, t).lines) }
            }
            errors
            input(
                .id("password"), .name("password"), .type("password"), .autocomplete("new-password"),
                .required(), errors.described(by: "password-rules"), errors.invalid)
        }
    }

    @HTMLBuilder private var repeatedField: some HTML {
        let errors = FieldErrors(of: "repeated", in: mistakes)
        div(errors.marking("field")) {
            label(.for("repeated")) { t(ja: "新しいパスワード（確認のためもう一度）", en: "New password once more") }
            p(.class("hint"), .id("repeated-hint")) { t(ja: "同じものを入力してください。", en: "Type the same again.") }
            errors
            input(
                .id("repeated"), .name("repeated"), .type("password"), .autocomplete("new-password"),
                .required(), errors.described(by: "repeated-hint"), errors.invalid)
        }
    }
}
