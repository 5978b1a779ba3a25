/// How Office writes characters that XML cannot hold: `_x000D_` is a carriage return, and `_x005F_` the underscore
/// of a text that would look like one (ISO/IEC 29500-1, 22.9.2.19, `ST_Xstring`).
enum EscapedText {
    private static let underscore = UInt8(ascii: "_")
    /// `_xHHHH_`.
    private static let length = 7

    /// The text that was meant. `_x0000_` stays as it is: no text of ours holds a NUL.
    static func unescaped(_ text: [UInt8]) -> [UInt8] {
        guard var escape = nextEscape(in: text, from: 0) else { return text }
        var meant: [UInt8] = []
        var start = 0
        while true {
            meant.append(contentsOf: text[start..<escape.place])
            let (bytes, end) = decoded(escape, in: text)
            meant.append(contentsOf: bytes)
            start = end
            guard let next = nextEscape(in: text, from: start) else { break }
            escape = next
        }
        meant.append(contentsOf: text[start...])
        return meant
    }

    static func unescaped(_ text: String) -> String {
        text.utf8.contains(underscore) ? String(decoding: unescaped(Array(text.utf8)), as: UTF8.self) : text
    }

    /// A text that reads as itself. Control characters are left to libxlsxwriter.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(underscore) || text.unicodeScalars.contains(where: isNoXML) else {
            return text
        }
        let bytes = Array(text.utf8)
        var escaped: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == underscore, codeUnit(in: bytes, at: index) != nil {
                escaped += "_x005F_".utf8
            } else if bytes[index...].starts(with: [0xEF, 0xBF]), index + 2 < bytes.count,
                bytes[index + 2] >= 0xBE
            {
                escaped += bytes[index + 2] == 0xBE ? "_xFFFE_".utf8 : "_xFFFF_".utf8
                index += 2
            } else {
                escaped.append(bytes[index])
            }
            index += 1
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// U+FFFE and U+FFFF, which no XML may hold.
    private static func isNoXML(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }

    private struct Escape {
        var place: Int
        var unit: UInt16
    }

    private static func nextEscape(in text: [UInt8], from start: Int) -> Escape? {
        var place = start
        while let found = text[place...].firstIndex(of: underscore) {
            if let unit = codeUnit(in: text, at: found) { return Escape(place: found, unit: unit) }
            place = found + 1
        }
        return nil
    }

    /// The UTF-16 code unit of an escape that begins at a place; nil where none does.
    private static func codeUnit(in text: [UInt8], at place: Int) -> UInt16? {
        let end = place + length
        guard end <= text.count, text[place + 1] == UInt8(ascii: "x"), text[end - 1] == underscore else {
            return nil
        }
        var unit: UInt16 = 0
        for byte in text[(place + 2)..<(end - 1)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// The bytes that an escape, or two that make a surrogate pair, stands for, and where what follows begins.
    /// What stands for no character is kept as written.
    private static func decoded(_ escape: Escape, in text: [UInt8]) -> (bytes: [UInt8], end: Int) {
        let end = escape.place + length
        if escape.unit != 0, let scalar = Unicode.Scalar(escape.unit) {
            return (Array(String(scalar).utf8), end)
        }
        if UTF16.isLeadSurrogate(escape.unit), end < text.count, let trail = codeUnit(in: text, at: end),
            UTF16.isTrailSurrogate(trail)
        {
            let pair = String(decoding: [escape.unit, trail], as: UTF16.self)
            return (Array(pair.utf8), end + length)
        }
        return (Array(text[escape.place..<end]), end)
    }
}
