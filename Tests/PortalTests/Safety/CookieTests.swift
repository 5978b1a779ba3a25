import Hummingbird
import Operations
import Registry
import Testing

@testable import Portal
@testable import Web

/// Every cookie that any of the portal's addresses sets, whoever asks: no other site gets it sent along with a form, no script
/// reads it, no other host can plant it.
@Suite struct CookieTests {
    /// A cookie as it was set.
    private struct SetCookie: CustomStringConvertible {
        let address: String
        let description: String

        private var parts: [String] { description.split(separator: ";").map { String($0).trimmed } }
        var name: String { parts.first?.split(separator: "=").first.map(String.init) ?? "" }
        var isEmpty: Bool { parts.first?.hasSuffix("=") == true }
        var attributes: Set<String> { Set(parts.dropFirst()) }
    }

    /// What every address sets, asked for and sent a form, by somebody who is signed in and by a stranger.
    private func everyCookie(_ baseURL: String) async throws -> [SetCookie] {
        let service = StandIn.holding(Samples.administrator)
            .answering { (_: SignIn) in .signedIn(NewSession(token: "T0ken")) }
            .answering { (_: LookAtPasswordLink) in true }
            .answering { (_: UsePasswordLink) in .changed }
        let client = Client(
            try Samples.portal(service, baseURL: baseURL) {
                $0.limit.formsOfSession = Rate(burst: 1_000, perSecond: 1)
            })
        var cookies: [SetCookie] = []
        func note(_ address: String, _ answer: Client.Answer) {
            for value in answer.headers[values: .setCookie] {
                cookies.append(SetCookie(address: address, description: value))
            }
        }
        let (prefix, session) = (baseURL.hasPrefix("https") ? "__Host-" : "", "a-session-of-the-tests")
        for address in try PlacedRoutes.all().map(PlacedRoutes.sample) {
            for isSignedIn in [false, true] {
                var headers: HTTPFields = [:]
                if isSignedIn { headers[.cookie] = "\(prefix)madoguchi-komae=\(session)" }
                note("GET \(address)", try await client.get(address, headers: headers))
                headers[.contentType] = "application/x-www-form-urlencoded"
                headers[.origin] = baseURL
                headers[.cookie] = headers[.cookie] ?? "\(prefix)madoguchi_visit=\(Client.visit)"
                let token = client.tokens.token(for: isSignedIn ? .session(session) : .visit(Client.visit))
                let fields = Self.filledIn + [(SentToken.field, token)]
                note("POST \(address)", try await client.postAsItIs(address, fields, headers: headers))
            }
        }
        return cookies
    }

    /// What some form needs to be done; the others overlook it.
    private static let filledIn = [
        ("address", Samples.address), ("link", "a-link"), ("current", "kaede4momiji"),
        ("password", "tamagawa9asagao"), ("repeated", "tamagawa9asagao"),
    ]

    @Test(arguments: ["https://madoguchi.example.jp", "http://127.0.0.1:8080"])
    func `all of them are kept to this host, from scripts, and from other sites' forms`(baseURL: String)
        async throws
    {
        let isHTTPS = baseURL.hasPrefix("https")
        let cookies = try await everyCookie(baseURL)
        for cookie in cookies {
            var expected: Set = ["Path=/", "HttpOnly", "SameSite=Lax"]
            if isHTTPS { expected.insert("Secure") }
            // One that is taken back ends at once; the others end with the browser.
            if cookie.isEmpty { expected.insert("Max-Age=0") }
            #expect(cookie.attributes == expected, "\(cookie.address): \(cookie)")
        }
        let prefix = isHTTPS ? "__Host-madoguchi" : "madoguchi"
        #expect(Set(cookies.map(\.name)) == ["\(prefix)-komae", "\(prefix)_visit"])
        // Each place that sets or takes back a session is among them.
        let ofSessions = cookies.filter { $0.name == "\(prefix)-komae" }
        #expect(
            Set(ofSessions.filter { !$0.isEmpty }.map(\.address)) == [
                "POST /n/komae/sign-in", "POST /n/komae/password",
            ])
        #expect(
            Set(ofSessions.filter(\.isEmpty).map(\.address)) == [
                "POST /n/komae/sign-out", "POST /n/komae/new-password",
            ])
    }
}
