import Foundation

@testable import SMTP

/// Made-up people and a message between them.
enum Samples {
    static func message(
        subject: String = "利用登録の手続きのご案内", body: String = "髙橋様\n", to name: String? = "髙橋 花子",
        attachments: [Message.Attachment] = []
    ) throws -> Message {
        try Message(
            from: Mailbox(name: "狛江ネットワーク事務局", address: sender), to: Mailbox(name: name, address: recipient),
            replyTo: Mailbox(address: sender), subject: subject, body: body,
            attachments: attachments, date: Date(timeIntervalSince1970: 1_775_174_700),
            messageID: "<17.1@counter.example.jp>")
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

    /// 0–80 scalars, drawn from those that names are made of and from those that break headers.
    static func anyName(_ random: inout SeededGenerator) -> String {
        let alphabets: [[Unicode.Scalar]] = [
            (0x00...0x7F).compactMap { Unicode.Scalar($0) }, Array("名簿髙橋﨑がパ①㈱～－　（）".unicodeScalars),
            Array("\u{FA19}\u{3099}\u{0301}\u{200D}\u{FE0F}👩⚕🇯🇵\u{1F468}\u{10FFFF}\u{FEFF}".unicodeScalars),
            Array("\u{202E}\u{2066}\u{200F}\u{2028}\u{85}\u{A0}\r\n\"\\/;=%'*?.".unicodeScalars),
        ]
        let alphabet = alphabets.prefix(Int.random(in: 1...4, using: &random)).shuffled(using: &random)[0]
        var name = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...80, using: &random) {
            name.append(alphabet.randomElement(using: &random) ?? "a")
        }
        return String(name) + ["", ".csv", ".xlsx", "."][Int.random(in: 0..<4, using: &random)]
    }

    static func anyBytes(_ random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
}

/// The same draws on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
