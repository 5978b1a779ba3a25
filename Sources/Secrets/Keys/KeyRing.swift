/// The key in use and the older ones whose passwords and sealed rows have not lapsed yet.
package struct KeyRing: Sendable {
    /// The key for everything new.
    package let current: Key

    private let keys: [String: Key]

    /// nil if two keys have the same id.
    package init?(current: Key, older: [Key] = []) {
        let keys = Dictionary(([current] + older).map { ($0.id, $0) }) { first, _ in first }
        guard keys.count == older.count + 1 else { return nil }
        self.current = current
        self.keys = keys
    }

    /// The key with this id, current or older.
    package subscript(id: String) -> Key? { keys[id] }

    /// The ids of all keys, in order: `doctor` compares them with those in use.
    package var ids: [String] { keys.keys.sorted() }
}

// Temporary passwords.

extension KeyRing {
    /// The keyed hash by which a temporary password is kept. The context, such as network and account, binds it
    /// to its row: copied to another one it matches nothing.
    package func digest(_ password: TemporaryPassword, context: [UInt8]) -> KeyedDigest {
        digest(password, context: context, key: current)
    }

    /// Whether the digest is of this password in this context. With an unknown key nothing matches.
    package func matches(_ password: TemporaryPassword, _ digest: KeyedDigest, context: [UInt8]) -> Bool {
        guard let key = self[digest.keyID] else { return false }
        return constantTimeEqual(self.digest(password, context: context, key: key).bytes, digest.bytes)
    }

    private func digest(_ password: TemporaryPassword, context: [UInt8], key: Key) -> KeyedDigest {
        // The password has a fixed length, so that the two parts cannot run into each other.
        KeyedDigest(keyID: key.id, bytes: hmacSHA256(key: key.digestKey, password.canonicalBytes + context))
    }
}

// Sealing.

extension KeyRing {
    /// Encrypts and authenticates. The associated data, such as network and mail, binds the box to its row.
    ///
    /// The nonce is random, so a key may seal 2^32 boxes (SP 800-38D, 8.3): there is no way to pass one in.
    package func seal(_ plaintext: [UInt8], associatedData: [UInt8]) -> SealedBox {
        let nonce = RandomSource.system.bytes(AES256GCM.nonceSize)
        let sealed = AES256GCM.seal(
            plaintext, key: current.sealingKey, nonce: nonce,
            associatedData: bound(associatedData, to: current))
        return SealedBox(keyID: current.id, bytes: nonce + sealed)
    }

    /// The plaintext of a box that was sealed with the same associated data and a key of this ring.
    package func open(_ box: SealedBox, associatedData: [UInt8]) throws(SealError) -> [UInt8] {
        guard let key = self[box.keyID] else { throw .unknownKey(id: box.keyID) }
        guard box.bytes.count >= AES256GCM.nonceSize + AES256GCM.tagSize else { throw .damaged }
        let plaintext = AES256GCM.open(
            Array(box.bytes.dropFirst(AES256GCM.nonceSize)), key: key.sealingKey,
            nonce: Array(box.bytes.prefix(AES256GCM.nonceSize)), associatedData: bound(associatedData, to: key))
        guard let plaintext else { throw .damaged }
        return plaintext
    }

    /// The key's id is part of what is authenticated; its length before it keeps it apart from the rest.
    private func bound(_ associatedData: [UInt8], to key: Key) -> [UInt8] {
        [UInt8(key.id.utf8.count)] + Array(key.id.utf8) + associatedData
    }
}
