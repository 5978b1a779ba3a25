import Testing

@testable import Desk

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("狛江", 4), ("髙橋", 4), ("﨑", 2), ("𠮷野", 4), ("ｶﾞｷﾞ", 4), ("ガ", 2), ("か\u{3099}", 2),
        ("（株）", 6), ("①○…", 3), ("〒201-0000", 10), ("é", 1), ("e\u{301}", 1), ("한글", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("葛\u{E0100}城", 4), ("\u{200B}a", 1), ("￥", 2), ("¥", 1), ("　", 2),
    ])
    func `Text takes its columns`(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(arguments: ["🙂", "👩‍⚕️", "🇯🇵", "👍🏽", "☎️", "1️⃣"])
    func `An emoji takes two columns as a whole`(emoji: String) {
        #expect(emoji.count == 1)
        #expect(emoji.displayWidth == 2)
    }

    @Test func `Padding counts columns`() {
        #expect("狛江".padded(to: 6) == "狛江  ")
        #expect("ｶﾞ".aligned(to: 4) == "  ｶﾞ")
        #expect("狛江市".padded(to: 4) == "狛江市")
    }

    @Test(arguments: 3...30)
    func `What is cut fits`(width: Int) {
        let text = "髙橋 🙂 ﾀｶﾊｼ イズミ abc"
        let cut = text.cut(to: width)
        #expect(cut.displayWidth <= max(width, 3))
        #expect(cut == text || cut.hasSuffix("..."))
        #expect(text.displayWidth > width || cut == text)
    }
}
