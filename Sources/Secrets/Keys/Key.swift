/// A master key of 256 bits and the name that rows keep of it.
///
/// Nothing is hashed or sealed with the key itself: each purpose has a key derived from it.
package struct Key: Sendable {
    static let size = 32

    /// 1–32 letters, digits, `-`, `_` or `.` in ASCII; not a secret.
    package let id: String

    let digestKey: [UInt8]
    let sealingKey: [UInt8]
    let markingKey: [UInt8]
    let tokenKey: [UInt8]

    /// nil if the id is not well formed or the bytes are not 32.
    package init?(id: String, bytes: [UInt8]) {
        guard Self.isIdentifier(id), bytes.count == Self.size else { return nil }
        self.id = id
        digestKey = expandedKey(from: bytes, for: Array("madoguchi temporary password digest 1".utf8))
        sealingKey = expandedKey(from: bytes, for: Array("madoguchi sealed box 1".utf8))
        markingKey = expandedKey(from: bytes, for: Array("madoguchi mark 1".utf8))
        tokenKey = expandedKey(from: bytes, for: Array("madoguchi token 1".utf8))
    }

    static func isIdentifier(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                let scalar = UnicodeScalar(byte)
                return scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-_.".utf8.contains(byte))
            }
    }
}

extension Key: CustomStringConvertible, CustomReflectable {
    package var description: String { "Key(\(id), …)" }
    package var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
