import Registry
import Testing

@testable import Forms

/// Mistakes in mail texts.
@Suite struct MailFileTests {
    let forms: FormsCopy
    let file = "komae/mail/account_locked.txt"

    init() throws { forms = try FormsCopy() }

    private func mistakes(_ text: String) throws -> [String] {
        try forms.write(text, to: file)
        return forms.mistakes().map { "\($0.line.map(String.init) ?? "-") \($0.what.en)" }
    }

    private func told(_ line: Int?, _ fault: Fault) -> String {
        "\(line.map(String.init) ?? "-") \(fault.what.en)"
    }

    private let footer = "{{> footer_ja}}\n{{> footer_en}}\n"

    @Test func `a whole text loads`() throws {
        #expect(try mistakes("件名: お知らせ\n\n{{name}} 様\n\(footer)") == [])
        #expect(try mistakes("件名：お知らせ\r\n\r\n{{name}} 様\r\n\(footer)") == [])
    }

    @Test func `the subject comes first, then an empty line, then a body`() throws {
        #expect(try mistakes("{{name}} 様\n\n\(footer)") == [told(1, .noSubject)])
        #expect(try mistakes("件名:\n\n\(footer)") == [told(1, .noSubject)])
        #expect(try mistakes("件名: x\n\(footer)") == [told(2, .noEmptyLine)])
        #expect(try mistakes("件名: x\n\n\n") == [told(3, .noBody)])
    }

    @Test func `a subject is short, one line, and no place for a secret`() throws {
        let long = String(repeating: "あ", count: 61)
        #expect(try mistakes("件名: \(long)\n\n\(footer)") == [told(1, .tooLong(60))])
        #expect(try mistakes("件名: {{#name}}x{{/name}}\n\n\(footer)") == [told(1, .notOneLine)])
        let text = try forms.text("komae/mail/temporary_password.txt")
        try forms.write(try forms.text("common/mail/account_locked.txt"), to: file)
        try forms.write(
            text.replacing("件名: ", with: "件名: {{temporaryPassword}}"), to: "komae/mail/temporary_password.txt")
        #expect(forms.mistakes().map(\.what) == [Fault.secretInSubject.what])
    }

    @Test func `variables of other kinds and unknown ones are found, conditions too`() throws {
        let body = "件名: x\n\n{{name}}\n{{temporaryPassword}}\n{{#room}}a{{/room}}{{^gone}}b{{/gone}}\n\(footer)"
        let found = try mistakes(body)
        #expect(found.count == 3)
        #expect(found.allSatisfy { $0.hasSuffix(Fault.unknownVariable(allowed: []).what.en) })
        #expect(found.map { $0.prefix(1) } == ["4", "5", "5"])
    }

    @Test func `broken tags are found on their line`() throws {
        #expect(try mistakes("件名: x\n\na\n{{name\n\(footer)") == [told(4, .unclosedTag)])
        #expect(try mistakes("件名: x\n\na\nname}}\n\(footer)") == [told(4, .strayBraces)])
        #expect(try mistakes("件名: x\n\n{{#name}}\n{{/nam}}\n\(footer)").contains(told(4, .sectionMismatch)))
        #expect(try mistakes("件名: x\n\n{{#name}}\na\n\(footer)") == [told(3, .sectionMismatch)])
        #expect(try mistakes("件名: x\n\n{{=<% %>=}}\n\(footer)") == [told(3, .unknownTag)])
        #expect(try mistakes("件名: x\n\n{{mcsSenders}}\n\(footer)") == [told(3, .listPrinted)])
    }

    @Test func `only the footers can be put in`() throws {
        #expect(try mistakes("件名: x\n\n{{> account_active}}\n\(footer)").map { $0.prefix(1) } == ["3"])
    }

    @Test func `what every mail has to say may not be left out`() throws {
        let found = try mistakes("件名: x\n\n{{name}} 様\n")
        #expect(found == Array(repeating: told(nil, .missingStatement), count: 4))
        // To ask for one is not to say it.
        #expect(try mistakes("件名: x\n\n{{#network}}x{{/network}}\n").count == 4)
        #expect(forms.mistakes().map(\.field) == ["checkURL", "mcsSenders", "network", "secretariatEmail"])
    }

    @Test func `a network's own footer goes into every mail`() throws {
        let footer = try forms.text("common/mail/footer_ja.txt")
        try forms.write(footer.replacing("■ 本当に", with: "■ たしかに"), to: "komae/mail/footer_ja.txt")
        for text in try forms.read("komae").mailTexts.values { #expect(text.body.contains("たしかに")) }
        for text in try forms.read("takarazuka").mailTexts.values { #expect(!text.body.contains("たしかに")) }
    }

    @Test func `a mistake in the common footer is told once, in the footer`() throws {
        let line = try forms.replaceLine(
            "{{secretariat}}", with: "{{secretary}}", in: "common/mail/footer_ja.txt")
        #expect(forms.mistakes().map(\.place) == ["common/mail/footer_ja.txt:\(line):secretary"])
    }
}
