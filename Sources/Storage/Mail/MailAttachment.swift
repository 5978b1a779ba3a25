package import Postgres

/// A file that goes with a mail.
package struct MailAttachment: Sendable, Hashable {
    /// As the reader shall see it, not empty; on the wire, characters that no file system keeps are replaced.
    package var name: String
    /// `type/subtype` in lower case, without parameters.
    package var mediaType: String
    /// Not empty.
    package var bytes: [UInt8]

    /// What the files of one mail may have in all: with more, the mail would be larger than servers take, and fail.
    /// Whoever has a larger file writes the mail without it and says where it can be had.
    package static let mostBytes = 7_000_000

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// The files of one mail, in their order.
    package static func load(
        ofMail mail: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [MailAttachment] {
        try tx.rows(
            """
            SELECT name, media_type, bytes FROM madoguchi.mail_attachment
            WHERE network_id = \(network.id) AND mail_id = \(mail) ORDER BY ordinal
            """
        ) { (name: String, mediaType: String, bytes: [UInt8]) in
            MailAttachment(name: name, mediaType: mediaType, bytes: bytes)
        }
    }
}
