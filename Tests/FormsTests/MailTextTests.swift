import Registry
import Testing

@testable import Forms

@Suite struct MailTextTests {
    @Test func `values appear exactly as given`() throws {
        let text = MailText(subject: "件名 {{a}}", body: "{{a}} {{{a}}}\n{{#l}}\n- {{.}} {{a}}\n{{/l}}\n")
        let mail = try text.render(["a": .text("A & <B> \"髙﨑\" {{l}}"), "l": .list(["1 < 2", "&"])])
        #expect(mail.subject == "件名 A & <B> \"髙﨑\" {{l}}")
        let a = "A & <B> \"髙﨑\" {{l}}"
        #expect(mail.body == "\(a) \(a)\n- 1 < 2 \(a)\n- & \(a)\n")
    }

    @Test(arguments: ["{{gone}}", "{{#gone}}x{{/gone}}", "{{^gone}}x{{/gone}}", "{{#there}}{{gone}}{{/there}}"])
    func `a variable without a value is refused, even as a condition`(body: String) {
        let text = MailText(subject: "s", body: body)
        #expect(throws: RenderingRefused.missingVariables(["gone"])) { try text.render(["there": .text("")]) }
    }

    @Test func `all missing variables are named at once`() {
        let text = MailText(subject: "s", body: "{{b}}{{a}}{{c}}")
        #expect(throws: RenderingRefused.missingVariables(["a", "c"])) { try text.render(["b": .text("1")]) }
    }

    @Test(arguments: [MailValue.flag(true), .list(["x"])])
    func `a flag or a list is never printed`(value: MailValue) {
        let text = MailText(subject: "s", body: "{{v}}")
        #expect(throws: RenderingRefused.notPrintable(["v"])) { try text.render(["v": value]) }
    }

    @Test(arguments: ["a\nb", "a\r\nBcc: x@example.jp", "a\u{0}", "a\u{7F}"])
    func `nothing breaks out of the subject`(value: String) {
        let text = MailText(subject: "{{v}}", body: "b")
        #expect(throws: RenderingRefused.lineBreakInSubject) { try text.render(["v": .text(value)]) }
    }

    @Test(
        arguments: [
            (MailValue.text(""), "no"), (.text("x"), "yes"), (.flag(false), "no"), (.flag(true), "yes"),
        ]
            + [(MailValue.list([]), "no"), (.list(["x"]), "yes")])
    func `an empty value counts as absent in a condition`(value: MailValue, expected: String) throws {
        let text = MailText(subject: "s", body: "{{#v}}yes{{/v}}{{^v}}no{{/v}}")
        #expect(try text.render(["v": value]).body == expected)
    }

    @Test(
        arguments: ["{{=<% %>=}}", "{{a.b}}", "{{uppercased(a)}}", "{{a", "a}}", "{{#a}}", "{{/a}}"]
            + [
                "{{#a}}{{#b}}{{/a}}{{/b}}", "{{.}}", "{{%CONTENT_TYPE:HTML}}", "{{<a}}{{/a}}", "{{$a}}{{/a}}",
                "{{> a}}",
            ])
    func `only the plain part of Mustache is accepted`(body: String) {
        let text = MailText(subject: "s", body: body)
        #expect(throws: RenderingRefused.brokenTemplate(line: 1)) {
            try text.render(["a": .text("1"), "b": .text("")])
        }
    }

    @Test func `what is refused tells names, never values`() {
        let text = MailText(subject: "{{v}}", body: "b")
        do throws(RenderingRefused) {
            _ = try text.render(["v": .text("secret\n")])
            Issue.record("rendered")
        } catch {
            #expect(!error.description.contains("secret"))
        }
    }

    /// Tags put together at random are rendered or refused, and what is rendered has no tag left.
    @Test func `random templates never crash`() {
        let pieces =
            [
                "{{", "}}", "{", "}", "#", "/", "^", ">", "!", "&", "a", "b", ".", " ", "\n", "\r\n", "件",
                "{{a}}",
            ]
            + ["{{#a}}", "{{/a}}", "{{#l}}", "{{.}}", "{{/l}}", "%", "=", "$", "<", "(", ")", "\u{0}"]
        var random = SeededRandom(seed: 7)
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...14, using: &random)
            let body = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let text = MailText(subject: "s", body: body)
            guard let mail = try? text.render(["a": .text("x"), "b": .text(""), "l": .list(["1", "2"])]) else {
                continue
            }
            #expect(!mail.body.contains("{{"), "\(body.debugDescription)")
        }
    }
}

/// SplitMix64, so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
