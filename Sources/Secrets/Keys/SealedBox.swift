/// Bytes under AES-256-GCM, readable only with the key ring and the same associated data.
package struct SealedBox: Sendable, Equatable {
    /// The id of the master key.
    package let keyID: String
    /// Nonce (12 bytes), ciphertext, tag (16 bytes).
    package let bytes: [UInt8]

    package init(keyID: String, bytes: [UInt8]) {
        self.keyID = keyID
        self.bytes = bytes
    }
}

/// Why a box does not open.
package enum SealError: Error, Equatable {
    /// The ring has no key of this id: it was dropped too early, or the row comes from elsewhere.
    case unknownKey(id: String)
    /// Box, key and associated data do not belong together.
    case damaged
}

extension SealError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownKey: "sealed with a key that is not in the key file"
        case .damaged: "the sealed bytes are damaged or belong elsewhere"
        }
    }
}
