import Hummingbird
import Logging
import Operations
import Registry
import Synchronization
import Testing

@testable import Portal
@testable import Web

/// What protects the pages and those who use them.
@Suite struct SafetyTests {
    private struct Unforeseen: Error {}

    /// Every kind of answer: pages, files, and whatever can go wrong.
    private func answers(_ baseURL: String) async throws -> [(String, Client.Answer)] {
        let failing = StandIn.nobody.answering { (_: BeginActivation) in throw Unforeseen() }
            .answering { (_: CompleteActivation) in throw Refusal.databaseUnavailable }
        let client = Client(try Samples.portal(failing, baseURL: baseURL) { $0.largestBody = 256 })
        var headers = Client.formHeaders
        headers[.origin] = baseURL
        let form = [("address", Samples.address), ("temporary-password", "x")]
        let path = "/n/komae/activate"
        return [
            ("200", try await client.get("/n/komae/")), ("200", try await client.get("/health/live")),
            ("200", try await client.get("/assets/portal.css")), ("200", try await client.send(.head, path)),
            ("303", try await client.get("\(path)/complete")),
            (
                "403",
                try await client.post(path, form, headers: [.contentType: "application/x-www-form-urlencoded"])
            ),
            ("404", try await client.get("/nowhere")), ("404", try await client.get("/n/nowhere/")),
            ("404", try await client.get("/n/KOMAE/")), ("404", try await client.get("/n/..%2f/")),
            ("404", try await client.send(.head, "/nowhere")),
            ("405", try await client.post("/n/komae/senders", [], headers: headers)),
            ("405", try await client.post(path, [], headers: headers, method: .put)),
            (
                "413",
                try await client.post(path, [("address", String(repeating: "a", count: 300))], headers: headers)
            ),
            (
                "415",
                try await client.post(path, form, headers: [.origin: baseURL, .contentType: "text/plain"])
            ),
            ("400", try await client.post(path, form + form, headers: headers)),
            ("500", try await client.post(path, form, headers: headers)),
            ("503", try await client.post("\(path)/complete", form, headers: headers)),
        ]
    }

    @Test(arguments: ["https://madoguchi.example.jp", "http://localhost:8080"])
    func `every answer carries the headers`(baseURL: String) async throws {
        for (expected, answer) in try await answers(baseURL) {
            #expect(String(answer.status) == expected)
            func header(_ name: String) -> String? { HeaderName(name).flatMap { answer.headers[$0] } }
            let policy = try #require(header("Content-Security-Policy"))
            #expect(policy.hasPrefix("default-src 'none';") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && policy.contains("form-action 'self'"))
            #expect(header("X-Content-Type-Options") == "nosniff")
            #expect(header("X-Frame-Options") == "DENY")
            #expect(header("Referrer-Policy") == "same-origin")
            #expect(header("Cross-Origin-Opener-Policy") == "same-origin")
            #expect(header("Cross-Origin-Resource-Policy") == "same-origin")
            #expect(header("Permissions-Policy")?.contains("camera=()") == true)
            #expect((header("Strict-Transport-Security") != nil) == baseURL.hasPrefix("https"))
            let isAsset = header("Content-Type")?.hasPrefix("text/css") == true
            #expect(header("Cache-Control") == (isAsset ? "no-cache" : "no-store"))
        }
    }

    /// With `no-referrer` a browser sends `Origin: null` along with the form, and older ones could not be told from another site.
    @Test(arguments: ["consent", "confirm", "address", "new-password"])
    func `a page with a form lets its browser say where the form comes from`(_ place: String) async throws {
        let service = StandIn.asking(ConsentSamples.asked(try Samples.network("komae")))
            .answering { (_: LookAtPasswordLink) in true }
        let client = Client(try Samples.portal(service))
        let link = place == "new-password" ? "?link=\(Samples.token)" : "/\(Samples.token)"
        let page = try await client.get("/n/komae/\(place)\(link)")
        #expect(page.status == 200 && page.text.contains("method=\"post\""))
        #expect(HeaderName("Referrer-Policy").flatMap { page.headers[$0] } == "same-origin")
    }

