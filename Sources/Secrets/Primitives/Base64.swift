import FoundationEssentials

/// Base64 (RFC 4648, section 4) without padding: the form inside a PHC string.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        let padded = Data(bytes).base64EncodedString()
        return String(decoding: padded.utf8.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    }

    /// The bytes, or nil. Of the spellings that a lenient reader takes for the same bytes only the one that
    /// ``encode(_:)`` writes is read.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: text + padding) else { return nil }
        let bytes = [UInt8](data)
        return encode(bytes) == text ? bytes : nil
    }
}

/// Base64 with the alphabet for URLs and file names (RFC 4648, section 5), without padding.
package enum Base64URL {
    package static func encode(_ bytes: [UInt8]) -> String {
        let text = Base64.encode(bytes).utf8.map { byte in
            switch byte {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: byte
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes; nil if the text is anything but what ``encode(_:)`` writes.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        guard !text.utf8.contains(where: { "+/".utf8.contains($0) }) else { return nil }
        let plain = text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: byte
            }
        }
        return Base64.decode(String(decoding: plain, as: UTF8.self))
    }
}
