/// What libcurl's callbacks work on during one transfer: it reads the message from here and leaves the replies.
final class Transfer {
    private let message: [UInt8]
    private var position = 0
    private(set) var replies = ReplyReader()

    init(_ message: [UInt8]) {
        self.message = message
    }

    var isHandedOver: Bool { position == message.count }

    /// Fills the buffer with what comes next; 0 is the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let part = message[position...].prefix(buffer.count)
        unsafe buffer.copyBytes(from: part)
        position += part.count
        return part.count
    }

    func take(line: UnsafeRawBufferPointer) {
        replies.take(unsafe Array(line))
    }
}
