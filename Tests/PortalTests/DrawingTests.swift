import Mustache
import Registry
import Testing

@testable import Portal

extension Templates {
    static func render(_ page: some Page) -> String { String(decoding: draw(page), as: UTF8.self) }
}

/// Pages are drawn by a part of Mustache of our own. What a library of it makes of the same templates is the same.
@Suite struct DrawingTests {
    @Test(arguments: PageTests.cases) func `every page is drawn as Mustache has it`(
        network: String, language: Language
    ) throws {
        var library = MustacheLibrary()
        for (name, source) in Templates.sources {
            try library.register(String(decoding: source, as: UTF8.self), named: name)
        }
        for page in try EveryPage.all(network, language) {
            let template = type(of: page).template
            let expected = try #require(library.render(page, withTemplate: template))
            let (ours, theirs) = (lines(Templates.render(page)), lines(expected))
            for (line, other) in zip(ours, theirs) where line != other {
                Issue.record("\(template): \(line) in place of \(other)")
                break
            }
            #expect(ours.count == theirs.count, "\(template)")
        }
    }

    /// The library leaves an empty line behind a section that began in the middle of one, which the specification does not.
    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    private func draw(_ source: String, _ fields: [(String, PageValue)]) throws -> String {
        let all = PageFields()
        for (name, value) in fields { all.add(name, value) }
        let template = try Template("it", among: ["it": TemplateParser.pieces(of: source)])
        return String(decoding: template.bytes(with: .fields(all)), as: UTF8.self)
    }

    @Test func `whatever is written is escaped`() throws {
        let drawn = try draw("<a href=\"{{x}}\">", [("x", .text("<&>\"' 髙\u{0301}"))])
        #expect(drawn == "<a href=\"&lt;&amp;&gt;&quot;&#39; 髙\u{0301}\">")
    }

    @Test func `a name is looked for from the inside out, with a dot only inside`() throws {
        let inner = PageFields()
        inner.add("y", .text("2"))
        let fields: [(String, PageValue)] = [("x", .text("1")), ("in", .fields(inner)), ("no", .flag(false))]
        #expect(try draw("{{#in}}{{x}}{{y}}{{.x}}{{.y}}{{/in}}", fields) == "122")
        #expect(
            try draw("{{in.y}}{{in.x}}{{#no}}no{{/no}}{{^no}}yes{{/no}}{{^gone}}!{{/gone}}", fields) == "2yes!")
        let list = PageValue.list([.text("a"), .text("b")])
        #expect(try draw("{{#l}}\n<{{.}}>\n{{/l}}\n{{^l}}none{{/l}}.", [("l", list)]) == "<a>\n<b>\n.")
    }

    @Test(arguments: [
        "{{{x}}}", "{{&x}}", "{{! x}}", "{{=<% %>=}}", "{{#x}}", "{{#x}}{{/y}}", "{{/x}}", "{{x", "{{}}",
        "{{x y}}",
    ])
    func `what the portal does not use of Mustache is refused`(source: String) {
        #expect(throws: TemplateParser.Mistake.self) { try TemplateParser.pieces(of: source) }
    }

    @Test func `a template that is not there is a mistake`() {
        #expect(throws: TemplateParser.Mistake.self) {
            try Template("it", among: ["it": TemplateParser.pieces(of: "{{>other}}")])
        }
    }
}
