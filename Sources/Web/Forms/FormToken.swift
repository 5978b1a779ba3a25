import Secrets
import Synchronization

/// The token of the forms on one answer, made when a page asks for it: most have no form.
///
/// A browser that has no cookie to bind it to begins a visit with it.
package final class FormToken: Sendable {
    private struct Made {
        let text: String
        let visit: String?
    }

    private let tokens: FormTokens
    private let binding: @Sendable () -> FormTokens.Binding?
    private let made = Mutex<Made?>(nil)

    /// - Parameter binding: looked up with the token; nil where the browser brought no cookie.
    init(_ tokens: FormTokens, for binding: @escaping @Sendable () -> FormTokens.Binding?) {
        self.tokens = tokens
        self.binding = binding
    }

    package var text: String {
        made.withLock { made in
            if let made { return made.text }
            let binding = binding()
            let visit = binding == nil ? Token.make().text : nil
            let new = Made(text: tokens.token(for: binding ?? .visit(visit ?? "")), visit: visit)
            made = new
            return new.text
        }
    }

    /// What the browser has to be given as its cookie; nil where it has one, or nobody asked for the token.
    var begunVisit: String? { made.withLock { $0?.visit } }
}
