import Hummingbird
import Operations
import Synchronization
import Testing

@testable import Portal

/// The page behind the link of a test mail.
@Suite struct AddressConfirmationTests {
    private let path = "/n/komae/confirm/\(Samples.token)"

    private func client(_ outcome: ConfirmAddress.Outcome, _ asked: Asked = Asked()) throws -> Client {
        Client(
            try Samples.portal(
                addresses: AddressCounter { network, token in
                    asked.all.withLock { $0.append("\(network) \(token)") }
                    return outcome
                }))
    }

    private final class Asked: Sendable {
        let all = Mutex<[String]>([])
    }

    @Test func `a look at the link asks nothing; the button does`() async throws {
        let asked = Asked()
        let client = try client(.confirmed, asked)
        for method in [HTTPRequest.Method.get, .head] {
            #expect(try await client.send(method, path).status == 200)
        }
        #expect(asked.all.withLock { $0 } == [])
        let answer = try await client.post(path, [])
        #expect(answer.status == 200)
        #expect(answer.text.contains("メールが届くことを確認しました"))
        #expect(asked.all.withLock { $0 } == ["komae \(Samples.token)"])
    }

    @Test func `a link that opens nothing says so, and what cannot be a link is not found`() async throws {
        let client = try client(.noLongerOpen)
        let answer = try await client.post(path, [])
        #expect(answer.status == 410)
        #expect(answer.text.contains("すでに押していただいたときは"))
        for token in ["x", Samples.token + "A", "..%2F..%2Fetc"] {
            #expect(try await client.get("/n/komae/confirm/\(token)").status == 404)
        }
    }

    @Test func `another site cannot press the button`() async throws {
        let asked = Asked()
        let answer = try await client(.confirmed, asked).post(
            path, [],
            headers: [.contentType: "application/x-www-form-urlencoded", .origin: "https://elsewhere.example"])
        #expect(answer.status == 403)
        #expect(asked.all.withLock { $0 } == [])
    }
}
