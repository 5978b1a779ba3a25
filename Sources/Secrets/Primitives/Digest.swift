import CCrypto

/// SHA-256 (FIPS 180-4): 32 bytes.
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(CCRYPTO_SHA256_SIZE))
    let done = unsafe ccrypto_sha256(bytes, bytes.count, &digest)
    precondition(done == 1, "libcrypto failed at SHA-256")
    return digest
}

/// SHA-256 of anything made of bytes, such as a `String.UTF8View` or a slice.
package func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
    sha256(Array(bytes))
}

/// HMAC-SHA-256 (RFC 2104): 32 bytes.
func hmacSHA256(key: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(CCRYPTO_SHA256_SIZE))
    let done = unsafe ccrypto_hmac_sha256(key, key.count, bytes, bytes.count, &digest)
    precondition(done == 1, "libcrypto failed at HMAC-SHA-256")
    return digest
}

/// The first 32 bytes of HKDF-Expand with SHA-256 (RFC 5869, 2.3): a key for one purpose, from a key that is
/// already uniformly random.
func expandedKey(from key: [UInt8], for purpose: [UInt8]) -> [UInt8] {
    hmacSHA256(key: key, purpose + [1])
}

/// Compares in a time that depends on the lengths only, so that it does not tell how far a guess was right.
package func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe ccrypto_equal(left, right, left.count) == 1
}
