import Postgres

/// The files of all mails of an act, as one statement writes them. A content that several mails share travels once.
struct AttachedFiles {
    private var mails: [Int64] = []
    private var ordinals: [Int] = []
    private var names: [String] = []
    private var mediaTypes: [String] = []
    /// Which of `contents` it is, counted from 1.
    private var places: [Int] = []
    private(set) var contents: [[UInt8]] = []

    init(of mails: [OutgoingMail]) {
        for mail in mails {
            for (ordinal, attachment) in mail.attachments.enumerated() {
                self.mails.append(mail.id)
                ordinals.append(ordinal)
                names.append(attachment.name)
                mediaTypes.append(attachment.mediaType)
                places.append(place(of: attachment.bytes))
            }
        }
    }

    func insert(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        guard !mails.isEmpty else { return }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.mail_attachment (network_id, mail_id, ordinal, name, media_type, bytes)
            SELECT \(scope.network.id), file.mail_id, file.ordinal, file.name, file.media_type, content.bytes
            FROM unnest(
                \(mails)::bigint[], \(ordinals)::integer[], \(names)::text[], \(mediaTypes)::text[],
                \(places)::bigint[]) AS file (mail_id, ordinal, name, media_type, place)
            JOIN unnest(\(contents)::bytea[]) WITH ORDINALITY AS content (bytes, place) USING (place)
            """)
    }

    /// Arrays that share their storage are equal at once.
    private mutating func place(of bytes: [UInt8]) -> Int {
        if let known = contents.firstIndex(of: bytes) { return known + 1 }
        contents.append(bytes)
        return contents.count
    }
}
