package import FoundationEssentials
package import Postgres
package import Registry

/// A claimed mail with everything that it is rendered from.
package struct QueuedMail: Sendable {
    package let claim: MailQueue.Claim
    package let kind: MailKind
    package let networkVersion: Int
    package let recipient: String
    package let recipientName: String
    package let variables: [String: MailValue]
    package let sealed: OutgoingMail.Sealed?
    package let messageID: String
    package let datedAt: Date

    package static func load(
        _ claims: [MailQueue.Claim], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [QueuedMail] {
        let claimed = Dictionary(uniqueKeysWithValues: claims.map { ($0.mailID, $0) })
        return try tx.rows(
            """
            SELECT id, kind, network_version, recipient, recipient_name, variables::text, sealed_key_id, sealed,
                   message_id, dated_at
            FROM madoguchi.mail
            WHERE network_id = \(network.id) AND id = ANY (\(claims.map(\.mailID))::bigint[])
            ORDER BY id
            """
        ) {
            (
                id: Int64, kind: MailKind, version: Int, recipient: String, recipientName: String,
                variables: String,
                keyID: String?, sealed: [UInt8]?, messageID: String, datedAt: Date
            ) -> QueuedMail? in
            guard let claim = claimed[id] else { return nil }
            return QueuedMail(
                claim: claim, kind: kind, networkVersion: version, recipient: recipient,
                recipientName: recipientName,
                variables: try StoredJSON.value(of: variables),
                sealed: keyID.flatMap { keyID in sealed.map { OutgoingMail.Sealed(keyID: keyID, bytes: $0) } },
                messageID: messageID, datedAt: datedAt)
        }.compactMap { $0 }
    }
}
