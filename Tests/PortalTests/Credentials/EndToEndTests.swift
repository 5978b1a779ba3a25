import Hummingbird
import Operations
import Registry
import Storage
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// From the mail to an active account, over the pages and a real database.
@Suite(.database)
struct EndToEndTests {
    let database = TestDatabase.current

    private static let address = "m.yamazaki@midoridai.example.jp"

    private func client() throws -> Client {
        let portal = Portal(
            service: try database.service("portal"),
            configuration: try Samples.portal().configuration,
            now: { SampleNetworks.monday })
        return Client(portal)
    }

    private func ticket(in page: String) throws -> String {
        let match = try #require(page.firstMatch(of: /name="ticket" value="([^"]+)"/))
        return String(match.1)
    }

    @Test(arguments: ["komae", "takarazuka"])
    func `a person activates their account with what the mail says`(_ network: String) async throws {
        try await Samples.approve(network, in: database)
        let password = try await TemporaryPasswords.sent(to: Self.address, in: database)
        let client = try client()
        let first = try await client.get("/n/\(network)/activate")
        #expect(first.status == 200)

        let second = try await client.post(
            "/n/\(network)/activate",
            [("address", Self.address), ("temporary-password", password.uppercased())])
        #expect(second.text.contains("山﨑 美咲"))
        let ticket = try ticket(in: second.text)
        let terms = try SampleApplication(network).definition.terms
        let choice = network == "komae" ? "kaede4momiji" : "kaede4momiji-kawa"
        let fields =
            [("ticket", ticket), ("address", Self.address), ("password", choice), ("repeated", choice)]
            + terms.map { ("agree", $0.id) }

        let refused = try await client.post(
            "/n/\(network)/activate/complete", fields.filter { $0.0 != "agree" })
        #expect(refused.status == 422 || refused.status == 200)
        #expect(try await state(network) == .registered)
        let done = try await client.post("/n/\(network)/activate/complete", fields)
        #expect(done.status == 200)
        #expect(try await state(network) == .active)
    }

    @Test func `a look at the link consumes nothing`() async throws {
        try await Samples.approve("komae", in: database)
        let client = try client()
        let before = try await database.fingerprint()
        for path in ["/", "/n/komae/", "/n/komae/activate", "/n/komae/senders", "/n/komae/privacy"] {
            #expect(try await client.get(path).status == 200)
        }
        #expect(try await database.fingerprint() == before)
    }

    @Test func `a ticket of one network opens nothing in the other`() async throws {
        try await Samples.approve("komae", in: database)
        let client = try client()
        let password = try await TemporaryPasswords.sent(to: Self.address, in: database)
        let page = try await client.post(
            "/n/komae/activate", [("address", Self.address), ("temporary-password", password)])
        let before = try await database.fingerprint()
        _ = try await client.post(
            "/n/takarazuka/activate/complete",
            [
                ("ticket", try ticket(in: page.text)), ("password", "kaede4momiji-kawa"),
                ("repeated", "kaede4momiji-kawa"),
            ]
                + (try SampleApplication("takarazuka").definition.terms.map { ("agree", $0.id) }))
        #expect(try await database.fingerprint() == before)
    }

    @Test func `a person signs in, finds their entry, and signs out`() async throws {
        try await Samples.approve("komae", in: database)
        let password = try await TemporaryPasswords.sent(to: Self.address, in: database)
        let client = try client()
        let begun = try await client.post(
            "/n/komae/activate", [("address", Self.address), ("temporary-password", password)])
        let terms = try SampleApplication("komae").definition.terms.map { ("agree", $0.id) }
        _ = try await client.post(
            "/n/komae/activate/complete",
            [
                ("ticket", try ticket(in: begun.text)), ("password", "kaede4momiji"),
                ("repeated", "kaede4momiji"),
            ]
                + terms)
        let entry = [("address", Self.address), ("password", "kaede4momiji")]
        let signedIn = try await client.post("/n/komae/sign-in", entry)
        #expect(signedIn.headers[.location] == "/n/komae/me")
        let cookie = try #require(signedIn.headers[.setCookie])
        let token = String(try #require(cookie.firstMatch(of: /__Host-madoguchi-komae=([^;]+);/)).1)
        var headers = HTTPFields()
        headers[.cookie] = "__Host-madoguchi-komae=\(token)"
        let page = try await client.get("/n/komae/me", headers: headers)
        for words in ["山﨑 美咲", "みどり台内科クリニック", "登録：未依頼", "今お使いのもの"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(try await client.get("/n/komae/desk", headers: headers).status == 403)
        #expect(try await client.get("/n/komae/participants", headers: headers).status == 200)
        #expect(try await client.post("/n/komae/sign-out", [], session: token).status == 303)
        let gone = try await client.get("/n/komae/me", headers: headers)
        #expect(gone.headers[.location] == "/n/komae/sign-in?after=idle&to=me")
    }

    private func state(_ network: String) async throws -> AccountState {
        try await database.service().account(Self.address, in: network).state
    }
}
