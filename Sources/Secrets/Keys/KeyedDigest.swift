/// HMAC-SHA-256 of a temporary password: what the database keeps in its place.
package struct KeyedDigest: Sendable, Equatable {
    /// The id of the master key.
    package let keyID: String
    /// 32 bytes.
    package let bytes: [UInt8]

    package init(keyID: String, bytes: [UInt8]) {
        self.keyID = keyID
        self.bytes = bytes
    }
}
