package import Hummingbird
import Synchronization

/// Sees to bodies that nobody read, since the request was refused by its head alone. The answer does not wait for them; what a
/// browser is still sending is thrown away behind it, since otherwise the answer would not be seen.
package struct UnreadBody: RouterMiddleware {
    let deadline: Duration

    package init(deadline: Duration) {
        self.deadline = deadline
    }

    package func handle(
        _ input: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard !input.announcesNothing else { return try await next(input, context) }
        let watched = WatchedBody(input.body)
        var request = input
        request.body = RequestBody(asyncSequence: watched)
        var response = try await next(request, context)
        guard !watched.isRead else { return response }
        let answer = response.body
        response.body = ResponseBody(contentLength: answer.contentLength) { [deadline] writer in
            try await answer.write(writer)
            _ = try? await BodyReading(deadline: deadline).bytes(of: input.body, atMost: 0)
        }
        return response
    }
}

/// A body that notes whether anybody has begun to read it.
private final class WatchedBody: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    private let body: RequestBody
    private let begun = Atomic(false)

    init(_ body: RequestBody) {
        self.body = body
    }

    var isRead: Bool { begun.load(ordering: .acquiring) }

    func makeAsyncIterator() -> RequestBody.AsyncIterator {
        begun.store(true, ordering: .releasing)
        return body.makeAsyncIterator()
    }
}
