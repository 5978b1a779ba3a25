import Operations
package import Postgres
package import Registry
import Secrets

package enum LinkTokens {
    /// The tokens of the links in the mails of a kind that wait in the outbox, by address or what else is given, the newest of
    /// each; opened with the tests' key.
    package static func sent(
        _ kind: MailKind, by key: Query = "recipient", in database: TestDatabase
    ) async throws -> [String: String] {
        let service = try database.service()
        let mails = try await database.asSuperuser { tx in
            try tx.rows(
                """
                SELECT network_id, id, \(key), sealed_key_id, sealed FROM madoguchi.mail
                WHERE kind = \(kind.rawValue) AND sealed IS NOT NULL ORDER BY id
                """
            ) { (network: Int64, id: Int64, key: String, keyID: String, sealed: [UInt8]) in
                (network, id, key, SealedBox(keyID: keyID, bytes: sealed))
            }
        }
        var tokens: [String: String] = [:]
        for (network, id, key, box) in mails {
            let plain = try service.keys.open(box, associatedData: Array("mail \(network) \(id)".utf8))
            tokens[key] = String(decoding: plain, as: UTF8.self).split(separator: "/").last.map(String.init)
        }
        return tokens
    }
}
