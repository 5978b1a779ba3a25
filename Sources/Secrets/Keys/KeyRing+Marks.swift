// Marks: what leaves the service and comes back is known again as ours.

extension KeyRing {
    /// HMAC-SHA-256 of a message with the key in use: 32 bytes. The message says in its first words what the mark is for.
    package func mark(_ message: [UInt8]) -> [UInt8] {
        hmacSHA256(key: current.markingKey, message)
    }

    /// Whether the mark was made of this message with any key of the ring: forms outlive a change of keys.
    package func isMark(_ mark: [UInt8], of message: [UInt8]) -> Bool {
        ids.contains { id in
            self[id].map { constantTimeEqual(hmacSHA256(key: $0.markingKey, message), mark) } ?? false
        }
    }
}
