import FoundationEssentials

/// Base64 (RFC 4648, section 4) without padding: the form inside a PHC string.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
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
        exchange("+/", for: "-_", in: Base64.encode(bytes))
    }

    /// The bytes; nil if the text is anything but what ``encode(_:)`` writes.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        guard !text.utf8.contains(where: { "+/".utf8.contains($0) }) else { return nil }
        return Base64.decode(exchange("-_", for: "+/", in: text))
    }

    private static func exchange(_ old: String, for new: String, in text: some StringProtocol) -> String {
        let replacements = Dictionary(uniqueKeysWithValues: zip(old, new))
        return String(text.map { replacements[$0] ?? $0 })
    }
}
