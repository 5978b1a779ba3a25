import Operations
import Postgres
import Secrets

package enum TemporaryPasswords {
    /// The temporary password that waits in the outbox for this address, opened with the tests' key.
    package static func sent(to address: String, in database: TestDatabase) async throws -> String {
        let service = try database.service()
        let mail = try await database.asSuperuser { tx in
            try tx.one(
                """
                SELECT network_id, id, sealed_key_id, sealed FROM madoguchi.mail
                WHERE recipient = \(address) AND kind LIKE 'temporary_password%' AND sealed IS NOT NULL
                ORDER BY id DESC LIMIT 1
                """
            ) { (network: Int64, id: Int64, keyID: String, sealed: [UInt8]) in (network, id, keyID, sealed) }
        }
        let plain = try service.keys.open(
            SealedBox(keyID: mail.2, bytes: mail.3), associatedData: Array("mail \(mail.0) \(mail.1)".utf8))
        return String(decoding: plain, as: UTF8.self)
    }
}
