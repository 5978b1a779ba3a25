import FoundationEssentials
import Hummingbird
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// What is refused by its head alone is refused before its body is read.
@Suite struct UnreadBodyTests {
    private static let upload = "/n/komae/apply/facility"

    /// A body that counts what is read of it.
    private final class CountedBody: AsyncSequence, AsyncIteratorProtocol, Sendable {
        let read = Mutex(0)

        func makeAsyncIterator() -> CountedBody { self }

        func next() async -> ByteBuffer? {
            read.withLock { read in
                read += 1
                return read > 100 ? nil : ByteBuffer(repeating: 0x61, count: 1024)
            }
        }
    }

    /// How it is answered, and how much had been read by then.
    private func refusal(
        _ portal: Portal, _ path: String, announcing length: Int? = nil, origin: String? = nil,
        times: Int = 1
    ) async throws -> (status: Int, read: Int) {
        let client = Client(portal)
        var headers = Client.formHeaders
        headers[.contentLength] = length.map(String.init)
        if let origin { headers[.origin] = origin }
        var last = (status: 0, read: 0)
        for _ in 0..<times {
            let counted = CountedBody()
            let response = try await client.response(
                .post, path, headers: headers, body: RequestBody(asyncSequence: counted), from: "192.0.2.1")
            last = (response.status.code, counted.read.withLock { $0 })
        }
        return last
    }

    @Test func `too much, from elsewhere, or too large: nothing of it is read`() async throws {
        let strict = try Samples.portal {
            $0.limit.uploads = Rate(burst: 1, perSecond: 0.001)
            $0.limit.formsOfSession = Rate(burst: 1, perSecond: 0.001)
        }
        let portal = try Samples.portal()
        #expect(try await refusal(strict, Self.upload, times: 2) == (429, 0))
        #expect(try await refusal(portal, Self.upload, origin: "https://evil.example") == (403, 0))
        #expect(try await refusal(portal, Self.upload, announcing: 3 << 20) == (413, 0))
        #expect(try await refusal(portal, "/n/komae/activate", announcing: 16 * 1024 + 1) == (413, 0))
        // What may be read is: whether it carries its token shows only then.
        #expect(try await refusal(portal, Self.upload) == (403, 101))
        #expect(try await refusal(portal, "/n/komae/activate", announcing: 16 * 1024) == (413, 101))
    }

    @Test func `behind the answer it is thrown away, up to a point`() async throws {
        let portal = try Samples.portal { $0.bodyDeadline = .milliseconds(50) }
        var headers = Client.formHeaders
        headers[.contentLength] = String(3 << 20)
        let counted = CountedBody()
        let answer = try await Client(portal).send(
            .post, Self.upload, headers: headers, body: RequestBody(asyncSequence: counted))
        #expect(answer.status == 413 && answer.text.contains("</html>"))
        #expect(counted.read.withLock { $0 } == 101)
        // One that never comes is not waited for.
        let (silent, source) = RequestBody.makeStream()
        let other = try await Client(portal).send(.post, Self.upload, headers: headers, body: silent)
        #expect(other.status == 413)
        source.finish()
    }

    /// Over a connection: the server answers while it has only the head, and then gives the connection up.
    @Test(.timeLimit(.minutes(1))) func `the answer comes before the body, over a connection`() async throws {
        let portal = try Samples.portal {
            $0.port = 0
            $0.bodyDeadline = .seconds(1)
        }
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = try portal.application(
            logger: Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() }),
            onListening: { port.yield($0) })
        let running = Task { try await application.runService(gracefulShutdownSignals: []) }
        defer { running.cancel() }
        let number = try #require(await ports.first { _ in true })
        // `cat` ends when the server has closed its side.
        let script = """
            exec 3<>/dev/tcp/127.0.0.1/\(number)
            printf 'POST \(Self.upload) HTTP/1.1\\r\\nHost: madoguchi.example.jp\\r\\nOrigin: https://madoguchi.example.jp\\r\\n' >&3
            printf 'Content-Type: multipart/form-data; boundary=b\\r\\nContent-Length: 3000000000\\r\\n\\r\\n' >&3
            cat <&3
            """
        let start = ContinuousClock.now
        let answer = try await Program.run(["/bin/bash", "-c", script])
        let text = String(decoding: answer.output, as: UTF8.self)
        #expect(text.hasPrefix("HTTP/1.1 413") && text.contains("</html>"))
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
