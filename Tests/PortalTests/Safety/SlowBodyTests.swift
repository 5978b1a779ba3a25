import Hummingbird
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// Bodies that trickle in: however steadily, they are read up to their deadline and not cut before it.
@Suite struct SlowBodyTests {
    /// Sends a text byte by byte and then, unless it ends, keeps the connection busy for as long as somebody reads.
    private struct Trickle: AsyncSequence, AsyncIteratorProtocol, Sendable {
        var rest: Substring.UTF8View
        let ends: Bool

        func makeAsyncIterator() -> Trickle { self }

        mutating func next() async throws -> ByteBuffer? {
            try Task.checkCancellation()
            await Task.yield()
            if let byte = rest.popFirst() { return ByteBuffer(bytes: [byte]) }
            return ends ? nil : ByteBuffer()
        }
    }

    /// How a form is answered that trickles in, and after how long.
    private func answer(
        _ path: String, ends: Bool = false, _ change: (inout PortalConfiguration) -> Void
    ) async throws -> (status: Int, after: Duration) {
        let client = Client(try Samples.portal(change: change))
        var headers = Client.formHeaders
        headers[.cookie] = "__Host-madoguchi_visit=\(Client.visit)"
        let token = client.tokens.token(for: .visit(Client.visit))
        let form = "\(SentToken.field)=\(Client.encoded(token))&address=&temporary-password="
        let body = RequestBody(asyncSequence: Trickle(rest: Substring(form).utf8, ends: ends))
        let start = ContinuousClock.now
        let status = try await client.send(.post, path, headers: headers, body: body).status
        return (status, ContinuousClock.now - start)
    }

    @Test(.timeLimit(.minutes(1))) func `it is cut at its deadline, not before`() async throws {
        for deadline in [Duration.milliseconds(50), .milliseconds(400)] {
            let form = try await answer("/n/komae/activate") {
                $0.bodyDeadline = deadline
                $0.uploadDeadline = .seconds(3_600)
            }
            #expect(form.status == 408 && form.after >= deadline)
            // A form with a file has a deadline of its own.
            let upload = try await answer("/n/komae/apply/facility") {
                $0.bodyDeadline = .zero
                $0.uploadDeadline = deadline
            }
            #expect(upload.status == 408 && upload.after >= deadline)
        }
    }

    @Test func `one that is complete by then is taken`() async throws {
        #expect(
            try await answer("/n/komae/activate", ends: true) { $0.bodyDeadline = .seconds(3_600) }.status
                == 422)
    }
}
