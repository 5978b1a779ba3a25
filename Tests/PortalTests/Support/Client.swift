import Hummingbird
import Logging
import Synchronization

@testable import Portal
@testable import Web

/// Asks the portal's router without a network in between.
struct Client: Sendable {
    private let responder: RouterResponder<WebContext>
    private let logger: Logger
    let tokens: FormTokens

    init(_ portal: Portal, logger: Logger = Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() }))
    {
        responder = portal.router().buildResponder()
        self.logger = logger
        tokens = portal.formTokens
    }

    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let text: String
    }

    /// Its head, before its body is written.
    func response(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: RequestBody? = nil,
        from peer: String? = nil
    ) async throws -> Response {
        let head = HTTPRequest(
            method: method, scheme: "https", authority: "madoguchi.example.jp", path: path,
            headerFields: headers)
        return try await responder.respond(
            to: Request(head: head, body: body ?? RequestBody(buffer: ByteBuffer())),
            context: WebContext(source: Source(logger: logger), peer: peer.flatMap { NetworkAddress($0) }))
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: RequestBody? = nil,
        from peer: String? = nil
    ) async throws -> Answer {
        let response = try await response(method, path, headers: headers, body: body, from: peer)
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        let bytes = collected.bytes.withLock { $0 }
        return Answer(
            status: response.status.code, headers: response.headers,
            text: String(decoding: bytes, as: UTF8.self))
    }

    func get(_ path: String, headers: HTTPFields = [:], from peer: String? = nil) async throws -> Answer {
        try await send(.get, path, headers: headers, from: peer)
    }

    /// As a browser sends a form of the portal's own, with the token that its page was given; in komae with a session's cookie.
    func post(
        _ path: String, _ fields: [(String, String)], headers: HTTPFields = Self.formHeaders,
        method: HTTPRequest.Method = .post, session: String? = nil, from peer: String? = nil
    ) async throws -> Answer {
        var headers = headers
        let held = session.map { "__Host-madoguchi-komae=\($0)" }
        headers[.cookie] = held ?? "__Host-madoguchi_visit=\(Self.visit); madoguchi_visit=\(Self.visit)"
        let binding = session.map { FormTokens.Binding.session($0) } ?? .visit(Self.visit)
        return try await postAsItIs(
            path, fields + [(SentToken.field, tokens.token(for: binding))], headers: headers, method: method,
            from: peer)
    }

    static let visit = "a-visit-of-the-tests"

    /// A form with these very fields and headers.
    func postAsItIs(
        _ path: String, _ fields: [(String, String)], headers: HTTPFields, method: HTTPRequest.Method = .post,
        from peer: String? = nil
    ) async throws -> Answer {
        let text = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await send(
            method, path, headers: headers, body: RequestBody(buffer: ByteBuffer(string: text)), from: peer)
    }

    static func context(peer: String) -> WebContext {
        let silent = Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() })
        return WebContext(source: Source(logger: silent), peer: NetworkAddress(peer))
    }

    static let formHeaders: HTTPFields = [
        .contentType: "application/x-www-form-urlencoded", .origin: "https://madoguchi.example.jp",
    ]

    /// As browsers encode (WHATWG URL Standard, 5.2): a space as +, everything else but a few as %HH.
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: " "): "+"
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }

    struct Source: RequestContextSource {
        let logger: Logger
    }

    private final class Collected: Sendable {
        let bytes = Mutex<[UInt8]>([])
    }

    private struct Writer: ResponseBodyWriter {
        let collected: Collected

        mutating func write(_ buffer: ByteBuffer) async throws {
            collected.bytes.withLock { $0 += buffer.readableBytesView }
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
