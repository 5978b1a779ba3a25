import Testing

@testable import SMTP

struct ServerConfigurationTests {
    @Test(
        "What libcurl is told",
        arguments: [
            ("smtp://mail.example.jp:587", "smtp://mail.example.jp:587/counter.example.jp"),
            ("smtp://mail.example.jp/", "smtp://mail.example.jp:25/counter.example.jp"),
            ("SMTPS://mail.example.jp", "smtps://mail.example.jp:465/counter.example.jp"),
            ("smtp://[2001:db8::1]", "smtp://[2001:db8::1]:25/counter.example.jp"),
            ("smtp://[::1]:2525", "smtp://[::1]:2525/counter.example.jp"),
        ])
    func url(text: String, expected: String) throws {
        #expect(try ServerConfiguration(url: text, ehloName: "counter.example.jp").url == expected)
    }

    @Test(
        "Mistakes are told apart",
        arguments: [
            ("mail.example.jp", ConfigurationMistake.scheme),
            ("http://mail.example.jp", .scheme),
            ("smtp://user:secret@mail.example.jp", .credentialsInURL),
            ("smtp://", .host),
            ("smtp://mail.example.jp/x", .host),
            ("smtp://mail example.jp", .host),
            ("smtp://mail.example.jp\r\n", .host),
            ("smtp://[::1", .host),
            ("smtp://mail.example.jp:", .port),
            ("smtp://mail.example.jp:0", .port),
            ("smtp://mail.example.jp:65536", .port),
            ("smtp://mail.example.jp:+25", .port),
        ])
    func mistakes(url: String, mistake: ConfigurationMistake) {
        #expect(throws: mistake) { try ServerConfiguration(url: url) }
    }

    @Test("Without TLS mail goes no further than this machine")
    func plain() throws {
        for host in ["localhost", "127.0.0.1", "127.255.0.9", "[::1]"] {
            #expect(throws: Never.self) {
                try ServerConfiguration(url: "smtp://\(host):25", security: .plainOnLoopback)
            }
        }
        for host in [
            "mail.example.jp", "10.0.0.1", "127.0.0.1.example.jp", "127.1", "128.0.0.1", "127.0.0.256", "[::2]",
        ] {
            #expect(throws: ConfigurationMistake.plainBeyondLoopback) {
                try ServerConfiguration(url: "smtp://\(host):25", security: .plainOnLoopback)
            }
        }
        #expect(throws: ConfigurationMistake.schemeAndSecurity) {
            try ServerConfiguration(url: "smtps://localhost", security: .plainOnLoopback)
        }
        #expect(throws: ConfigurationMistake.schemeAndSecurity) {
            try ServerConfiguration(url: "smtp://localhost", security: .implicitTLS)
        }
    }

    @Test("The other settings are checked, and no password shows")
    func others() throws {
        let url = "smtp://mail.example.jp"
        #expect(throws: ConfigurationMistake.ehloName) { try ServerConfiguration(url: url, ehloName: "a\r\nb") }
        #expect(throws: ConfigurationMistake.ehloName) { try ServerConfiguration(url: url, ehloName: "") }
        #expect(throws: ConfigurationMistake.caFile) { try ServerConfiguration(url: url, caFile: "") }
        #expect(throws: ConfigurationMistake.credentials) { try ServerConfiguration(url: url, username: "a") }
        #expect(throws: ConfigurationMistake.credentials) { try ServerConfiguration(url: url, password: "a") }
        #expect(throws: ConfigurationMistake.credentials) {
            try ServerConfiguration(url: url, username: "a", password: "b\0c")
        }
        var timeouts = ServerConfiguration.Timeouts()
        timeouts.response = .zero
        #expect(throws: ConfigurationMistake.timeout) { try ServerConfiguration(url: url, timeouts: timeouts) }
        let server = try ServerConfiguration(url: url, username: "counter", password: "himitsu-17")
        var dumped = ""
        dump(server, to: &dumped)
        #expect(!"\(server) \(dumped)".contains("himitsu"))
    }
}
