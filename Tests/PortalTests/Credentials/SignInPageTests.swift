import Hummingbird
import Operations
import Registry
import Testing

@testable import Portal
@testable import Web

/// Signing in, out and changing the password, from the form to the cookie.
@Suite struct SignInPageTests {
    private let path = "/n/komae/sign-in"
    private let entry = [("address", Samples.address), ("password", "kaede4momiji")]

    private func headers(_ cookie: String) -> HTTPFields {
        var headers = HTTPFields()
        headers[.cookie] = cookie
        return headers
    }

    private func sent(replacing session: String) -> String {
        "komae SignIn(address: \"\(Samples.address)\", password: \"kaede4momiji\", replacing: \(session)) portal"
    }

    @Test func `who gets in is given a cookie of the network's own and sent on`() async throws {
        let service = StandIn.nobody.signingIn
        let client = Client(try Samples.portal(service))
        let answer = try await client.post(path, entry)
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/n/komae/me")
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-madoguchi-komae=T0ken;"))
        for attribute in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
            #expect(cookie.contains(attribute))
        }
        #expect(!cookie.contains("Max-Age") && !cookie.contains("Domain") && !cookie.contains("Expires"))
        #expect(service.asked == [sent(replacing: "nil")])
        // The session that the browser still holds ends with it.
        _ = try await client.post(path, entry, session: "0ld")
        #expect(service.asked.last == sent(replacing: "Optional(\"0ld\")"))
        let onward = try await client.post("\(path)?lang=en", entry + [("to", "desk")])
        #expect(onward.headers[.location] == "/n/komae/desk?lang=en")
        let elsewhere = try await client.post(path, entry + [("to", "//evil.example")])
        #expect(elsewhere.headers[.location] == "/n/komae/me")
    }

    @Test func `no clock tells how a refusal came about, nor whether a mail was sent`() async throws {
        let floor = Duration.milliseconds(200)
        for outcome in [SignIn.Outcome.refused, .locked, .signedIn(NewSession(token: "T0ken"))] {
            let service = StandIn.nobody.answering { (_: SignIn) in outcome }
            let client = Client(try Samples.portal(service) { $0.refusalFloor = floor })
            var start = ContinuousClock.now
            let answer = try await client.post(path, entry)
            #expect(answer.status == 303 || ContinuousClock.now - start >= floor)
            start = .now
            _ = try await client.post("/n/komae/forgotten", [("address", Samples.address)])
            #expect(ContinuousClock.now - start >= floor)
        }
    }

    @Test func `over plain HTTP, for trying out, the cookie goes without its prefix`() async throws {
        let origin = "http://127.0.0.1:8080"
        var headers = Client.formHeaders
        headers[.origin] = origin
        let answer = try await Client(try Samples.portal(.nobody.signingIn, baseURL: origin))
            .post(path, entry, headers: headers)
        #expect(answer.headers[.setCookie]?.hasPrefix("madoguchi-komae=T0ken;") == true)
        #expect(answer.headers[.setCookie]?.contains("Secure") == false)
    }

    @Test func `refused and locked are one page, with the address and without the password`() async throws {
        let locked = StandIn.nobody.answering { (_: SignIn) in .locked }
        let refused = try await Client(try Samples.portal()).post(path, entry)
        let other = try await Client(try Samples.portal(locked)).post(path, entry)
        #expect(refused.status == 422 && other.status == 422)
        #expect(refused.text == other.text)
        #expect(refused.headers[.setCookie] == nil)
        #expect(refused.text.contains("value=\"\(Samples.address)\"") && !refused.text.contains("kaede4momiji"))
        #expect(refused.text.contains("続けて3回間違えると、30分間"))
    }

    @Test func `what is missing is told without asking`() async throws {
        let client = Client(try Samples.portal())
        let answer = try await client.post(path, [("address", " "), ("password", "")])
        #expect(answer.text.contains("メールアドレスを入力してください。") && answer.text.contains("パスワードを入力してください。"))
        #expect(!answer.text.contains("サインインできません。"))
    }

    @Test func `who is signed in need not sign in, and whoever is not is shown where`() async throws {
        let client = Client(try Samples.portal(.holding(Samples.administrator)))
        let mine = headers(Samples.cookie())
        #expect(try await client.get(path, headers: mine).headers[.location] == "/n/komae/me")
        #expect(try await client.get("\(path)?to=desk", headers: mine).headers[.location] == "/n/komae/desk")
        let stranger = try await client.get("/n/komae/password")
        #expect(stranger.headers[.location] == "/n/komae/sign-in?to=password")
        let over = try await client.get("/n/komae/password?lang=en", headers: headers(Samples.cookie("old")))
        #expect(over.headers[.location] == "/n/komae/sign-in?lang=en&after=idle&to=password")
        #expect(
            try await client.get("\(path)?after=idle&to=password").text.contains(
                "name=\"to\" value=\"password\""))
        // The cookie of one network opens nothing in the other.
        let abroad = try await client.get("/n/takarazuka/password", headers: headers(Samples.cookie()))
        #expect(abroad.headers[.location] == "/n/takarazuka/sign-in?to=password")
    }

    @Test func `the cookie of one network is not looked at in another`() async throws {
        let service = StandIn.holding(Samples.administrator).answering { (_: ReadOwnEntry) in
            Seen(visitor: Samples.administrator, content: Samples.entry)
        }
        let client = Client(try Samples.portal(service))
        #expect(try await client.get("/n/komae/me", headers: headers(Samples.cookie())).status == 200)
        let abroad = try await client.get("/n/takarazuka/me", headers: headers(Samples.cookie()))
        #expect(abroad.headers[.location] == "/n/takarazuka/sign-in?to=me")
    }

    @Test func `signing out takes the cookie back`() async throws {
        let service = StandIn.holding(Samples.administrator)
        let client = Client(try Samples.portal(service))
        let answer = try await client.post("/n/komae/sign-out", [], session: "a-session-of-the-tests")
        #expect(answer.headers[.location] == "/n/komae/sign-in?after=out")
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-madoguchi-komae=;") && cookie.contains("Max-Age=0"))
        #expect(service.asked == ["komae SignOut(accountID: 7, sessionID: 1) 7"])
    }

    @Test func `the privacy notices that somebody was shown are among what is held about them`() async throws {
        let client = Client(try Samples.portal(.holding(Samples.administrator)))
        let mine = headers(Samples.cookie())
        let entry = try await client.get("/n/komae/me", headers: mine)
        #expect(entry.text.contains("<a href=\"/n/komae/me/notices/1\">個人情報の取扱い（版：2026-04）</a>"))
        let notice = try await client.get("/n/komae/me/notices/1", headers: mine)
        let wording = try Samples.network("komae").privacyNotice.wording.ja
        for line in wording.split(separator: "\n") { #expect(notice.text.contains(line)) }
        for other in ["2", "x", "-1"] {
            #expect(
                try await client.get("/n/komae/me/notices/\(other)", headers: mine).status == 404, "\(other)")
        }
        #expect(try await client.get("/n/komae/me/notices/1").status == 303)
    }

    @Test func `a password that is due is changed before anything else`() async throws {
        let client = Client(try Samples.portal(.holding(Samples.overdue)))
        let page = try await client.get("/n/komae/password", headers: headers(Samples.cookie()))
        #expect(page.text.contains("パスワードを変更する時期になりました"))
        #expect(page.text.contains("value=\"\(Samples.address)\""))
        let answer = try await client.post(
            "/n/komae/password",
            [("current", "a"), ("password", "tamagawa9asagao"), ("repeated", "tamagawa9asagao")],
            session: "a-session-of-the-tests")
        #expect(answer.headers[.location] == "/n/komae/me?done=password")
        #expect(answer.headers[.setCookie]?.hasPrefix("__Host-madoguchi-komae=a-new-session;") == true)
    }

    @Test(arguments: [
        ("kaede4momiji", true), ("kaedemomiji", false), ("12345678", false), ("a1b2", false),
        (" a1b2c3d4", false),
        ("a1b2c3d4 ", false), ("kaede4 momiji", true), ("ａ1ｂ2ｃ3ｄ4", false),
    ])
    func `the browser's own check of a new password says what the rule says`(text: String, isFit: Bool)
        async throws
    {
        let rule = try Samples.network("komae").passwordRule
        #expect((text.wholeMatch(of: try Regex(rule.pattern)) != nil) == isFit)
        let verdict = rule.verdict(for: text, personal: [])
        if case .accepted = verdict { #expect(isFit) } else { #expect(!isFit) }
    }
}

extension StandIn {
    /// Lets everybody in.
    fileprivate var signingIn: StandIn {
        answering { (_: SignIn) in .signedIn(NewSession(token: "T0ken")) }
    }
}
