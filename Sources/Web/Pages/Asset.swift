package import Hummingbird

/// A file that pages refer to.
package struct Asset: Sendable {
    package let path: String
    let contentType: String
    let bytes: [UInt8]
    /// A mark of the content (FNV-1a, 64 bits): another content has another address.
    let mark: String

    package init(_ path: String, _ contentType: String, _ bytes: [UInt8]) {
        self.path = path
        self.contentType = contentType
        self.bytes = bytes
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        mark = String(hash, radix: 16)
    }

    package var address: String { "\(path)?v=\(mark)" }

    /// Kept for a year under its own mark; asked for under another (by a page of an older release), not at all.
    package func response(to request: Request) -> Response {
        let isCurrent = request.uri.queryParameters["v"].map(String.init) == mark
        let headers: HTTPFields = [
            .contentType: contentType,
            .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
