import Testing

@testable import Portal
@testable import Web

/// Base URLs and origins.
@Suite struct OriginTests {
    @Test(arguments: [
        ("https://madoguchi.example.jp", "https://madoguchi.example.jp"),
        ("HTTPS://Madoguchi.Example.JP/", "https://madoguchi.example.jp"),
        ("https://a.jp:443", "https://a.jp"), ("http://localhost:8080", "http://localhost:8080"),
        ("http://127.0.0.1:80/", "http://127.0.0.1"),
        ("http://a.jp:443", "http://a.jp:443"),
    ])
    func `an origin is scheme, host and port`(text: String, origin: String) throws {
        #expect(try PortalConfiguration(baseURL: text).origin.description == origin)
    }

    @Test(arguments: [
        "", "null", "madoguchi.example.jp", "ftp://a.jp", "https://", "https:///", "https://a.jp/path",
        "https://a.jp?x", "https://a.jp#x",
        "https://user@a.jp", "https://a.jp:", "https://a.jp:0", "https://a.jp:70000", "https://a.jp:+1",
        "https://a.jp:80:80", "https://窓口.jp",
        "https://a.jp//", " https://a.jp",
    ])
    func `nothing else is a base URL`(text: String) {
        #expect(throws: InvalidBaseURL.self) { try PortalConfiguration(baseURL: text) }
    }
}
