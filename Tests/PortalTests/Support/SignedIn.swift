import FoundationEssentials
import Hummingbird
import Operations
import Registry
import Storage
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// Somebody of the sample clinic who is signed in, over the pages and a real database.
struct SignedIn: Sendable {
    let client: Client
    let token: String

    static let takahashi = "k.takahashi@midoridai.example.jp"
    static let yamazaki = "m.yamazaki@midoridai.example.jp"
    static let sato = "n.sato@midoridai.example.jp"
    private static let password = "kaede4momiji"

    /// The portal over a test's database, `seconds` after the sample's Monday.
    static func client(in database: TestDatabase, after seconds: Double = 0) throws -> Client {
        Client(
            Portal(
                service: try database.service("portal", size: 4),
                configuration: try Samples.portal().configuration,
                now: { SampleNetworks.monday + seconds }))
    }

    /// Activates the account and signs in.
    init(_ address: String, in database: TestDatabase) async throws {
        client = try Self.client(in: database)
        let temporary = try await TemporaryPasswords.sent(to: address, in: database)
        let begun = try await client.post(
            "/n/komae/activate", [("address", address), ("temporary-password", temporary)])
        let ticket = try #require(begun.text.firstMatch(of: /name="ticket" value="([^"]+)"/)).1
        let terms = try SampleApplication("komae").definition.terms.map { ("agree", $0.id) }
        _ = try await client.post(
            "/n/komae/activate/complete",
            [("ticket", String(ticket)), ("password", Self.password), ("repeated", Self.password)] + terms)
        let entry = [("address", address), ("password", Self.password)]
        let signedIn = try await client.post("/n/komae/sign-in", entry)
        let cookie = try #require(signedIn.headers[.setCookie])
        token = String(try #require(cookie.firstMatch(of: /__Host-madoguchi-komae=([^;]+);/)).1)
    }

    func get(_ path: String) async throws -> Client.Answer {
        var headers = HTTPFields()
        headers[.cookie] = Samples.cookie(token)
        return try await client.get("/n/komae/\(path)", headers: headers)
    }

    func post(_ path: String, _ fields: [(String, String)] = []) async throws -> Client.Answer {
        try await client.post("/n/komae/\(path)", fields, session: token)
    }
}

extension Client.Answer {
    /// The value of a field that goes with the form out of sight.
    func hidden(_ name: String) throws -> String {
        String(
            try #require(text.firstMatch(of: try Regex("name=\"\(name)\" value=\"([^\"]*)\"")))[1].substring
                ?? "")
    }
}
