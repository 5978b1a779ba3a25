import CCrypto

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D) with nonces of 12 and tags of 16 bytes.
///
/// A nonce must never meet the same key twice. Callers go through ``KeyRing``, which draws it at random.
enum AES256GCM {
    static let nonceSize = Int(CCRYPTO_GCM_NONCE_SIZE)
    static let tagSize = Int(CCRYPTO_GCM_TAG_SIZE)

    /// The ciphertext, which is as long as the plaintext, followed by the tag.
    static func seal(_ plaintext: [UInt8], key: [UInt8], nonce: [UInt8], associatedData: [UInt8]) -> [UInt8] {
        checkSizes(key: key, nonce: nonce)
        var sealed = [UInt8](repeating: 0, count: plaintext.count + tagSize)
        let done = unsafe ccrypto_aes256gcm_seal(
            key, nonce, associatedData, associatedData.count, plaintext, plaintext.count, &sealed)
        precondition(done == 1, "libcrypto failed at AES-256-GCM")
        return sealed
    }

    /// The plaintext, or nil when key, nonce, associated data, ciphertext and tag do not belong together.
    static func open(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], associatedData: [UInt8]) -> [UInt8]? {
        checkSizes(key: key, nonce: nonce)
        guard sealed.count >= tagSize else { return nil }
        let count = sealed.count - tagSize
        var plaintext = [UInt8](repeating: 0, count: count)
        let done = unsafe ccrypto_aes256gcm_open(
            key, nonce, associatedData, associatedData.count, sealed, count, &plaintext)
        return done == 1 ? plaintext : nil
    }

    private static func checkSizes(key: [UInt8], nonce: [UInt8]) {
        precondition(key.count == Int(CCRYPTO_AES256_KEY_SIZE), "AES-256 takes a key of 32 bytes")
        precondition(nonce.count == nonceSize, "GCM takes a nonce of 12 bytes")
    }
}
