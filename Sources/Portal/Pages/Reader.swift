import Hummingbird

/// Who reads a page, as far as its words, links and forms depend on it.
struct Reader: Sendable, Hashable {
    let language: Language
    /// Whether the language was chosen on the page (`?lang=`): then it is carried on by every link.
    let hasChosen: Bool
    /// What the forms on the page carry.
    let formToken: String

    init(language: Language, hasChosen: Bool, formToken: String = "") {
        self.language = language
        self.hasChosen = hasChosen
        self.formToken = formToken
    }

    init(_ request: Request, _ context: PortalContext) {
        let chosen = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
        language = chosen ?? Language(accepting: request.headers[.acceptLanguage])
        hasChosen = chosen != nil
        formToken = context.formToken
    }

    func link(_ path: String) -> String {
        hasChosen ? link(path, in: language) : path
    }

    func link(_ path: String, in language: Language) -> String {
        "\(path)?lang=\(language.rawValue)"
    }
}
