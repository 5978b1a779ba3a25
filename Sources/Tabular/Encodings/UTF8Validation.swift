/// Well-formed UTF-8 as The Unicode Standard defines it (table 3-7): no overlong forms, no surrogates, none
/// above U+10FFFF.
enum UTF8Validation {
    /// The first byte that begins no well-formed character, alone; nil where all is well.
    static func firstMalformed(in file: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var offset = range.lowerBound
        let end = range.upperBound
        while true {
            offset = file.endOfASCII(from: offset, to: end)
            // Kana and kanji, three bytes each, come in runs.
            while end - offset >= 4, let isWellFormed = isThreeByteCharacter(file.word(at: offset)) {
                guard isWellFormed else { return offset..<offset + 1 }
                offset += 3
            }
            guard offset < end else { return nil }
            let length = lengthOfCharacter(in: file, at: offset, end: end)
            guard length > 0 else { return offset..<offset + 1 }
            offset += length
        }
    }

    /// Whether four bytes begin with a well-formed character of three; nil where they do not look like one at
    /// all.
    @inline(__always)
    private static func isThreeByteCharacter(_ word: UInt32) -> Bool? {
        guard word & 0x00C0_C0F0 == 0x0080_80E0 else { return nil }
        let deciding = word & 0x200F
        let isOverlong = deciding == 0
        let isSurrogate = deciding == 0x200D
        return !isOverlong && !isSurrogate
    }

    /// 1–4, or 0 where no well-formed character begins.
    @inline(__always)
    static func lengthOfCharacter(in file: Span<UInt8>, at offset: Int, end: Int) -> Int {
        let lead = file[offset]
        if lead < 0x80 { return 1 }
        let rest = end - offset
        if lead >= 0xE0, lead < 0xF0 {
            guard rest >= 3, isContinuation(file[offset + 2]) else { return 0 }
            let second = file[offset + 1]
            switch lead {
            case 0xE0: return 0xA0...0xBF ~= second ? 3 : 0
            case 0xED: return 0x80...0x9F ~= second ? 3 : 0
            default: return isContinuation(second) ? 3 : 0
            }
        }
        if lead < 0xE0 { return lead >= 0xC2 && rest >= 2 && isContinuation(file[offset + 1]) ? 2 : 0 }
        guard lead <= 0xF4, rest >= 4, isContinuation(file[offset + 2]), isContinuation(file[offset + 3]) else {
            return 0
        }
        let second = file[offset + 1]
        switch lead {
        case 0xF0: return 0x90...0xBF ~= second ? 4 : 0
        case 0xF4: return 0x80...0x8F ~= second ? 4 : 0
        default: return isContinuation(second) ? 4 : 0
        }
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
