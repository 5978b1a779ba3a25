package import SMTP

/// One way out of the process: hands a message over and says what became of it.
package struct MailTransport: Sendable {
    package var deliver: @Sendable (_ message: [UInt8], _ from: MailAddress, _ to: MailAddress) async -> Outcome

    package init(
        deliver:
            @escaping @Sendable (_ message: [UInt8], _ from: MailAddress, _ to: MailAddress) async -> Outcome
    ) {
        self.deliver = deliver
    }

    /// A connection to the configured server that is kept between mails.
    package static func smtp(_ server: ServerConfiguration) -> MailTransport {
        let session = MailSession(server)
        return MailTransport { message, from, to in await session.deliver(message, from: from, to: to) }
    }
}
