import Hummingbird

/// Who reads a page, as far as its words and links depend on it.
struct Reader: Sendable, Hashable {
    let language: Language
    /// Whether the language was chosen on the page (`?lang=`): then it is carried on by every link.
    let hasChosen: Bool

    init(language: Language, hasChosen: Bool) {
        self.language = language
        self.hasChosen = hasChosen
    }

    init(_ request: Request) {
        let chosen = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
        language = chosen ?? Language(accepting: request.headers[.acceptLanguage])
        hasChosen = chosen != nil
    }

    func link(_ path: String) -> String {
        hasChosen ? link(path, in: language) : path
    }

    func link(_ path: String, in language: Language) -> String {
        "\(path)?lang=\(language.rawValue)"
    }
}
