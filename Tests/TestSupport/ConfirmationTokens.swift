import Operations
import Postgres
import Secrets

package enum ConfirmationTokens {
    /// The tokens of the test mails that wait in the outbox, by address, the newest of each; opened with the tests' key.
    package static func sent(in database: TestDatabase) async throws -> [String: String] {
        let service = try database.service()
        let mails = try await database.asSuperuser { tx in
            try tx.rows(
                """
                SELECT network_id, id, recipient, sealed_key_id, sealed FROM madoguchi.mail
                WHERE kind = 'address-confirmation' AND sealed IS NOT NULL ORDER BY id
                """
            ) { (network: Int64, id: Int64, recipient: String, keyID: String, sealed: [UInt8]) in
                (network, id, recipient, SealedBox(keyID: keyID, bytes: sealed))
            }
        }
        var tokens: [String: String] = [:]
        for (network, id, recipient, box) in mails {
            let plain = try service.keys.open(box, associatedData: Array("mail \(network) \(id)".utf8))
            tokens[recipient] = String(decoding: plain, as: UTF8.self).split(separator: "/").last.map(
                String.init)
        }
        return tokens
    }
}
