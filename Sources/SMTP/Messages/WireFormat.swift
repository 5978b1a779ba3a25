import FoundationEssentials

/// What may go over the wire after `DATA` (RFC 5321, 2.3.8 and 4.5.3.1.6).
enum WireFormat {
    static let lineEnd: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    static let longestLine = 998

    static func bytes(of lines: [String]) -> [UInt8] {
        lines.flatMap { Array($0.utf8) + lineEnd }
    }

    /// Base64 in lines of 76 characters (RFC 2045, 6.8); of nothing no line.
    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let lines = Data(bytes).base64EncodedData(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return [UInt8](lines) + (lines.isEmpty || lines.suffix(2).elementsEqual(lineEnd) ? [] : lineEnd)
    }

    /// ASCII without NUL, in lines of at most 998 bytes that end with CRLF, the last one too. A bare CR or LF is
    /// refused: servers that take it for a line end can be made to see a second mail in a message.
    static func accepts(_ message: [UInt8]) -> Bool {
        guard message.suffix(2) == lineEnd[...] else { return false }
        var length = 0
        var previous: UInt8 = 0
        for byte in message {
            let afterCR = previous == lineEnd[0]
            guard (1...0x7F).contains(byte), afterCR == (byte == lineEnd[1]) else { return false }
            if byte == lineEnd[1] {
                length = 0
            } else if byte != lineEnd[0] {
                length += 1
                guard length <= longestLine else { return false }
            }
            previous = byte
        }
        return true
    }
}
