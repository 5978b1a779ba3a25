import Operations
import SMTP
import Storage

/// A rendered mail as the bytes and addresses that go over the wire. The same mail gives the same bytes on every try:
/// its Date and Message-ID were drawn when it was written.
struct MailParcel {
    let message: [UInt8]
    let sender: MailAddress
    let recipient: MailAddress

    init(_ ready: RenderMail.Ready, _ attachments: [MailAttachment]) throws {
        // A purge since then: the text would speak of files that are not there.
        guard attachments.count == ready.attachmentCount else { throw AttachmentsGone() }
        sender = try MailAddress(ready.fromAddress)
        recipient = try MailAddress(ready.recipient)
        message = try Message(
            from: Mailbox(name: ready.fromName, address: sender),
            to: Mailbox(name: ready.recipientName, address: recipient),
            replyTo: Mailbox(address: try MailAddress(ready.replyTo)), subject: ready.subject,
            body: ready.body, attachments: attachments.map(Message.Attachment.init), date: ready.datedAt,
            messageID: "<\(ready.messageID)>"
        ).serialised()
    }
}

extension Message.Attachment {
    init(_ stored: MailAttachment) {
        self.init(name: stored.name, mediaType: stored.mediaType, bytes: stored.bytes)
    }
}

struct AttachmentsGone: Error, CustomStringConvertible {
    let description = "files that go with the mail were deleted"
}
