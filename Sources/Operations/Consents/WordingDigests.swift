import Registry
import Secrets

extension NetworkDefinition {
    /// SHA-256 of each consent clause's wording as it stands in this version, by clause id (J2).
    var wordingDigests: [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: consents.map { ($0.id, $0.wording.digest) })
    }
}

extension Bilingual {
    /// SHA-256 over both languages, parted by a zero byte, which no text holds.
    var digest: [UInt8] { sha256(Array(ja.utf8) + [0] + Array(en.utf8)) }
}
