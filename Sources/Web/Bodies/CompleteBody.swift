package import Hummingbird

/// Reads every request's body before anything is done with it: no handler meets one that is too large, that trickles in
/// for hours, or that stays unread on a connection which is used again.
package struct CompleteBody: RouterMiddleware {
    /// What the address that is asked for lets through.
    let bounds: @Sendable (Request) -> Bounds

    package init(bounds: @escaping @Sendable (Request) -> Bounds) {
        self.bounds = bounds
    }

    package struct Bounds: Sendable {
        let largest: Int
        let deadline: Duration

        package init(largest: Int, deadline: Duration) {
            self.largest = largest
            self.deadline = deadline
        }
    }

    package func handle(
        _ input: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var request = input
        request.body = RequestBody(buffer: input.announcesNothing ? ByteBuffer() : try await bytes(of: input))
        return try await next(request, context)
    }

    private func bytes(of request: Request) async throws -> ByteBuffer {
        let bounds = bounds(request)
        guard request.announcedLength ?? 0 <= bounds.largest else { throw WebError.bodyTooLarge }
        return try await BodyReading(deadline: bounds.deadline).bytes(of: request.body, atMost: bounds.largest)
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
