import Registry
import Testing

@testable import Desk

@Suite struct TextTableTests {
    @Test func `Columns line up whatever the characters`() {
        let table = TextTable(
            trailing: [true, false, false],
            rows: [["番号", "氏名", "備考"], ["7", "髙橋 泉", "あ"], ["123", "ﾀｶﾊｼ", "b"], ["5", "🙂", ""]])
        #expect(
            table.lines == [
                "番号  氏名     備考",
                "   7  髙橋 泉  あ",
                " 123  ﾀｶﾊｼ     b",
                "   5  🙂       -",
            ])
    }

    @Test func `Every cell of a column begins at the same place, for random cells`() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("aｱあ髙é🙂○ ｶﾞ")
        for _ in 0..<200 {
            let rows = (0..<4).map { _ in
                (0..<3).map { _ in
                    String(
                        (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
                            alphabet.randomElement()
                        })
                }
            }
            let table = TextTable(
                trailing: [false, false, false], rows: rows.map { $0 + ["|"] }.map { Array($0.dropFirst()) })
            let ends = Set(table.lines.map(\.displayWidth))
            #expect(ends.count == 1, "\(rows)")
        }
    }

    @Test func `A page's table shows English headings and terms only when asked`() {
        let columns: [Column<ApplicationState>] = [
            Column("状態", "state", term: { $0.title }), Column("名", "name", .trailing) { $0.rawValue },
        ]
        let none = Bilingual(ja: "ありません。", en: "None.")
        let japanese = Samples.page { $0.table([.returned], orSay: none, columns) }
        #expect(japanese == "状態          名\n差戻し  returned")
        let both = Samples.page(PageStyle(showsEnglish: true, dimsEnglish: true)) {
            $0.table([.returned], orSay: none, columns)
        }
        #expect(both.contains("差戻し (returned)"))
        #expect(both.contains("\u{1B}[2mstate"))
        #expect(Samples.page { $0.table([], orSay: none, columns) } == "ありません。")
    }
}
