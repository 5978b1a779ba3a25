import Testing

@testable import SMTP

struct MailAddressTests {
    @Test(
        "Addresses that exist pass, also the carriers' that break the rules for dots",
        arguments: [
            ("hanako@example.jp", "hanako@example.jp"),
            ("Hanako.Komae+mcs@Clinic.Example.JP", "Hanako.Komae+mcs@Clinic.Example.JP"),
            ("o'brien_x-1@example.co.jp", "o'brien_x-1@example.co.jp"),
            ("a..b@docomo.ne.jp", "\"a..b\"@docomo.ne.jp"),
            ("abc.@ezweb.ne.jp", "\"abc.\"@ezweb.ne.jp"),
            (".abc@example.jp", "\".abc\"@example.jp"),
            ("hanako@xn--eckwd4c7c.example.jp", "hanako@xn--eckwd4c7c.example.jp"),
        ])
    func accepted(text: String, onTheWire: String) throws {
        let address = try MailAddress(text)
        #expect(address.text == text)
        #expect(address.wireText == onTheWire)
        #expect(address.domain == text.split(separator: "@")[1].lowercased())
    }

    @Test(
        "Nothing passes that could become a command or is no address",
        arguments: [
            ("", InvalidMailAddress.atSign),
            ("hanako", .atSign),
            ("a@b@example.jp", .atSign),
            ("@example.jp", .localPart),
            ("hana ko@example.jp", .localPart),
            ("hanako\r\nRCPT TO:<x@example.jp>", .localPart),
            ("hanako\r\n@example.jp", .localPart),
            ("hanako\n@example.jp", .localPart),
            ("hanako\0@example.jp", .localPart),
            ("<hanako@example.jp", .localPart),
            ("\"hanako\"@example.jp", .localPart),
            ("花子@example.jp", .localPart),
            ("ｈanako@example.jp", .localPart),
            ("hanako@example.jp>", .domain),
            ("hanako@example.jp\r\nDATA", .domain),
            ("hanako@example.jp ", .domain),
            ("hanako@localhost", .domain),
            ("hanako@example..jp", .domain),
            ("hanako@.example.jp", .domain),
            ("hanako@example.jp.", .domain),
            ("hanako@-example.jp", .domain),
            ("hanako@example-.jp", .domain),
            ("hanako@127.0.0.1", .domain),
            ("hanako@[127.0.0.1]", .domain),
            ("hanako@例え.jp", .domain),
        ])
    func refused(text: String, reason: InvalidMailAddress) {
        #expect(throws: reason) { try MailAddress(text) }
    }

    @Test("The limits of length")
    func lengths() throws {
        let label = String(repeating: "d", count: 63)
        let local = String(repeating: "a", count: 64)
        #expect(throws: Never.self) { try MailAddress("\(local)@example.jp") }
        #expect(throws: InvalidMailAddress.localPart) { try MailAddress("\(local)a@example.jp") }
        #expect(throws: InvalidMailAddress.domain) { try MailAddress("a@\(label)d.jp") }
        let longest = "\(local)@\(label).\(label).\(String(repeating: "e", count: 61))"
        #expect(longest.utf8.count == 254)
        #expect(throws: Never.self) { try MailAddress(longest) }
        #expect(throws: InvalidMailAddress.tooLong) { try MailAddress(longest + "e") }
    }

    @Test("Whatever bytes come: what passes is of harmless characters")
    func random() {
        var generator = SystemRandomNumberGenerator()
        var harmful: [String] = []
        let pool = Array("abc.@@--<> \r\n\"\0é１\\".unicodeScalars)
        for _ in 0..<10_000 {
            let scalars = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
                pool.randomElement(using: &generator)
            }
            guard let address = try? MailAddress(String(String.UnicodeScalarView(scalars))) else { continue }
            let isHarmless = address.text.utf8.allSatisfy {
                isASCIILetterOrDigit($0) || ".@-".utf8.contains($0)
            }
            if !isHarmless { harmful.append(address.text) }
        }
        #expect(harmful.isEmpty)
    }
}
