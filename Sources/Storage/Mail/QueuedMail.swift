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
    /// The files themselves are read one mail at a time, when it goes out (``MailAttachment/load(ofMail:_:_:)``): a
    /// batch of them need not fit into memory.
    package let attachmentCount: Int

    package static func load(
        _ claims: [MailQueue.Claim], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [QueuedMail] {
        let claimed = Dictionary(uniqueKeysWithValues: claims.map { ($0.mailID, $0) })
        return try tx.rows(
            """
            SELECT id, kind, network_version, recipient, recipient_name, variables::text, sealed_key_id, sealed,
                   message_id, dated_at,
                   (SELECT count(*) FROM madoguchi.mail_attachment attachment
                    WHERE attachment.network_id = mail.network_id AND attachment.mail_id = mail.id)
            FROM madoguchi.mail
            WHERE network_id = \(network.id) AND id = ANY (\(claims.map(\.mailID))::bigint[])
            ORDER BY id
            """
        ) {
            (
                id: Int64, kind: MailKind, version: Int, recipient: String, recipientName: String,
                variables: String,
                keyID: String?, sealed: [UInt8]?, messageID: String, datedAt: Date, attachmentCount: Int
            ) -> QueuedMail? in
            guard let claim = claimed[id] else { return nil }
            return QueuedMail(
                claim: claim, kind: kind, networkVersion: version, recipient: recipient,
                recipientName: recipientName,
                variables: try StoredJSON.value(of: variables),
                sealed: keyID.flatMap { keyID in sealed.map { OutgoingMail.Sealed(keyID: keyID, bytes: $0) } },
                messageID: messageID, datedAt: datedAt, attachmentCount: attachmentCount)
        }.compactMap { $0 }
    }
}
