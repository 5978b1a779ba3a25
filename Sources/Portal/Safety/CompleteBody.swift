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

    /// What is too large is read on up to here: a browser that is still sending would not see the answer.
    private static let mostThrownAway = 4 * 1024 * 1024

    func handle(
        _ input: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var request = input
        let bounds = bounds(input)
        request.body = RequestBody(
            buffer: input.announcesNothing
                ? try await read(input.body, atMost: bounds.largest) {}
                : try await collected(input.body, bounds))
        return try await next(request, context)
    }

    /// The whole body. Where it is given up, cancelling the reading is what ends the connection behind the answer.
    private func collected(_ body: RequestBody, _ bounds: Bounds) async throws -> ByteBuffer {
        let (flood, alarm) = AsyncStream<Never>.makeStream()
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask { try await read(body, atMost: bounds.largest) { alarm.finish() } }
            group.addTask {
                for await _ in flood {}
                throw PortalError.bodyTooLarge
            }
            group.addTask {
                try await Task.sleep(for: bounds.deadline)
                throw PortalError.bodyTooSlow
            }
            defer { group.cancelAll() }
            guard let bytes = try await group.next() else { throw PortalError.failed }
            return bytes
        }
    }

    private func read(
        _ body: RequestBody, atMost largest: Int, orElse alarm: @Sendable () -> Void
    ) async throws -> ByteBuffer {
        var kept = ByteBuffer()
        var length = 0
        do {
            for try await part in body {
                length += part.readableBytes
                if length <= largest { kept.writeImmutableBuffer(part) }
                if length > Self.mostThrownAway { alarm() }
            }
        } catch {
            throw PortalError.malformedForm
        }
        guard length <= largest else { throw PortalError.bodyTooLarge }
        return kept
    }
}

extension Request {
    /// Asks for a page, and has no body (RFC 9112, 6.3): there is nothing to wait for.
    fileprivate var announcesNothing: Bool {
        (method == .get || method == .head) && headers[.contentLength] == nil
            && headers[.transferEncoding] == nil
    }
}
