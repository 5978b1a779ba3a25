package import NIOCore

/// The bytes of a page, as they are written.
@usableFromInline
package struct PageBytes {
    package private(set) var buffer: ByteBuffer

    /// - Parameter capacity: in bytes, of a long page: room for the whole of it spares copies.
    package init(capacity: Int = 32 * 1024) {
        buffer = ByteBufferAllocator().buffer(capacity: capacity)
    }

    /// What is part of the program, and HTML already.
    @usableFromInline package mutating func write(markup: String) { buffer.writeString(markup) }

    /// A text in an element or in a quoted attribute. Nearly every text needs nothing, which a look at its bytes tells.
    @usableFromInline package mutating func write(text: String) {
        guard text.utf8.contains(where: { Self.escape($0) != nil }) else {
            buffer.writeString(text)
            return
        }
        for byte in text.utf8 {
            if let escape = Self.escape(byte) { buffer.writeString(escape) } else { buffer.writeInteger(byte) }
        }
    }

    /// These are ASCII, and no part of another character in UTF-8.
    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
