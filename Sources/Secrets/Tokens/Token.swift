/// A value that stands for a right for a while, such as a session or a link, and that nobody can guess: 256 bits.
///
/// The person's side keeps the ``text``, the database only the ``digest``.
package struct Token: Sendable, Equatable {
    static let size = 32

    private let bytes: [UInt8]

    /// A new token.
    package static func make(_ random: RandomSource = .system) -> Token {
        Token(bytes: random.bytes(size))
    }

    /// Reads a token as it comes back; nil if the text cannot be one.
    package init?(text: String) {
        guard let bytes = Base64URL.decode(text), bytes.count == Self.size else { return nil }
        self.init(bytes: bytes)
    }

    /// - Parameter bytes: 32 of them.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// 43 characters that need no escaping in a URL or a cookie.
    package var text: String { Base64URL.encode(bytes) }

    /// SHA-256 of the bytes. It needs neither salt nor key, since 256 random bits cannot be guessed.
    package var digest: [UInt8] { sha256(bytes) }

    package static func == (left: Token, right: Token) -> Bool {
        constantTimeEqual(left.bytes, right.bytes)
    }
}

extension Token: CustomStringConvertible, CustomReflectable {
    /// Says only what it is: a token must not reach a log by interpolation or `dump`.
    package var description: String { "Token(…)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
