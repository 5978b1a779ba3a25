import NIOCore
import Testing

@testable import Web

/// What is drawn, byte by byte.
@Suite struct MarkupTests {
    private func drawn(@HTMLBuilder _ content: () -> some HTML) -> String {
        var page = PageBytes()
        content().write(to: &page)
        return String(buffer: page.buffer)
    }

    @Test(arguments: [
        ("", ""), ("介護", "介護"), ("<b>\"&'</b>", "&lt;b&gt;&quot;&amp;&#39;&lt;/b&gt;"), ("a<", "a&lt;"),
        ("＜&amp;＞", "＜&amp;amp;＞"), ("🇯🇵'e\u{301}&", "🇯🇵&#39;e\u{301}&amp;"),
    ])
    func `no text becomes an element, nor leaves its attribute`(text: String, escaped: String) {
        #expect(drawn { text } == escaped)
        #expect(drawn { span(.id(text)) { text } } == "<span id=\"\(escaped)\">\(escaped)</span>")
        #expect(drawn { input(.value(text)) } == "<input value=\"\(escaped)\">")
    }

    @Test func `what is not there is not drawn`() {
        let (some, none): (String?, String?) = ("a", nil)
        #expect(drawn { some } == "a" && drawn { none } == "")
        #expect(drawn { if some == nil { "no" } else { "yes" } } == "yes")
        #expect(drawn { if let none { p { none } } } == "")
        #expect(drawn { input(.required(if: false), .checked(if: true), nil) } == "<input checked>")
    }

    @Test func `each of several is drawn in its order`() {
        #expect(
            drawn { ul { Each(["a", "b"]) { text in li { text } } } } == "<ul><li>a</li>\n<li>b</li>\n</ul>\n")
        #expect(drawn { Each([String]()) { text in text } } == "")
    }
}
