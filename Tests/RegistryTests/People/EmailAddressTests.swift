import Registry
import Testing

struct EmailAddressTests {
    @Test(
        "Addresses are read, and what was repaired is told",
        arguments: [
            ("taro@example.jp", "taro@example.jp", []),
            (" taro@example.jp\u{3000}", "taro@example.jp", []),
            ("Taro.Y@Example.JP", "Taro.Y@example.jp", [.upperCaseDomain]),
            ("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro@example.jp", [.fullWidth]),
            ("taroーyamada@example.jp", "taro-yamada@example.jp", [.hyphen]),
            ("taro\u{2212}yamada@example。jp", "taro-yamada@example.jp", [.fullWidth, .hyphen]),
            ("taro\u{200B}@example.jp\u{FEFF}", "taro@example.jp", [.invisibleCharacter]),
            ("k\u{430}oru@ex\u{430}mple.jp", "kaoru@example.jp", [.lookAlike]),
            ("o'hara+mcs@sub.example.co.jp", "o'hara+mcs@sub.example.co.jp", []),
        ] as [(String, String, [EmailAddress.Repair])])
    func read(written: String, text: String, repairs: [EmailAddress.Repair]) throws {
        let address = try EmailAddress(written: written)
        #expect(address.text == text)
        #expect(address.repairs == repairs)
        #expect(address.key == text.lowercased())
    }

    @Test(
        "What is wrong is said",
        arguments: [
            ("", .empty), ("   ", .empty), ("taro.example.jp", .missingAt), ("a@b@example.jp", .severalAt),
            ("a@example.jp, b@example.jp", .severalAt), ("@example.jp", .emptyLocal),
            ("a..b@example.jp", .dots),
            (".a@example.jp", .dots), ("a.@gmail.com", .dots), ("a@example", .domain), ("a@.jp", .domain),
            ("a@example..jp", .domain),
            ("a@-example.jp", .domain), ("a@example-.jp", .domain), ("a@192.168.0.1", .domain),
            ("a@exa_mple.jp", .domain), ("a@", .domain),
            (String(repeating: "a", count: 65) + "@example.jp", .longLocal),
            ("a@" + String(repeating: "b", count: 64) + ".jp", .domain),
        ] as [(String, EmailAddress.Fault)])
    func faults(written: String, fault: EmailAddress.Fault) {
        #expect(throws: fault) { try EmailAddress(written: written) }
    }

    @Test(
        "A character that cannot be used is named with its place",
        arguments: [
            ("ta ro@example.jp", "U+0020", 3), ("山田@example.jp", "U+5C71", 1), ("a@例え.jp", "U+4F8B", 3),
            ("a>@example.jp", "U+003E", 2),
            ("a@example.jp\r\nRCPT TO:<b", "U+000D", 13), ("a\u{0}@example.jp", "U+0000", 2),
        ])
    func characters(written: String, code: String, position: Int) {
        do throws(EmailAddress.Fault) {
            _ = try EmailAddress(written: written)
            Issue.record("\(written) was taken")
        } catch {
            guard case .character(let odd) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(odd.code == code)
            #expect(odd.position == position)
            #expect(error.detail.ja.contains(code))
        }
    }

    @Test(
        "Carriers' addresses with loose dots are flagged, not refused",
        arguments: [
            ("a..b@docomo.ne.jp", true), ("abc.@ezweb.ne.jp", true), (".abc@t.vodafone.ne.jp", true),
            ("abc@docomo.ne.jp", false),
        ])
    func carriers(written: String, isException: Bool) throws {
        #expect(try EmailAddress(written: written).isCarrierException == isException)
    }

    @Test(
        "Shared addresses are recognised",
        arguments: [
            ("info@example.jp", true), ("Office@example.jp", true), ("info-komae@example.jp", true),
            ("staff1@example.jp", true),
            ("houmon.kango@example.jp", false), ("home.care@example.jp", true),
            ("taro.yamada@example.jp", false),
            ("infield@example.jp", false), ("staff.yamada@example.jp", false), ("0901@example.jp", false),
        ])
    func shared(written: String, looksShared: Bool) throws {
        #expect(try EmailAddress(written: written).looksShared == looksShared)
    }

    @Test(
        "A mistyped provider is pointed out",
        arguments: [
            ("gmial.com", "gmail.com"), ("gamil.com", "gmail.com"), ("gmail.con", "gmail.com"),
            ("docomo.co.jp", "docomo.ne.jp"), ("ezweb.co.jp", "ezweb.ne.jp"), ("gmail.co.jp", "gmail.com"),
            ("yahoo.co.jo", "yahoo.co.jp"), ("hotmial.com", "hotmail.com"), ("iclowd.com", "icloud.com"),
            ("yahoo.co.jpp", "yahoo.co.jp"), ("softbnk.ne.jp", "softbank.ne.jp"), ("gmail.com", nil),
            ("ymail.com", nil),
            ("izumi.example.jp", nil), ("au.com", nil), ("mac.com", nil),
        ])
    func providers(domain: String, suggestion: String?) throws {
        #expect(try EmailAddress(written: "a@\(domain)").suggestedDomain == suggestion)
    }

    @Test("What is taken can carry no command to a mail server, and reading it again changes nothing")
    func random() throws {
        var generator = SeededGenerator(seed: 3)
        let safe = Set("!#$%&'*+-/=?^_`{|}~.@0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var taken = 0
        for round in 0..<20_000 {
            let text =
                generator.text(upTo: 5) + (round.isMultiple(of: 3) ? "" : "@") + generator.text(upTo: 3)
                + "a.jp"
            guard let address = try? EmailAddress(written: text) else { continue }
            taken += 1
            #expect(address.text.allSatisfy(safe.contains))
            let again = try EmailAddress(written: address.text)
            #expect(again.text == address.text && again.repairs.isEmpty)
        }
        #expect(taken > 100)
    }
}
