/// One thing that speaks against a password; the texts say what to do, never what was typed.
package enum PasswordObjection: Error, Sendable, Hashable {
    case tooShort(minimum: Int)
    case tooLong(maximum: Int)
    case withoutLetters
    case withoutDigits
    case withoutSymbols
    /// Full-width characters, control characters, or spaces at an end.
    case characters
    /// It holds the name, address or facility of the person.
    case personal
    /// A common password, or little more than a run or a repetition.
    case guessable
    /// One that was used before, or nearly so.
    case repeated

    static let maximumLength = 128

    /// What would keep the same password from being typed again, or from being hashed at a bearable cost.
    static func unreadable(_ password: String) -> PasswordObjection? {
        let scalars = password.unicodeScalars
        guard scalars.allSatisfy({ (0x20...0x7E).contains($0.value) }), scalars.first != " ",
            scalars.last != " "
        else { return .characters }
        return scalars.count > maximumLength ? .tooLong(maximum: maximumLength) : nil
    }

    package var message: Bilingual {
        switch self {
        case .tooShort(let minimum):
            Bilingual(ja: "\(minimum)文字以上にしてください。", en: "Use \(minimum) characters or more.")
        case .tooLong(let maximum):
            Bilingual(ja: "\(maximum)文字以内にしてください。", en: "Use \(maximum) characters at most.")
        case .withoutLetters: Bilingual(ja: "英字を入れてください。", en: "Include a letter.")
        case .withoutDigits: Bilingual(ja: "数字を入れてください。", en: "Include a digit.")
        case .withoutSymbols: Bilingual(ja: "記号を入れてください。", en: "Include a symbol.")
        case .characters:
            Bilingual(
                ja: "半角の英字・数字・記号だけを使い、前後に空白を入れないでください。",
                en: "Use half-width letters, digits and symbols only, without spaces at either end.")
        case .personal:
            Bilingual(
                ja: "お名前、メールアドレス、事業所名を含まないものにしてください。",
                en: "Leave out your name, your e-mail address and your facility.")
        case .guessable:
            Bilingual(
                ja: "よく使われる言葉や、並びや繰り返しだけのものは推測されやすいため、別のものにしてください。",
                en: "Common words, runs and repetitions are easily guessed: choose another.")
        case .repeated:
            Bilingual(
                ja: "以前に使ったパスワードと同じか、よく似ています。まったく別のものにしてください。",
                en: "You have used this password, or one much like it, before: choose a different one.")
        }
    }
}
