package import struct FoundationEssentials.Date

/// A mail of plain text, ready to be written as bytes. Equal messages give equal bytes, so that a repeat is the
/// same mail.
package struct Message: Sendable {
    package var from: Mailbox
    package var to: Mailbox
    package var replyTo: Mailbox?
    package var subject: String
    /// Lines end as they like; CRLF is what goes out.
    package var body: String
    package var date: Date
    /// With its angle brackets: `<0123@example.jp>`.
    package var messageID: String
    /// Says that a program wrote it, so that absence notices do not answer (RFC 3834).
    package var autoSubmitted: Bool
    package var extraHeaders: [Header]

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
        from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, body: String, date: Date,
        messageID: String, autoSubmitted: Bool = true, extraHeaders: [Header] = []
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.body = body
        self.date = date
        self.messageID = messageID
        self.autoSubmitted = autoSubmitted
        self.extraHeaders = extraHeaders
    }

    /// The message as it goes over the wire (RFC 5322, MIME): headers in ASCII, the body in Base64, no line
    /// longer than 76 characters but for a word that cannot be broken.
    package func serialised() throws(MessageError) -> [UInt8] {
        let lines = try headers() + [""] + MessageBody.lines(body)
        let bytes = lines.flatMap { Array($0.utf8) + WireFormat.lineEnd }
        guard WireFormat.accepts(bytes) else { throw .wireFormat }
        return bytes
    }

    private func headers() throws(MessageError) -> [String] {
        var headers = HeaderBlock()
        headers.add("Date", MailDate.text(date))
        try headers.add("From", from)
        try headers.add("To", to)
        if let replyTo { try headers.add("Reply-To", replyTo) }
        try headers.addText("Subject", subject)
        try headers.addMessageID(messageID)
        headers.add("MIME-Version", "1.0")
        headers.add("Content-Type", "text/plain; charset=utf-8")
        headers.add("Content-Transfer-Encoding", "base64")
        if autoSubmitted { headers.add("Auto-Submitted", "auto-generated") }
        for header in extraHeaders { try headers.add(header) }
        return headers.lines
    }
}
