import Operations
import Registry
import Web

/// The fields of a new password, and what can be wrong with them: shared by the change and the password link.
struct PasswordWords: Sendable {
    let rule: PasswordRule
    let t: Language

    var fields: [Field] {
        [
            Field(
                name: "password", label: t(ja: "新しいパスワード", en: "New password"), rules: rules,
                kind: .password, autocomplete: "new-password"),
            Field(
                name: "repeated", label: t(ja: "新しいパスワード（確認のためもう一度）", en: "New password once more"),
                hint: t(ja: "同じものを入力してください。", en: "Type the same again."), kind: .password,
                autocomplete: "new-password"),
        ]
    }

    private var rules: Field.Rules {
        Field.Rules(
            heading: t(ja: "パスワードの条件", en: "It has to be"),
            lines: PasswordRuleWords(rule, t).lines + [
                t(
                    ja: "前に使ったものと同じでなく、似てもいない", en: "neither one that you have used before nor much like it")
            ],
            pattern: rule.pattern,
            met: t(ja: "文字の種類と長さの条件を満たしています。", en: "Long enough, with the kinds of characters that it needs."))
    }

    func mistakes(_ objections: [PasswordChangeObjection]) -> [FormError] {
        objections.map { objection in
            switch objection {
            case .currentRefused:
                FormError(
                    field: "current",
                    message: t(ja: "今のパスワードが違います。", en: "The present password is not right."),
                    remedies: [
                        t(
                            ja: "続けて3回間違えると、30分間変更できません。",
                            en: "After three wrong tries in a row you have to wait for 30 minutes.")
                    ])
            case .passwordsDiffer:
                FormError(
                    field: "repeated",
                    message: t(
                        ja: "二つの欄のパスワードが違っています。同じものを入力してください。",
                        en: "The two passwords differ: type the same twice."))
            case .password(let reason):
                FormError(
                    field: "password", message: t(ja: "パスワード：", en: "Password: ") + reason.message[t])
            }
        }
    }

    /// Nothing was typed: then one message says it all.
    var missing: FormError {
        FormError(field: "password", message: t(ja: "新しいパスワードを入力してください。", en: "Enter a new password."))
    }
}

extension PasswordRule {
    /// As an HTML `pattern`: kinds of characters and length. What it leaves out, the service looks at when the form is sent.
    var pattern: String { alternatives.map(\.pattern).joined(separator: "|") }
}

extension PasswordRule.Alternative {
    fileprivate var pattern: String {
        (letters ? "(?=.*[A-Za-z])" : "") + (digits ? "(?=.*[0-9])" : "")
            + (symbols ? "(?=.*[^A-Za-z0-9 ])" : "") + "(?=.{\(minimumLength),128}$)[!-~]([ -~]*[!-~])?"
    }
}
