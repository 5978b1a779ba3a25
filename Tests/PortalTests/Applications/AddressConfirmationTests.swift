import Hummingbird
import Operations
import Testing

@testable import Portal
@testable import Web

/// The page behind the link of a test mail.
@Suite struct AddressConfirmationTests {
    private let path = "/n/komae/confirm/\(Samples.token)"

    private func service(_ outcome: ConfirmAddress.Outcome) -> StandIn {
        StandIn.nobody.answering { (_: ConfirmAddress) in outcome }
    }

    @Test func `a look at the link asks nothing; the button does`() async throws {
        let service = service(.confirmed)
        let client = Client(try Samples.portal(service))
        for method in [HTTPRequest.Method.get, .head] {
            #expect(try await client.send(method, path).status == 200)
        }
        #expect(service.asked == [])
        let answer = try await client.post(path, [])
        #expect(answer.status == 200)
        #expect(answer.text.contains("メールが届くことを確認しました"))
        #expect(service.asked == ["komae ConfirmAddress(token: \"\(Samples.token)\") portal"])
    }

    @Test func `a link that opens nothing says so, and what cannot be a link is not found`() async throws {
        let client = Client(try Samples.portal(service(.noLongerOpen)))
        let answer = try await client.post(path, [])
        #expect(answer.status == 410)
        #expect(answer.text.contains("すでに押していただいたときは"))
        for token in ["x", Samples.token + "A", "..%2F..%2Fetc"] {
            #expect(try await client.get("/n/komae/confirm/\(token)").status == 404)
        }
    }

    @Test func `another site cannot press the button`() async throws {
        let service = service(.confirmed)
        let answer = try await Client(try Samples.portal(service)).post(
            path, [],
            headers: [.contentType: "application/x-www-form-urlencoded", .origin: "https://elsewhere.example"])
        #expect(answer.status == 403)
        #expect(service.asked == [])
    }
}
