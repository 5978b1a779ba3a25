import Hummingbird

/// Reads a body as a whole, in so much time.
struct BodyReading: Sendable {
    let deadline: Duration

    /// What is too large is read on up to here: a browser that is still sending would not see the answer.
    private static let mostThrownAway = 4 * 1024 * 1024

    /// Where the body is given up, cancelling the reading is what ends the connection behind the answer.
    func bytes(of body: RequestBody, atMost largest: Int) async throws -> ByteBuffer {
        let (flood, alarm) = AsyncStream<Never>.makeStream()
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask { try await Self.read(body, atMost: largest) { alarm.finish() } }
            group.addTask {
                for await _ in flood {}
                throw WebError.bodyTooLarge
            }
            group.addTask { [deadline] in
                try await Task.sleep(for: deadline)
                throw WebError.bodyTooSlow
            }
            defer { group.cancelAll() }
            guard let bytes = try await group.next() else { throw WebError.failed }
            return bytes
        }
    }

    /// - Parameter alarm: called when so much has come that it is not worth reading on.
    private static func read(
        _ body: RequestBody, atMost largest: Int, orElse alarm: @Sendable () -> Void
    ) async throws -> ByteBuffer {
        var kept = ByteBuffer()
        var length = 0
        do {
            for try await part in body {
                length += part.readableBytes
                if length <= largest { kept.writeImmutableBuffer(part) }
                if length > mostThrownAway { alarm() }
            }
        } catch {
            throw WebError.malformedForm
        }
        guard length <= largest else { throw WebError.bodyTooLarge }
        return kept
    }
}
