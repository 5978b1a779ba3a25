import Mustache
import Registry
import Testing

@testable import Portal

/// Pages are taken apart before Mustache sees them. What it makes of the pages themselves is the same.
@Suite struct DrawingTests {
    @Test(arguments: PageTests.cases) func `every page is drawn as it is`(
        network: String, language: Language
    ) throws {
        for page in try EveryPage.all(network, language) {
            let template = type(of: page).template
            let asItIs = try #require(Self.plain.render(page, withTemplate: template))
            for (line, other) in zip(lines(Templates.render(page)), lines(asItIs)) where line != other {
                Issue.record("\(template): \(line) in place of \(other)")
                break
            }
            #expect(Templates.render(page).count == asItIs.count, "\(template)")
        }
    }

    @Test(arguments: ["", "介護", "<b>\"&'</b>", "a<", "＜&amp;＞", "🇯🇵'e\u{301}&"])
    func `text is escaped as Mustache does it`(text: String) throws {
        let template = try MustacheTemplate(string: "{{.}}")
        #expect(EscapedText().escapeText(text) == template.render(text))
    }

    /// Mustache as it is, without anything of ours.
    private static let plain: MustacheLibrary = {
        var library = MustacheLibrary()
        for (name, bytes) in Templates.sources {
            try? library.register(String(decoding: bytes, as: UTF8.self), named: name)
        }
        return library
    }()

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
