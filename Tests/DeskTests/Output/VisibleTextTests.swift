import Testing

@testable import Desk

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("a\u{1B}[2Jb", "a␛[2Jb"), ("x\ny\tz", "x␊y␉z"), ("\u{7F}", "␡"), ("\u{9B}1m", "<U+009B>1m"),
        ("abc\u{202E}def", "abc<U+202E>def"), ("髙橋 ガ", "髙橋 ガ"), ("葛\u{E0100}", "葛\u{E0100}"),
    ])
    func `What would steer a terminal is shown instead`(text: String, shown: String) {
        #expect(text.visible.unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func `No value can break out of a table, a fact or a sentence`() {
        let text = Samples.page { page in
            page.facts([Fact("値", "value", "a\u{1B}]0;x\u{07}\nb")])
            page.say("値 \u{1B}c", "value")
            page.line(quoting: "\u{9D}")
        }
        #expect(text.split(separator: "\n").count == 3)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }

    @Test(arguments: [
        ("2026-0001", "2026-0001"), ("狛江", "狛江"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"),
        ("$(x)", "'$(x)'"),
    ])
    func `A command can be typed again as it is shown`(word: String, quoted: String) {
        #expect(word.quotedForShell == quoted)
    }
}
