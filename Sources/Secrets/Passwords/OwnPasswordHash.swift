import CArgon2
import Foundation

/// The password that a person chose, as an Argon2id hash in a PHC string.
///
/// Making or checking one takes 19 MiB and about 35 ms: go through ``PasswordHasher``.
package struct OwnPasswordHash: Sendable, Equatable {
    static let saltSize = 16
    static let hashSize = 32

    let parameters: Argon2Parameters
    let salt: [UInt8]
    let hash: [UInt8]

    /// Hashes a password with a new salt.
    package static func make(_ password: String, random: RandomSource = .system) -> OwnPasswordHash {
        make(password, parameters: .current, salt: random.bytes(saltSize), hashSize: hashSize)
    }

    static func make(
        _ password: String, parameters: Argon2Parameters, salt: [UInt8], hashSize: Int
    ) -> OwnPasswordHash {
        let hash = argon2id(normalised(password), parameters: parameters, salt: salt, hashSize: hashSize)
        return OwnPasswordHash(parameters: parameters, salt: salt, hash: hash)
    }

    /// Costs what the others cost and is of no password: to be verified where there is nothing to compare with.
    package static let decoy = OwnPasswordHash(
        parameters: .current, salt: Array(repeating: 0, count: saltSize),
        hash: Array(repeating: 0, count: hashSize))

    /// Whether this is the password.
    package func verify(_ password: String) -> Bool {
        let candidate = argon2id(
            normalised(password), parameters: parameters, salt: salt, hashSize: hash.count)
        return constantTimeEqual(candidate, hash)
    }

    /// Whether it was made with other parameters than today's: hash again at the next sign-in.
    package var needsRehash: Bool {
        parameters != .current || salt.count != Self.saltSize || hash.count != Self.hashSize
    }
}

/// A composed and a decomposed が are one character on the keyboard, and so one in a password (NFC).
private func normalised(_ password: String) -> [UInt8] {
    Array(password.precomposedStringWithCanonicalMapping.utf8)
}

private func argon2id(
    _ password: [UInt8], parameters: Argon2Parameters, salt: [UInt8], hashSize: Int
) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: hashSize)
    let done = unsafe cargon2_hash(
        parameters.passes, parameters.memory, parameters.lanes, password, password.count,
        salt, salt.count, &hash, hash.count)
    precondition(done == 1, "libargon2 failed: out of memory")
    return hash
}

extension OwnPasswordHash: CustomStringConvertible, CustomReflectable {
    /// Says only what it is: a hash is what a thief guesses passwords against.
    package var description: String { "OwnPasswordHash(…)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
