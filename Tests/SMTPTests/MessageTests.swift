import Foundation
import Testing

@testable import SMTP

struct MessageTests {
    @Test("The message as a whole")
    func whole() throws {
        let message = try Samples.message(subject: "Hello", body: "dear\nall", to: nil)
        #expect(
            String(decoding: try message.serialised(), as: UTF8.self) == """
                Date: Fri, 03 Apr 2026 09:05:00 +0900\r
                From: =?UTF-8?B?54ub5rGf44ON44OD44OI44Ov44O844Kv5LqL5YuZ5bGA?=\r
                 <counter@example.jp>\r
                To: hanako.takahashi@clinic.example.jp\r
                Reply-To: counter@example.jp\r
                Subject: Hello\r
                Message-ID: <17.1@counter.example.jp>\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: base64\r
                Auto-Submitted: auto-generated\r
                \r
                ZGVhcg0KYWxs\r

                """)
    }

    @Test(
        "Dates are Japan's, whatever the time of day and year",
        arguments: [
            (0, "Thu, 01 Jan 1970 09:00:00 +0900"),
            (1_709_132_399, "Wed, 28 Feb 2024 23:59:59 +0900"),
            (1_709_218_800, "Fri, 01 Mar 2024 00:00:00 +0900"),
            (1_798_729_199, "Thu, 31 Dec 2026 23:59:59 +0900"),
        ])
    func dates(seconds: Int, text: String) {
        #expect(MailDate.text(Date(timeIntervalSince1970: TimeInterval(seconds))) == text)
    }

    @Test("Lines are short, end with CRLF and are ASCII, whatever the text", arguments: Samples.difficultTexts)
    func shape(text: String) throws {
        let bytes = try Samples.message(subject: text, body: text, to: text).serialised()
        #expect(WireFormat.accepts(bytes))
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") {
            #expect(line.utf8.count <= 76)
            #expect(!line.allSatisfy { $0 == " " })
        }
    }

    @Test("Encoded words are at most 75 long and hold whole characters", arguments: Samples.difficultTexts)
    func encodedWords(text: String) throws {
        for word in HeaderText.words(of: text, after: "Subject") where word.hasPrefix("=?UTF-8?B?") {
            #expect(word.utf8.count <= 75)
            let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            #expect(String(data: data, encoding: .utf8) != nil)
        }
        // An emoji made of many scalars is not torn apart.
        let family = "👨‍👩‍👧‍👦"
        for word in HeaderText.words(of: String(repeating: family, count: 9), after: "Subject") {
            let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            #expect(data.count.isMultiple(of: family.utf8.count))
        }
    }

    @Test(
        "No value breaks out of its header", arguments: ["\r\n", "\n", "\r", "\0", "\u{85}", "\u{1B}[2J", "\t"])
    func injection(control: String) throws {
        let text = "件名\(control)Bcc: x@example.jp"
        #expect(throws: MessageError.controlCharacter(field: "Subject")) {
            try Samples.message(subject: text).serialised()
        }
        #expect(throws: MessageError.controlCharacter(field: "To")) {
            try Samples.message(to: text).serialised()
        }
        var message = try Samples.message()
        message.extraHeaders = [Message.Header(name: "X-Kind", value: "a\(control)b")]
        #expect(throws: MessageError.extraHeader(position: 1)) { try message.serialised() }
        message.extraHeaders = [Message.Header(name: "X-Kind\(control)Bcc", value: "a")]
        #expect(throws: MessageError.extraHeader(position: 1)) { try message.serialised() }
        message.extraHeaders = []
        message.messageID = "<17\(control)@example.jp>"
        #expect(throws: MessageError.messageID) { try message.serialised() }
    }

    @Test("Extra headers stand as they are; none replaces one of the message's own")
    func extraHeaders() throws {
        var message = try Samples.message()
        message.extraHeaders = [Message.Header(name: "List-Unsubscribe", value: "<mailto:counter@example.jp>")]
        let text = String(decoding: try message.serialised(), as: UTF8.self)
        #expect(text.contains("\r\nList-Unsubscribe: <mailto:counter@example.jp>\r\n"))
        for (name, value) in [
            ("subject", "a"), ("FROM", "a"), ("X-Ä", "a"), ("", "a"), ("X-A", "é"), ("X-A", ""),
        ] {
            message.extraHeaders = [Message.Header(name: name, value: value)]
            #expect(throws: MessageError.extraHeader(position: 1)) { try message.serialised() }
        }
        message.extraHeaders = [Message.Header(name: "X-A", value: String(repeating: "a", count: 1000))]
        #expect(throws: MessageError.wireFormat) { try message.serialised() }
    }

    @Test(
        "A Message-ID is what RFC 5322 allows",
        arguments: [
            ("<1@example.jp>", true), ("<a.b-c=1@x>", true), ("1@example.jp", false), ("<1>", false),
            ("<@x>", false),
            ("<a..b@x>", false), ("<a b@x>", false), ("<a@b@c>", false), ("<a@b>>", false), ("<番@x>", false),
            ("", false),
        ])
    func messageID(text: String, isValid: Bool) throws {
        var message = try Samples.message()
        message.messageID = text
        #expect(((try? message.serialised()) != nil) == isValid)
    }

    @Test("Every line end becomes CRLF; other control characters stop the mail")
    func body() throws {
        let bytes = try TextBody.canonicalBytes("a\nb\r\nc\rd\n\n\r\r\ne")
        #expect(String(decoding: bytes, as: UTF8.self) == "a\r\nb\r\nc\r\nd\r\n\r\n\r\n\r\ne")
        #expect(throws: MessageError.controlCharacter(field: "Body")) { try TextBody.canonicalBytes("a\0b") }
        #expect(throws: MessageError.controlCharacter(field: "Body")) {
            try TextBody.canonicalBytes("a\u{1B}b")
        }
    }

    @Test(
        "Base64 is in lines of 76 characters, of nothing there is none",
        arguments: [0, 1, 56, 57, 58, 114, 1000])
    func base64(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let text = String(decoding: WireFormat.base64(bytes), as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.last?.isEmpty == true)
        #expect(lines.count == (count + 56) / 57 + 1)
        #expect(lines.dropLast(2).allSatisfy { $0.utf8.count == 76 })
        #expect(Data(base64Encoded: lines.joined()) == Data(bytes))
    }

    @Test(
        "Only clean lines go over the wire",
        arguments: [
            ("a\r\n", true), ("\r\n", true), ("a\r\n\r\nb\r\n", true), ("", false), ("a", false),
            ("a\n", false),
            ("a\n.\n\r\n", false), ("a\r.\r\r\n", false), ("a\r\r\n", false), ("a\0\r\n", false),
            ("é\r\n", false),
            ("\n\r\n", false), (String(repeating: "a", count: 998) + "\r\n", true),
            (String(repeating: "a", count: 999) + "\r\n", false),
        ])
    func wireFormat(text: String, isAccepted: Bool) {
        #expect(WireFormat.accepts(Array(text.utf8)) == isAccepted)
    }
}
