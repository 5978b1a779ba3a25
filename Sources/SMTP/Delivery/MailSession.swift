/// A line to the mail server: one delivery after the other over one connection, which is made when needed.
///
/// A delivery blocks, and does so on a thread apart from Swift's own. For more at once take more sessions.
package actor MailSession {
    private let server: ServerConfiguration
    private let executor = QueueExecutor(label: "mail-session")
    private var handle = EasyHandle()

    package nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    package init(_ server: ServerConfiguration) {
        self.server = server
    }

    /// Closing says goodbye to the server and may wait for its answer: not on a thread of Swift's.
    isolated deinit {}

    /// Delivers the bytes of a message (``Message/serialised()``) to one recipient.
    package func deliver(_ message: [UInt8], from sender: MailAddress, to recipient: MailAddress) -> Outcome {
        guard WireFormat.accepts(message) else {
            return .permanent(code: 554, reason: "not sent: bare line ends, long lines or bytes beyond ASCII")
        }
        return handle.deliver(message, from: sender, to: recipient, through: server)
    }

    /// Closes the connection, with QUIT. The next delivery makes a new one.
    package func close() {
        handle = EasyHandle()
    }
}
