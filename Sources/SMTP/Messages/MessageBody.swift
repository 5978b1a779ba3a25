import FoundationEssentials

/// A text body as the lines of its Base64 form (RFC 2045, 6.8).
enum MessageBody {
    static func lines(_ body: String) throws(MessageError) -> [String] {
        guard !body.unicodeScalars.contains(where: { isControl($0) && !"\t\r\n".unicodeScalars.contains($0) })
        else { throw .controlCharacter(field: "Body") }
        return Data(canonical(body)).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ]).split(separator: "\r\n").map(String.init)
    }

    /// UTF-8 with every line end as CRLF, as MIME wants it under Base64, too. Works on bytes: in Swift CRLF is one
    /// `Character`.
    private static func canonical(_ body: String) -> [UInt8] {
        let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        var bytes: [UInt8] = []
        var previous: UInt8?
        for byte in body.utf8 {
            switch byte {
            case cr: bytes += WireFormat.lineEnd
            case lf where previous == cr: break
            case lf: bytes += WireFormat.lineEnd
            default: bytes.append(byte)
            }
            previous = byte
        }
        return bytes
    }
}
