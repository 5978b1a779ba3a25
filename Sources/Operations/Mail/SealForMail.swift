import Secrets
import Storage

extension KeyRing {
    /// A secret as the mail that will carry it keeps it: nobody reads it before that mail is handed over, and it opens in no
    /// other.
    func seal(_ secret: String, for mail: Int64, in network: Int64) -> OutgoingMail.Sealed {
        let box = seal(
            Array(secret.utf8), associatedData: SecretContext.mail(network: network, mail: mail))
        return OutgoingMail.Sealed(keyID: box.keyID, bytes: box.bytes)
    }
}
