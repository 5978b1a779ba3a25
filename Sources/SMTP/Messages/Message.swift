package import struct FoundationEssentials.Date

/// A mail of plain text, with files or without, ready to be written as bytes. Equal messages give equal bytes, so that a repeat is the
/// same mail.
package struct Message: Sendable {
    package var from: Mailbox
    package var to: Mailbox
    package var replyTo: Mailbox?
    package var subject: String
    /// Lines end as they like; CRLF is what goes out.
    package var body: String
    package var attachments: [Attachment]
    package var date: Date
    /// With its angle brackets: `<0123@example.jp>`.
    package var messageID: String
    /// Says that a program wrote it, so that absence notices do not answer (RFC 3834).
    package var autoSubmitted: Bool
    package var extraHeaders: [Header]

    /// How large a message may be on the wire, Base64 included: what mail servers take without special settings
    /// (Postfix 10,240,000). Attachments of 7,000,000 bytes in all leave room for the text.
    package static let mostBytes = 10_000_000

    /// A header of printable ASCII beyond the ones that every message has, such as `List-Unsubscribe`.
    package struct Header: Sendable, Hashable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(
        from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, body: String,
        attachments: [Attachment] = [], date: Date, messageID: String, autoSubmitted: Bool = true,
        extraHeaders: [Header] = []
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.body = body
        self.attachments = attachments
        self.date = date
        self.messageID = messageID
        self.autoSubmitted = autoSubmitted
        self.extraHeaders = extraHeaders
    }

    /// The message as it goes over the wire (RFC 5322, MIME): headers in ASCII, text and attachments in Base64, no
    /// line longer than 76 characters but for a word that cannot be broken.
    package func serialised() throws(MessageError) -> [UInt8] {
        let entity = try entity()
        let bytes = WireFormat.bytes(of: try headers(over: entity) + [""]) + entity.content
        guard bytes.count <= Self.mostBytes else { throw .tooLarge(bytes: bytes.count) }
        guard WireFormat.accepts(bytes) else { throw .wireFormat }
        return bytes
    }

    private func entity() throws(MessageError) -> Entity {
        var parts = [try Entity.text(body)]
        for (offset, attachment) in attachments.enumerated() {
            parts.append(try Entity.file(attachment, position: offset + 1))
        }
        return attachments.isEmpty ? parts[0] : Entity.mixed(parts, boundary: boundary)
    }

    /// From the Message-ID alone, so that a repeat has the same: its letters and digits behind `=_`, which is not in
    /// Base64 (RFC 2045, 6.7).
    private var boundary: String {
        "=_" + String(decoding: messageID.utf8.filter(isASCIILetterOrDigit).prefix(60), as: UTF8.self)
    }

    private func headers(over entity: Entity) throws(MessageError) -> [String] {
        var headers = HeaderBlock()
        headers.add("Date", MailDate.text(date))
        try headers.add("From", from)
        try headers.add("To", to)
        if let replyTo { try headers.add("Reply-To", replyTo) }
        try headers.addText("Subject", subject)
        try headers.addMessageID(messageID)
        headers.add("MIME-Version", "1.0")
        for field in entity.fields { headers.add(field) }
        if autoSubmitted { headers.add("Auto-Submitted", "auto-generated") }
        for header in extraHeaders { try headers.add(header) }
        return headers.lines
    }
}
