import Operations
import Registry
import Web

/// The page on which somebody who is signed in changes their password.
enum PasswordPage {
    static func page(_ visit: Visit, _ pages: Pages, mistakes: [FormError] = []) -> FormPage {
        let t = visit.reader.language
        let words = PasswordWords(rule: visit.network.passwordRule, t: t)
        let current = Field(
            name: "current", label: t(ja: "今のパスワード", en: "Present password"), kind: .password,
            autocomplete: "current-password")
        let address = Field(
            name: "address", label: t(ja: "メールアドレス（変更できません）", en: "E-mail address (cannot be changed here)"),
            kind: .email, value: visit.visitor.email, autocomplete: "username", isReadOnly: true)
        var page = FormPage(
            t(ja: "パスワードの変更", en: "Change your password"),
            lead: t(
                ja: "変更すると、この端末のほかでサインインしているところは、すべてサインアウトします。",
                en: "You stay signed in here, and are signed out everywhere else."),
            path: visit.path("password"),
            fields: [address, current] + words.fields, mistakes: mistakes,
            submit: t(ja: "変更する", en: "Change it"), visit.network, visit.reader, pages)
        if visit.visitor.mustChangePassword {
            page.notice = t(
                ja: "パスワードを変更する時期になりました。変更が済むまで、ほかのページは開けません。",
                en: "Your password is due to be changed. Until then no other page is open.")
        }
        page.opens = FormPage.Opens(
            label: t(ja: "変わるもの", en: "What changes"),
            text: t(
                ja: "\(visit.network.name.ja)のパスワードだけです。MCSのパスワードは、MCSの画面で変更してください。",
                en:
                    "Only the password of \(visit.network.name.en). Your MCS password is changed at MCS itself."
            ))
        return page
    }
}
