import Hummingbird

/// Reads every request's body before anything is done with it: no handler meets one that is too large, that trickles in
/// for hours, or that stays unread on a connection which is used again.
struct CompleteBody: RouterMiddleware {
    /// What the address that is asked for lets through.
    let bounds: @Sendable (Request) -> Bounds

    struct Bounds: Sendable {
        let largest: Int
        let deadline: Duration
    }

    func handle(
        _ input: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        guard !input.announcesNothing else {
            var request = input
            request.body = RequestBody(buffer: ByteBuffer())
            return try await next(request, context)
        }
        let bounds = bounds(input)
        guard input.announcedLength ?? 0 <= bounds.largest else { throw PortalError.bodyTooLarge }
        var request = input
        request.body = RequestBody(
            buffer: try await BodyReading(deadline: bounds.deadline)
                .bytes(of: input.body, atMost: bounds.largest))
        return try await next(request, context)
    }
}

extension Request {
    /// Asks for a page, and has no body (RFC 9112, 6.3): there is nothing to wait for.
    var announcesNothing: Bool {
        (method == .get || method == .head) && headers[.contentLength] == nil
            && headers[.transferEncoding] == nil
    }

    /// In bytes; nil where a body comes in chunks.
    fileprivate var announcedLength: Int? { headers[.contentLength].flatMap { Int($0) } }
}
