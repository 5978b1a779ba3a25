// Tokens that can be made again: a link that is sent twice is the same, although only its digest is kept.

extension KeyRing {
    /// The token that the key in use makes of a message, which says in its first words what the token is for.
    package func token(of message: [UInt8]) -> Token { current.token(of: message) }

    /// The token that was made of this message when its digest was kept; nil where its key is none of the ring any more, or
    /// it was made of something else.
    package func token(of message: [UInt8], digest: [UInt8]) -> Token? {
        ids.compactMap { self[$0]?.token(of: message) }.first { constantTimeEqual($0.digest, digest) }
    }
}

extension Key {
    /// 256 bits that nobody without the key can guess.
    fileprivate func token(of message: [UInt8]) -> Token {
        Token(bytes: hmacSHA256(key: tokenKey, message))
    }
}
