import Operations
import Registry
import Secrets
import Web

/// What somebody typed on the first page, and what can be said of it.
struct ActivationEntry: Sendable {
    let address: String
    let temporaryPassword: String

    var operation: BeginActivation { BeginActivation(address: address, typedPassword: temporaryPassword) }

    static let addressField = "address"
    static let passwordField = "temporary-password"

    /// What shows before anybody is asked: it costs no try and tells nothing about who is registered.
    func mistakes(_ t: Language) -> [FormError] {
        [addressMistake(t), passwordMistake(t)].compactMap { $0 }
    }

    private func addressMistake(_ t: Language) -> FormError? {
        do {
            _ = try EmailAddress(written: address)
            return nil
        } catch .empty {
            return FormError(
                field: Self.addressField,
                message: t(ja: "メールアドレスを入力してください。", en: "Enter your e-mail address."))
        } catch {
            return FormError(
                field: Self.addressField,
                message: t(
                    ja: "メールアドレスの形になっていません（\(error.detail.ja)）。",
                    en: "This is not an e-mail address: \(error.detail.en)."),
                remedies: [
                    t(
                        ja: "仮パスワードのメールに書かれているアドレスを入力してください。",
                        en: "Enter the address that stands in the mail with the temporary password.")
                ])
        }
    }

    private func passwordMistake(_ t: Language) -> FormError? {
        guard temporaryPassword.isBlank else { return nil }
        return FormError(
            field: Self.passwordField,
            message: t(ja: "仮パスワードを入力してください。", en: "Enter the temporary password."),
            remedies: [
                t(
                    ja: "事務局からのメールに書かれている、4文字ずつ6組の文字です。",
                    en: "It stands in the secretariat's mail: six groups of four characters.")
            ])
    }
}

extension ActivationEntry {
    /// Where a typing error is. The check character tells it, so it counted as no try.
    static func mistake(_ mistyping: MistypedPassword, _ t: Language) -> FormError {
        let message =
            switch mistyping {
            case .length(let found) where found < 24:
                t(
                    ja: "仮パスワードの文字が足りません（24文字のところ\(found)文字です）。",
                    en: "The temporary password is too short: \(found) of 24 characters.")
            case .length(let found):
                t(
                    ja: "仮パスワードの文字が多すぎます（24文字のところ\(found)文字です）。",
                    en: "The temporary password is too long: \(found) characters where 24 belong.")
            case .character(let position) where position <= 24:
                t(
                    ja: "仮パスワードの\(group(position))組目の\(place(position))文字目に、使われない文字があります。",
                    en:
                        "Character \(place(position)) in group \(group(position)) of the temporary password is one that never occurs."
                )
            case .character(let position):
                t(
                    ja: "仮パスワードの\(position)文字目に、使われない文字があります。",
                    en: "Character \(position) of the temporary password is one that never occurs.")
            case .checkCharacter:
                t(ja: "仮パスワードのどこかに入力の間違いがあります。", en: "There is a typing error in the temporary password.")
            }
        return FormError(field: passwordField, message: message, remedies: typingAdvice(t))
    }

    private static func typingAdvice(_ t: Language) -> [String] {
        [
            t(ja: "誤りの回数には数えていません。", en: "This was not counted as a wrong try."),
            t(
                ja: "メールからコピーして貼り付けると確実です。0（ゼロ）、1（イチ）と、英字のi、l、oは使われていません。",
                en:
                    "Copying it from the mail is safest. The digits 0 and 1 and the letters i, l and o never occur."
            ),
        ]
    }

    /// One answer for unknown, wrong, lapsed, used up and locked (A4).
    static func refusal(_ t: Language) -> FormError {
        FormError(
            field: addressField,
            message: t(
                ja: "このメールアドレスと仮パスワードでは、本登録に進めません。",
                en: "We cannot continue with this address and temporary password."),
            remedies: [
                t(
                    ja: "メールのとおりに入力されているか、お確かめください。続けて3回間違えると、30分間お使いいただけません。",
                    en:
                        "Compare both with the mail. After three wrong tries in a row you have to wait for 30 minutes."
                ),
                t(
                    ja: "仮パスワードの期限が過ぎているときや、本登録がすでに済んでいるときも、この表示になります。",
                    en:
                        "You also see this when the temporary password has lapsed or the account is active already."
                ),
                t(
                    ja: "お困りのときは、このページの下にある事務局へご連絡ください。",
                    en: "If you need help, ask the secretariat at the foot of this page."),
            ])
    }

    private static func group(_ position: Int) -> Int { (position - 1) / 4 + 1 }
    private static func place(_ position: Int) -> Int { (position - 1) % 4 + 1 }
}
