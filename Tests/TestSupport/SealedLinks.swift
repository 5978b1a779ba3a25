import Operations
import Postgres
package import Registry
import Secrets

package enum SealedLinks {
    /// What is sealed in the mails of a kind that wait in the outbox, in their order; opened with the tests' key.
    package static func sent(_ kind: MailKind, in database: TestDatabase) async throws -> [String] {
        let service = try database.service()
        let mails = try await database.asSuperuser { tx in
            try tx.rows(
                """
                SELECT network_id, id, sealed_key_id, sealed FROM madoguchi.mail
                WHERE kind = \(kind.rawValue) AND sealed IS NOT NULL ORDER BY id
                """
            ) { (network: Int64, id: Int64, keyID: String, sealed: [UInt8]) in
                (network, id, SealedBox(keyID: keyID, bytes: sealed))
            }
        }
        return try mails.map { network, id, box in
            let plain = try service.keys.open(box, associatedData: Array("mail \(network) \(id)".utf8))
            return String(decoding: plain, as: UTF8.self)
        }
    }
}
