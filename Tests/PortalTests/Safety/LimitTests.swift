import Hummingbird
import Testing

@testable import Portal
@testable import Web

/// How much one client may ask for, and who the client is.
@Suite struct LimitTests {
    private let start = ContinuousClock.now

    @Test func `a bucket gives what it holds, and fills with time`() {
        let buckets = TokenBuckets<[UInt8]>(Rate(burst: 3, perSecond: 0.5))
        for _ in 0..<3 { #expect(buckets.take([1], at: start) == nil) }
        #expect(buckets.take([1], at: start) == .seconds(2))
        #expect(buckets.take([2], at: start) == nil)
        #expect(buckets.take([1], at: start + .seconds(1)) == .seconds(1))
        #expect(buckets.take([1], at: start + .seconds(2)) == nil)
        // It does not fill over its brim.
        for _ in 0..<3 { #expect(buckets.take([1], at: start + .seconds(1_000)) == nil) }
        #expect(buckets.take([1], at: start + .seconds(1_000)) != nil)
    }

    @Test func `memory has an end, and those who wait are forgotten last`() {
        let buckets = TokenBuckets<[UInt8]>(Rate(burst: 1, perSecond: 1), most: 10)
        for key in 0..<9 { _ = buckets.take([UInt8(key)], at: start) }
        _ = buckets.take([99], at: start + .seconds(10))
        _ = buckets.take([100], at: start + .seconds(10))
        #expect(buckets.count == 2)
        #expect(buckets.take([99], at: start + .seconds(10)) != nil)
    }

    @Test(
        arguments: [
            ("192.0.2.7", nil, "192.0.2.7"),
            // Who is no trusted proxy is not believed.
            ("192.0.2.7", "198.51.100.1", "192.0.2.7"),
            ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
            ("10.0.0.1", "203.0.113.9, 198.51.100.1", "198.51.100.1"),
            ("10.0.0.1", "203.0.113.9, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
            ("10.0.0.1", "198.51.100.1:4711", "198.51.100.1"),
            ("10.0.0.1", "[2001:db8::7]:4711", "2001:db8::7"),
            ("10.0.0.1", "2001:db8::7", "2001:db8::7"), ("10.0.0.1", "unknown", "10.0.0.1"),
            ("10.0.0.1", "198.51.100.1, nonsense", "10.0.0.1"), ("10.0.0.1", "10.0.0.9", "10.0.0.9"),
            ("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ] as [(String, String?, String)])
    func `the client is the first from the right that is no trusted proxy`(
        peer: String, header: String?, client: String
    ) throws {
        let trusted = [try #require(AddressRange("10.0.0.0/24"))]
        for kind in ClientAddress.Header.allCases {
            var headers = HTTPFields()
            if let header, let name = HeaderName(kind.rawValue) {
                let hops = header.split(separator: ", ").map { $0.contains(":") ? "\"\($0)\"" : String($0) }
                headers[name] =
                    kind == .forwarded ? hops.map { "for=\($0);proto=https" }.joined(separator: ", ") : header
            }
            let head = HTTPRequest(
                method: .get, scheme: "https", authority: "x.example.jp", path: "/", headerFields: headers)
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
            let found = ClientAddress(trusted: trusted, header: kind).of(request, Client.context(peer: peer))
            #expect(found == NetworkAddress(client), "\(kind)")
        }
    }

    @Test(arguments: [
        ("192.0.2.0/24", "192.0.2.255", true), ("192.0.2.0/24", "192.0.3.0", false),
        ("192.0.2.1", "192.0.2.1", true),
        ("192.0.2.1", "192.0.2.2", false), ("0.0.0.0/0", "203.0.113.1", true),
        ("2001:db8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false), ("::/0", "192.0.2.1", false),
    ])
    func `a range holds what begins alike`(range: String, address: String, isIn: Bool) throws {
        let range = try #require(AddressRange(range))
        #expect(range.contains(try #require(NetworkAddress(address))) == isIn)
    }

    @Test(arguments: ["", "x", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/24/1", "300.1.1.1", "2001:db8::/129"])
    func `what is no range is none`(text: String) { #expect(AddressRange(text) == nil) }

    @Test func `whoever asks for too much is turned away for a while, and others are not`() async throws {
        let portal = try Samples.portal {
            $0.limit.requests = Rate(burst: 5, perSecond: 0.001)
            $0.limit.forms = Rate(burst: 2, perSecond: 0.001)
        }
        let client = Client(portal)
        for _ in 0..<2 {
            #expect(try await client.post("/n/komae/activate", [], from: "192.0.2.1").status == 422)
        }
        let refused = try await client.post("/n/komae/activate", [], from: "192.0.2.1")
        #expect(refused.status == 429)
        #expect(Int(refused.headers[.retryAfter] ?? "") ?? 0 > 0)
        #expect(refused.text.contains("少し時間をおいてください"))
        #expect(refused.headers[.cacheControl] == "no-store")
        #expect(try await client.post("/n/komae/activate", [], from: "192.0.2.2").status == 422)
        for _ in 0..<2 { #expect(try await client.get("/n/komae/", from: "192.0.2.1").status == 200) }
        #expect(try await client.get("/n/komae/", from: "192.0.2.1").status == 429)
        for path in ["/health/live", "/assets/portal.css"] {
            #expect(try await client.get(path, from: "192.0.2.1").status == 200)
        }
    }

    @Test func `files have a stricter limit than other forms`() async throws {
        let portal = try Samples.portal {
            $0.limit.forms = Rate(burst: 9, perSecond: 0.001)
            $0.limit.uploads = Rate(burst: 2, perSecond: 0.001)
        }
        let client = Client(portal)
        var statuses: [Int] = []
        for path in ["/n/komae/apply/facility", "/n/takarazuka/apply/individual", "/n/komae/apply/facility"] {
            statuses.append(try await client.post(path, [], from: "192.0.2.1").status)
        }
        // Past the limit, such a form is refused for having no parts.
        #expect(statuses == [415, 415, 429])
        // An administrator's files are counted with them, signed in or not.
        for path in ["desk/3/changes", "desk/3/changes/send"] {
            #expect(try await client.post("/n/komae/\(path)", [], from: "192.0.2.1").status == 429)
        }
        #expect(try await client.post("/n/komae/activate", [], from: "192.0.2.1").status == 422)
        #expect(try await client.get("/n/komae/apply/facility", from: "192.0.2.1").status == 200)
        #expect(RequestLimit().uploads.burst < RequestLimit().forms.burst)
    }

    @Test(
        arguments: [
            (.post, "/n/komae/apply/facility", 1_000), (.post, "/n/komae/desk/3/changes", 1_000),
            // As text, in which it comes back, a file is half as much again.
            (.post, "/n/komae/desk/3/changes/send", 1_500), (.get, "/n/komae/desk/3/changes", nil),
            (.post, "/n/komae/desk/3/changes/send/more", nil), (.post, "/n/komae/desk/3/suspend/7", nil),
            (.post, "/n/komae/apply", nil), (.post, "/x/komae/apply/facility", nil), (.post, "/", nil),
        ] as [(HTTPRequest.Method, String, Int?)])
    func `only where a file may come a form may be as large`(
        method: HTTPRequest.Method, path: String, bound: Int?
    ) {
        let head = HTTPRequest(method: method, scheme: "https", authority: "x.example.jp", path: path)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        #expect(Uploads(largest: 1_000).bound(of: request) == bound)
    }

    @Test func `a session has a limit of its own, wherever it comes from`() async throws {
        let portal = try Samples.portal(.holding(Samples.administrator)) {
            $0.limit.formsOfSession = Rate(burst: 2, perSecond: 0.001)
        }
        let client = Client(portal)
        var statuses: [Int] = []
        for number in 1...3 {
            statuses.append(
                try await client.post(
                    "/n/komae/me/correction", [("wish", "")], session: "a-session-of-the-tests",
                    from: "192.0.2.\(number)"
                ).status)
        }
        #expect(statuses == [422, 422, 429])
    }
}
