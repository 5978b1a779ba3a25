/// The text of a mail as bytes.
enum TextBody {
    /// UTF-8 with every line end as CRLF, as MIME wants it under Base64, too. Control characters other than tab and
    /// line break stop the mail.
    static func canonicalBytes(_ body: String) throws(MessageError) -> [UInt8] {
        guard !body.unicodeScalars.contains(where: { isControl($0) && !"\t\r\n".unicodeScalars.contains($0) })
        else { throw .controlCharacter(field: "Body") }
        return canonical(body)
    }

    /// Works on bytes: in Swift CRLF is one `Character`.
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
