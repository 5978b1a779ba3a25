import Foundation

@testable import SMTP

/// Made-up people and a message between them.
enum Samples {
    static func message(
        subject: String = "利用登録の手続きのご案内", body: String = "髙橋様\n", to name: String? = "髙橋 花子"
    ) throws -> Message {
        try Message(
            from: Mailbox(name: "狛江ネットワーク事務局", address: sender), to: Mailbox(name: name, address: recipient),
            replyTo: Mailbox(address: sender), subject: subject, body: body,
            date: Date(timeIntervalSince1970: 1_775_174_700), messageID: "<17.1@counter.example.jp>")
    }

    static var sender: MailAddress { get throws { try MailAddress("counter@example.jp") } }
    static var recipient: MailAddress { get throws { try MailAddress("hanako.takahashi@clinic.example.jp") } }

    static let difficultTexts = [
        "", " ", "a", ".", "..", "Plain ASCII text", "two  spaces", " leading", "trailing ",
        "=?UTF-8?B?44GC?= literally", "a =? b ?= c", "髙橋・山﨑・\u{FA19}社", "①㈱～－", "👩‍⚕️ と 👨‍👩‍👧‍👦 と 🇯🇵",
        String(repeating: "長い件名", count: 60), String(repeating: "x", count: 300),
        "か\u{3099}くえん", "e" + String(repeating: "\u{0301}", count: 80),
        "comma, \"quote\" <angle> (paren) \\ ; :",
        String(repeating: "word ", count: 50) + "end",
        "mixed 日本語 and ASCII " + String(repeating: "👩‍⚕️", count: 20),
    ]
}
