import Operations
import Postgres
import Secrets

package enum StatusTokens {
    /// The tokens of the links to applications that wait in the outbox, by receipt number; opened with the tests' key.
    package static func sent(in database: TestDatabase) async throws -> [String: String] {
        let service = try database.service()
        let mails = try await database.asSuperuser { tx in
            try tx.rows(
                """
                SELECT network_id, id, variables ->> 'receipt', sealed_key_id, sealed FROM madoguchi.mail
                WHERE kind = 'application-received' AND sealed IS NOT NULL ORDER BY id
                """
            ) { (network: Int64, id: Int64, receipt: String, keyID: String, sealed: [UInt8]) in
                (network, id, receipt, SealedBox(keyID: keyID, bytes: sealed))
            }
        }
        var tokens: [String: String] = [:]
        for (network, id, receipt, box) in mails {
            let plain = try service.keys.open(box, associatedData: Array("mail \(network) \(id)".utf8))
            tokens[receipt] = String(decoding: plain, as: UTF8.self).split(separator: "/").last.map(String.init)
        }
        return tokens
    }
}
