import Registry
import Testing

struct KanaReadingTests {
    @Test(
        "Readings become full-width katakana",
        arguments: [
            ("ヤマダ　タロウ", "ヤマダ　タロウ", false), ("ヤマダ タロウ", "ヤマダ　タロウ", false), ("やまだ たろう", "ヤマダ　タロウ", true),
            ("ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ　タロウ", true),
            ("やまた\u{3099}", "ヤマダ", true), ("ヴァン・ダイク", "ヴァン・ダイク", false), ("ｳﾞｧﾝ･ﾀﾞｲｸ", "ヴァン・ダイク", true),
            ("サトー", "サトー", false), ("ｻﾄｰ", "サトー", true),
            (" ヤマダ ", "ヤマダ", true), ("ﾊﾟﾊﾞ", "パバ", true),
        ])
    func read(written: String, text: String, wasNormalised: Bool) throws {
        let reading = try KanaReading(written: written)
        #expect(reading.text == text)
        #expect(reading.wasNormalised == (wasNormalised && written.first != " "))
    }

    @Test(
        "What is no kana is refused with its place",
        arguments: [
            ("山田タロウ", "U+5C71", 1), ("ヤマダTARO", "U+0054", 4), ("ヤマダ-タロウ", "U+002D", 4),
            ("ヤマダ\nタロウ", "U+000A", 4), ("ア゛", "U+309B", 2),
        ])
    func refused(written: String, code: String, position: Int) {
        do throws(KanaReading.Fault) {
            _ = try KanaReading(written: written)
            Issue.record("taken")
        } catch {
            guard case .character(let odd) = error else {
                Issue.record("\(error)")
                return
            }
            #expect((odd.code, odd.position) == (code, position))
        }
    }

    @Test func readingWhatWasReadChangesNothing() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            guard let reading = try? KanaReading(written: generator.text(upTo: 4)) else { continue }
            let again = try KanaReading(written: reading.text)
            #expect(again.text == reading.text && !again.wasNormalised)
        }
    }
}
