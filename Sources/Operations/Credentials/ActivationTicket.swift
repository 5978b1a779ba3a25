import FoundationEssentials

/// Proof that somebody has just typed the right temporary password: what the second step of the activation carries.
///
/// It opens nothing but this one activation, for half an hour, without a session that would have to be kept. Its request id
/// makes a form that is sent twice one act.
struct ActivationTicket: SealedTicket {
    let accountID: Int64
    let temporaryPasswordID: Int64
    let expiresAt: Date
    let requestID: UUID
    /// The version of the network's forms that the person was shown: that is what they agree to (J3, J10).
    let networkVersion: Int

    /// How long the second page may stay open, in seconds.
    static let lifetime: TimeInterval = 30 * 60

    static func context(network: Int64) -> [UInt8] { SecretContext.activation(network: network) }
}
