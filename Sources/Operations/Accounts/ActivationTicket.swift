import FoundationEssentials
import Secrets
import Storage

/// Proof that somebody has just typed the right temporary password: what the second step of the activation carries.
///
/// It is sealed with the service's key and bound to the network, so that no session has to be kept; it opens nothing but
/// this one activation, for half an hour. Its request id makes a form that is sent twice one act.
struct ActivationTicket: Codable, Sendable {
    let accountID: Int64
    let temporaryPasswordID: Int64
    let expiresAt: Date
    let requestID: UUID
    /// The version of the network's forms that the person was shown: that is what they agree to (J3, J10).
    let networkVersion: Int

    /// How long the second page may stay open, in seconds.
    static let lifetime: TimeInterval = 30 * 60

    func sealed(_ keys: KeyRing, network: Int64) throws -> String {
        let box = keys.seal(
            Array(try JSONEncoder().encode(self)), associatedData: SecretContext.activation(network: network))
        return "\(Base64URL.encode(Array(box.keyID.utf8))).\(Base64URL.encode(box.bytes))"
    }

    /// Nil when it was not made here, for this network, or has expired.
    static func open(_ text: String, _ keys: KeyRing, network: Int64, now: Date) -> ActivationTicket? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let keyID = Base64URL.decode(parts[0]), let bytes = Base64URL.decode(parts[1]),
            let plain = try? keys.open(
                SealedBox(keyID: String(decoding: keyID, as: UTF8.self), bytes: bytes),
                associatedData: SecretContext.activation(network: network)),
            let ticket = try? JSONDecoder().decode(ActivationTicket.self, from: Data(plain)),
            ticket.expiresAt > now
        else { return nil }
        return ticket
    }
}
