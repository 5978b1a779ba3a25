import Registry
import Secrets
import Storage

/// Draws temporary passwords and keeps of each only what may be kept: a keyed hash for the check, and the password
/// itself sealed for the mail that will carry it (invariant 7).
struct IssueTemporaryPasswords {
    let keys: KeyRing
    let random: RandomSource
    let network: Int64

    struct Issued {
        let issue: TemporaryPasswordRecord.Issue
        let sealed: OutgoingMail.Sealed
    }

    /// A password for an account, sealed for the mail that carries it.
    func draw(for account: Int64, mail: Int64) -> Issued {
        let password = TemporaryPassword.generate(random)
        let digest = keys.digest(
            password, context: SecretContext.temporaryPassword(network: network, account: account))
        return Issued(
            issue: TemporaryPasswordRecord.Issue(accountID: account, keyID: digest.keyID, digest: digest.bytes),
            sealed: keys.seal(password.text, for: mail, in: network))
    }
}

/// What a secret is bound to, so that one row's cannot stand in for another's.
enum SecretContext {
    static func temporaryPassword(network: Int64, account: Int64) -> [UInt8] {
        Array("temporary password \(network) \(account)".utf8)
    }

    static func mail(network: Int64, mail: Int64) -> [UInt8] {
        Array("mail \(network) \(mail)".utf8)
    }

    static func activation(network: Int64) -> [UInt8] {
        Array("activation \(network)".utf8)
    }
}
