import Operations
import Registry

extension Refusal {
    /// Japanese first: what is wrong, each detail on a line of its own, what to do; then the same in English.
    func paragraphs(dimsEnglish: Bool) -> String {
        let style = PageStyle(showsEnglish: true, dimsEnglish: dimsEnglish)
        return (lines(\.ja) + lines(\.en).map(style.english)).joined(separator: "\n")
    }

    private func lines(_ language: KeyPath<Bilingual, String>) -> [String] {
        let texts = [what[keyPath: language]] + details.map { "  - \($0[keyPath: language])" }
        return (texts + [remedy?[keyPath: language]].compactMap(\.self)).map(\.visible)
    }
}

/// A refusal as it is written in JSON.
struct RefusalJSON: Encodable {
    let error: Body

    static func text(of refusal: Refusal, retry: String? = nil) -> String {
        // Nothing in it can fail to be encoded.
        (try? JSONOutput.text(of: RefusalJSON(error: Body(refusal, retry: retry)))) ?? ""
    }

    struct Body: Encodable {
        let code: Int32
        let kind: String
        let what: Bilingual
        let remedy: Bilingual?
        let details: [Bilingual]
        /// The command that asks again, where an outcome is unknown.
        let retry: String?

        init(_ refusal: Refusal, retry: String? = nil) {
            code = refusal.kind.rawValue
            kind = refusal.kind.name
            what = refusal.what
            remedy = refusal.remedy
            details = refusal.details
            self.retry = retry
        }
    }
}

extension Refusal.Kind {
    fileprivate var name: String {
        switch self {
        case .usage: "usage"
        case .data: "data"
        case .noInput: "no_input"
        case .notFound: "not_found"
        case .unavailable: "unavailable"
        case .software: "software"
        case .cannotCreate: "cannot_create"
        case .temporary: "temporary"
        case .notAllowed: "not_allowed"
        case .configuration: "configuration"
        }
    }
}
