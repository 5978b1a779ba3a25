import Testing

@testable import SMTP

struct AttachmentNameTests {
    @Test(
        "A name stays as it was written, but for what cannot be saved",
        arguments: [
            ("名簿.csv", "名簿.csv"), ("山﨑・\u{FA19}社 か\u{3099}.xlsx", "山﨑・\u{FA19}社 か\u{3099}.xlsx"),
            ("it's 100%; (a=b).csv", "it's 100%; (a=b).csv"),
            ("../../etc/passwd", "_.._etc_passwd"), ("C:\\名簿\\a.csv", "C__名簿_a.csv"), ("..", "attachment"),
            ("", "attachment"), (" . ", "attachment"), ("　名簿.csv.　", "名簿.csv"), (".csv", "csv"),
            ("a\r\nBcc: x@example.jp", "a__Bcc_ x@example.jp"), ("a\0b\u{85}\u{2028}.csv", "a_b__.csv"),
            ("\u{202E}vsc.exe", "_vsc.exe"), ("a\"b?*<c>|.csv", "a_b___c__.csv"), ("a.", "a"),
            ("a.tar.gz", "a.tar.gz"),
        ])
    func safety(written: String, expected: String) {
        #expect(Array(AttachmentName(written).text.utf8) == Array(expected.utf8))
    }

    @Test("A long name is cut in its stem, between characters, to 200 bytes")
    func length() {
        let long = AttachmentName(String(repeating: "名", count: 100) + ".xlsx").text
        #expect(long == String(repeating: "名", count: 65) + ".xlsx")
        let family = "👨‍👩‍👧‍👦"
        #expect(
            AttachmentName(String(repeating: family, count: 20)).text == String(repeating: family, count: 8))
        // One character that is longer than a name may be.
        #expect(
            AttachmentName("e" + String(repeating: "\u{0301}", count: 200) + ".csv").text == "attachment.csv")
        #expect(AttachmentName("a" + String(repeating: " ", count: 300) + "b.csv").text == "a.csv")
        // What looks like an ending but is none is cut like the rest.
        #expect(AttachmentName("a." + String(repeating: "b", count: 300)).text.utf8.count == 200)
    }

    @Test(
        "The fallback is short, in ASCII, and has the ending",
        arguments: [
            ("roster.csv", "roster.csv"), ("名簿.csv", "attachment.csv"), ("名簿", "attachment"),
            ("名簿.表計算", "attachment"), (String(repeating: "a", count: 57) + ".csv", "attachment.csv"),
            (String(repeating: "a", count: 56) + ".csv", String(repeating: "a", count: 56) + ".csv"),
        ])
    func fallback(name: String, expected: String) {
        #expect(AttachmentName(name).fallback == expected)
    }

    @Test("Whatever is written, the name is safe, and a safe name is kept", arguments: 0..<20)
    func anything(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let name = AttachmentName(Samples.anyName(&random))
            #expect((1...AttachmentName.mostBytes).contains(name.text.utf8.count))
            #expect(!name.text.unicodeScalars.contains { isControl($0) || $0.properties.isBidiControl })
            #expect(!name.text.utf8.contains { "\\/:*?\"<>|".utf8.contains($0) })
            #expect(!name.text.hasPrefix(".") && !name.text.hasSuffix("."))
            #expect(Array(AttachmentName(name.text).text.utf8) == Array(name.text.utf8))
            #expect(
                name.fallback.utf8.allSatisfy { (0x20...0x7E).contains($0) } && name.fallback.utf8.count <= 60)
        }
    }
}