    @Test func `an error is a page that says what to do`() async throws {
        let client = Client(try Samples.portal())
        let missing = try await client.get("/nowhere?lang=en")
        #expect(missing.text.contains("<h1>Page not found</h1>"))
        #expect(missing.headers[.contentLanguage] == "en")
        let refused = try await client.post("/n/komae/senders", [])
        #expect(refused.headers[.allow] == "GET, HEAD")
        #expect(
            try await client.post("/n/komae/activate", [], method: .delete).headers[.allow]
                == "GET, HEAD, POST")
        #expect(try await client.send(.head, "/nowhere").text == "")
    }

    @Test(
        arguments: [
            (nil, nil, false), ("https://madoguchi.example.jp", nil, true),
            ("https://madoguchi.example.jp:443", nil, true),
            ("https://madoguchi.example.jp", "same-origin", true), (nil, "same-origin", true),
            ("null", "same-origin", true),
            ("null", nil, false), ("http://madoguchi.example.jp", nil, false),
            ("https://madoguchi.example.jp.evil.example", nil, false),
            ("https://evil.example", "same-origin", false),
            ("https://madoguchi.example.jp", "cross-site", false),
            ("https://madoguchi.example.jp", "same-site", false),
            ("https://madoguchi.example.jp", "none", false),
            ("https://madoguchi.example.jp:8443", nil, false), ("", nil, false),
        ] as [(String?, String?, Bool)])
    func `only our own forms are taken`(origin: String?, site: String?, isTaken: Bool) async throws {
        let service = try StandIn.activating()
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        headers[.origin] = origin
        if let name = HeaderName("Sec-Fetch-Site") { headers[name] = site }
        let client = Client(try Samples.portal(service))
        let form = [("address", Samples.address), ("temporary-password", Samples.temporaryPassword)]
        let answer = try await client.post("/n/komae/activate", form, headers: headers)
        #expect(answer.status == (isTaken ? 200 : 403))
        #expect(service.asked.isEmpty != isTaken)
    }

    @Test func `a body that never ends is given up`() async throws {
        let (body, source) = RequestBody.makeStream()
        await source.yield(ByteBuffer(string: "address="))
        let client = Client(try Samples.portal { $0.bodyDeadline = .milliseconds(20) })
        let answer = try await client.send(.post, "/n/komae/activate", headers: Client.formHeaders, body: body)
        #expect(answer.status == 408)
        source.finish()
    }

    @Test func `a flood is not read to its end`() async throws {
        let (body, source) = RequestBody.makeStream()
        let flooding = Task {
            while !Task.isCancelled { await source.yield(ByteBuffer(repeating: 0x61, count: 1 << 20)) }
        }
        let answer = try await Client(try Samples.portal { $0.bodyDeadline = .seconds(60) })
            .send(.post, "/n/komae/activate", headers: Client.formHeaders, body: body)
        #expect(answer.status == 413)
        flooding.cancel()
    }

    @Test func `a body that breaks off is no fault of ours`() async throws {
        let (body, source) = RequestBody.makeStream()
        source.finish(Unforeseen())
        let answer = try await Client(try Samples.portal())
            .send(.post, "/n/komae/activate", headers: Client.formHeaders, body: body)
        #expect(answer.status == 400)
    }

    @Test(arguments: [
        ("application/x-www-form-urlencoded", true), ("Application/X-WWW-Form-URLencoded; charset=UTF-8", true),
        ("application/json", false), ("text/plain", false),
        ("application/x-www-form-urlencoded-not", false),
    ])
    func `one media type is a form`(type: String, isForm: Bool) async throws {
        var headers = Client.formHeaders
        headers[.contentType] = type
        let answer = try await Client(try Samples.portal()).post("/n/komae/activate", [], headers: headers)
        #expect(answer.status == (isForm ? 422 : 415))
    }

    @Test func `logs tell what was asked, not by whom`() async throws {
        let log = LogBook()
        let failing = StandIn.nobody.answering { (_: BeginActivation) in throw Unforeseen() }
        let client = Client(
            try Samples.portal(failing), logger: Logger(label: "test", factory: { _ in log.handler }))
        _ = try await client.get("/n/komae/senders?address=\(Samples.address)")
        _ = try await client.get("/\(Samples.address)")
        _ = try await client.post(
            "/n/komae/activate",
            [("address", Samples.address), ("temporary-password", Samples.temporaryPassword)])
        _ = try await client.post(
            "/n/komae/activate/complete", [("ticket", "secret-ticket"), ("password", "hunter22")])
        let text = log.lines.withLock { $0.joined(separator: "\n") }
        #expect(text.contains("/n/{network}/activate"))
        #expect(text.contains("Unforeseen"))
        for secret in [Samples.address, Samples.temporaryPassword, "secret-ticket", "hunter22", "komae"] {
            #expect(!text.contains(secret))
        }
    }

    @Test func `the stylesheet may be kept for good under its own mark`() async throws {
        let client = Client(try Samples.portal())
        let current = try await client.get(Asset.stylesheet.address)
        #expect(current.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(current.headers[.contentType] == "text/css; charset=utf-8")
        #expect(try await client.get("/assets/portal.css?v=old").headers[.cacheControl] == "no-cache")
    }
}
