package import Secrets

/// What a form of ours carries, so that no other site can send it: a mark of the cookie that comes with it.
///
/// Whoever is signed in has it bound to their session; anybody else to a cookie of its own, which says nothing. Neither can
/// be made without the service's key, nor be used with another browser's cookie.
package struct FormTokens: Sendable {
    private let keys: KeyRing

    package init(keys: KeyRing) {
        self.keys = keys
    }

    /// The cookie that a form's token belongs to.
    package enum Binding: Sendable, Hashable {
        /// The value of a session's cookie in a network.
        case session(String)
        /// The value of a visitor's cookie.
        case visit(String)

        fileprivate var message: [UInt8] {
            switch self {
            case .session(let value): Array("form session \(value)".utf8)
            case .visit(let value): Array("form visit \(value)".utf8)
            }
        }
    }

    package func token(for binding: Binding) -> String { Base64URL.encode(keys.mark(binding.message)) }

    func accepts(_ token: String, for binding: Binding) -> Bool {
        guard let mark = Base64URL.decode(token) else { return false }
        return keys.isMark(mark, of: binding.message)
    }
}
