package import Hummingbird

extension Response {
    /// A file to be saved, whatever is in it.
    package static func download(_ bytes: [UInt8], name: String, mediaType: String) -> Response {
        var headers: HTTPFields = [.contentType: mediaType]
        let encoded = name.utf8.map { byte -> String in
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "-")
            return isPlain
                ? String(UnicodeScalar(byte))
                : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        headers[.contentDisposition] = "attachment; filename*=UTF-8''\(encoded)"
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
