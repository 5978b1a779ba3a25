import Operations
import SMTP

/// A rendered mail as the bytes and addresses that go over the wire. The same mail gives the same bytes on every try:
/// its Date and Message-ID were drawn when it was written.
struct MailParcel {
    let message: [UInt8]
    let sender: MailAddress
    let recipient: MailAddress

    init(_ ready: RenderMail.Ready) throws {
        sender = try MailAddress(ready.fromAddress)
        recipient = try MailAddress(ready.recipient)
        message = try Message(
            from: Mailbox(name: ready.fromName, address: sender),
            to: Mailbox(name: ready.recipientName, address: recipient),
            replyTo: Mailbox(address: try MailAddress(ready.replyTo)), subject: ready.subject,
            body: ready.body, date: ready.datedAt, messageID: "<\(ready.messageID)>"
        ).serialised()
    }
}
