extension String {
    /// Without white space at either end (U+3000, no-break spaces, tabs and line breaks are some); nothing inside
    /// changes.
    package var trimmed: String {
        let (start, end) = WhiteSpace.inside(self)
        guard start > 0 || end < utf8.count else { return self }
        return String(
            self[utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)])
    }

    /// Nothing but white space.
    package var isBlank: Bool {
        let (start, end) = WhiteSpace.inside(self)
        return start == end
    }
}

/// White space in UTF-8: Unicode's property of that name, read from the bytes, since every cell is asked for it.
private enum WhiteSpace {
    /// Where the text without the white space at its ends begins and ends, in bytes.
    static func inside(_ text: String) -> (start: Int, end: Int) {
        let bytes = text.utf8.span
        var (start, end) = (0, bytes.count)
        while start < end, case let length = length(at: start, in: bytes), length > 0 { start += length }
        while end > start, case let length = length(before: end, in: bytes), length > 0 { end -= length }
        return (start, end)
    }

    /// The length of the white space that begins at an offset; 0 when something else does.
    private static func length(at offset: Int, in bytes: Span<UInt8>) -> Int {
        switch bytes[offset] {
        case 0x09...0x0D, 0x20: 1
        // U+0085, U+00A0
        case 0xC2: bytes[offset + 1] == 0x85 || bytes[offset + 1] == 0xA0 ? 2 : 0
        case 0xE1...0xE3: isSpace(bytes[offset], bytes[offset + 1], bytes[offset + 2]) ? 3 : 0
        default: 0
        }
    }

    /// The length of the white space that ends before an offset.
    private static func length(before offset: Int, in bytes: Span<UInt8>) -> Int {
        let last = bytes[offset - 1]
        guard last >= 0x80 else { return length(at: offset - 1, in: bytes) }
        if bytes[offset - 2] == 0xC2 { return length(at: offset - 2, in: bytes) }
        guard offset >= 3, (0xE1...0xE3).contains(bytes[offset - 3]) else { return 0 }
        return length(at: offset - 3, in: bytes)
    }

    private static func isSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        // U+1680
        case (0xE1, 0x9A): third == 0x80
        // U+2000–U+200A, U+2028, U+2029, U+202F
        case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
        // U+205F
        case (0xE2, 0x81): third == 0x9F
        // U+3000
        case (0xE3, 0x80): third == 0x80
        default: false
        }
    }
}
