import Hummingbird
import Testing

@testable import Portal
@testable import Web

/// Every form carries the token that its page was given, and is refused without it.
@Suite struct FormTokenTests {
    /// Every address that takes a form: whatever a route is added to has to be here, or the last test fails.
    static let posts = [
        "activate", "activate/complete", "confirm/\(Samples.token)", "consent/\(Samples.token)", "sign-in",
        "sign-out", "password",
        "forgotten",
        "new-password", "me/sessions", "me/correction", "me/entry", "me/mcs", "me/address",
        "address/\(Samples.token)", "desk/3/joined", "desk/3/suspend/7",
        "desk/3/changes", "desk/3/changes/send", "apply/facility", "desk/3/resume/7", "desk/3/reissue/7",
        "desk/3/unlock/7", "desk/3/grant/7", "desk/3/revoke/7", "desk/3/depart/7",
    ].map { "/n/komae/\($0)" }

    private static let visit = "__Host-madoguchi_visit"
    private static let session = "__Host-madoguchi-komae"

    private func headers(cookie: String?) -> HTTPFields {
        var headers = Client.formHeaders
        headers[.cookie] = cookie
        return headers
    }

    @Test(arguments: posts) func `without its token no form is taken`(_ path: String) async throws {
        let service = try StandIn.activating()
        let portal = try Samples.portal(service)
        let client = Client(portal)
        let own = portal.formTokens.token(for: .visit("mine"))
        let ofSession = portal.formTokens.token(for: .session("mine"))
        let stranger = try Samples.formTokens(key: 9)
        let cases: [(cookie: String?, tokens: [String])] = [
            (nil, []), (nil, [own]), ("\(Self.visit)=mine", []), ("\(Self.visit)=mine", [""]),
            ("\(Self.visit)=mine", ["x"]), ("\(Self.visit)=other", [own]), ("\(Self.visit)=mine", [ofSession]),
            ("\(Self.visit)=mine", [own, own]), ("\(Self.session)=mine", [own]),
            ("\(Self.session)=other", [ofSession]),
            ("\(Self.visit)=mine; \(Self.session)=theirs", [own]), ("madoguchi_visit=mine", [own]),
            ("\(Self.visit)=mine", [stranger.token(for: .visit("mine"))]),
        ]
        for (cookie, tokens) in cases {
            let answer = try await client.postAsItIs(
                path, tokens.map { (SentToken.field, $0) }, headers: headers(cookie: cookie))
            #expect(answer.status == 403, "\(cookie ?? "no cookie"), \(tokens.count) tokens")
            #expect(answer.text.contains("ページを開き直してください"))
        }
        #expect(service.asked == [])
        for (cookie, token) in [("\(Self.visit)=mine", own), ("\(Self.session)=mine", ofSession)] {
            let answer = try await client.postAsItIs(
                path, [(SentToken.field, token)], headers: headers(cookie: cookie))
            #expect(answer.status != 403, "\(cookie)")
        }
    }

    @Test func `a form in parts carries it as well`() async throws {
        let portal = try Samples.portal()
        let token = portal.formTokens.token(for: .visit("mine"))
        func answer(_ token: String) async throws -> Int {
            let body =
                "--b\r\nContent-Disposition: form-data; name=\"\(SentToken.field)\"\r\n\r\n\(token)\r\n--b--\r\n"
            var headers = headers(cookie: "\(Self.visit)=mine")
            headers[.contentType] = "multipart/form-data; boundary=b"
            return try await Client(portal).send(
                .post, "/n/komae/activate", headers: headers,
                body: RequestBody(buffer: ByteBuffer(string: body))
            ).status
        }
        // Past the token, the route itself takes no such form.
        #expect(try await answer(token) == 415)
        #expect(try await answer("x" + token.dropFirst()) == 403)
        #expect(try await answer("") == 403)
    }

    @Test(arguments: ["https://madoguchi.example.jp", "http://127.0.0.1:8080"])
    func `a page gives its browser the cookie that its forms go by`(_ origin: String) async throws {
        let portal = try Samples.portal(baseURL: origin)
        let page = try await Client(portal).get("/n/komae/activate")
        let cookie = try #require(page.headers[.setCookie])
        let prefix = origin.hasPrefix("https") ? "__Host-" : ""
        let value = try #require(cookie.firstMatch(of: /madoguchi_visit=([\w-]{43});/)).1
        #expect(cookie.hasPrefix("\(prefix)madoguchi_visit="))
        for attribute in ["Path=/", "HttpOnly", "SameSite=Lax"] { #expect(cookie.contains(attribute)) }
        #expect(cookie.contains("Secure") == origin.hasPrefix("https"))
        #expect(!cookie.contains("Domain") && !cookie.contains("Expires") && !cookie.contains("Max-Age"))
        let token = try #require(page.text.firstMatch(of: /name="form-token" value="([^"]+)"/)).1
        #expect(portal.formTokens.accepts(String(token), for: .visit(String(value))))
        // A second look keeps the first cookie; what is no page sets none.
        var headers = HTTPFields()
        headers[.cookie] = "\(prefix)madoguchi_visit=\(value)"
        let again = try await Client(portal).get("/n/komae/activate", headers: headers)
        #expect(again.headers[.setCookie] == nil)
        #expect(again.text.contains(token))
        #expect(try await Client(portal).get("/health/live").headers[.setCookie] == nil)
        #expect(try await Client(portal).get("/assets/portal.css").headers[.setCookie] == nil)
    }

    @Test func `every form of every page has the token, and every route that takes one is tried here`()
        async throws
    {
        for network in Samples.networks {
            for page in try EveryPage.all(network, .ja) {
                let html = page.html
                let forms = html.matches(of: /<form[^>]*method="post"[^>]*>/).count
                let tokens = html.matches(of: /<input type="hidden" name="form-token" value="a-token">/).count
                #expect(forms == tokens, "\(type(of: page))")
            }
        }
        #expect(try await PlacedRoutes.takingForms() == Set(Self.posts.map(PlacedRoutes.declared)))
    }
}
