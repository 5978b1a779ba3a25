import Hummingbird
import Operations
import Web

/// Who reads a page, as far as its words, links and forms depend on it.
struct Reader: Sendable {
    let language: Language
    /// Whether the language was chosen on the page (`?lang=`): then it is carried on by every link.
    let hasChosen: Bool
    private let token: Token

    private enum Token: Sendable {
        case text(String)
        case ofBrowser(FormToken)
    }

    /// Who is signed in, on pages that are for those who are.
    private(set) var visitor: Visitor?

    init(language: Language, hasChosen: Bool, formToken: String = "") {
        self.language = language
        self.hasChosen = hasChosen
        token = .text(formToken)
    }

    init(_ request: Hummingbird.Request, _ context: WebContext) {
        let query = request.uri.query == nil ? nil : request.uri.queryParameters
        let chosen = query?["lang"].flatMap { Language(rawValue: String($0)) }
        language = chosen ?? Language(accepting: request.headers[.acceptLanguage])
        hasChosen = chosen != nil
        token = context.formToken.map { .ofBrowser($0) } ?? .text("")
    }

    /// What the forms on the page carry.
    var formToken: String {
        switch token {
        case .text(let text): text
        case .ofBrowser(let token): token.text
        }
    }

    func signedIn(_ visitor: Visitor) -> Reader {
        var reader = self
        reader.visitor = visitor
        return reader
    }

    func link(_ path: String) -> String {
        hasChosen ? link(path, in: language) : path
    }

    /// - Parameter query: `name=value&…`, perhaps empty.
    func link(_ path: String, query: String) -> String {
        let all = [hasChosen ? "lang=\(language.rawValue)" : "", query].filter { !$0.isEmpty }
        return all.isEmpty ? path : "\(path)?\(all.joined(separator: "&"))"
    }

    func link(_ path: String, in language: Language) -> String {
        "\(path)?lang=\(language.rawValue)"
    }
}
