import Registry
import Testing

struct WrittenDayTests {
    @Test(
        "Dates as people write them",
        arguments: [
            "令和8年11月21日", "令和８年１１月２１日", " 令和 8 年 11 月 21 日 ", "R8.11.21", "r8/11/21", "Ｒ８．１１．２１", "R08-11-21",
            "\u{32FF}8年11月21日",
            "2026/11/21", "2026-11-21", "2026年11月21日", "2026.11.21", "２０２６／１１／２１", "令和8年11月21日（土）",
            "2026/11/21(土曜日)",
        ])
    func read(text: String) throws {
        #expect(try Day(written: text).description == "2026-11-21")
    }

    @Test(
        "A spreadsheet's day number is read where it can be nothing else",
        arguments: [
            ("46328", "2026-11-02"), ("４６３２８", "2026-11-02"), ("36526", "2000-01-01"), ("73050", "2099-12-31"),
            ("36525", nil), ("73051", nil), ("4632", nil), ("463280", nil), ("46328.5", nil),
            ("2026-11-02", nil), ("", nil),
        ])
    func serial(written: String, day: String?) {
        #expect(Day(spreadsheetSerial: written)?.description == day)
    }

    @Test("The first year is 元年", arguments: ["令和元年5月1日", "令和1年5月1日", "R1.5.1", "R元.5.1"])
    func firstYear(text: String) throws {
        #expect(try Day(written: text).description == "2019-05-01")
    }

    @Test(
        "A day outside its era is refused",
        arguments: [
            ("平成36年4月1日", "平成"), ("H31.5.1", "平成"), ("令和元年4月30日", "令和"), ("昭和64年1月8日", "昭和"),
            ("S1.12.24", "昭和"),
        ])
    func outsideEra(text: String, era: String) {
        #expect(throws: DayFault.outsideEra(era)) { try Day(written: text) }
    }

    @Test(
        "The eras' last days are inside",
        arguments: [
            ("H31.4.30", "2019-04-30"), ("昭和64年1月7日", "1989-01-07"), ("平成元年1月8日", "1989-01-08"),
            ("S1.12.25", "1926-12-25"),
        ])
    func edges(text: String, day: String) throws {
        #expect(try Day(written: text).description == day)
    }

    @Test(
        "What is no date is refused",
        arguments: [
            "", "来週", "8年11月21日", "26/11/21", "8.11.21", "2026/11", "2026/11/21/1", "2026-11/21", "11月21日",
            "46347", "令和年11月21日",
            "2026年11月21日ころ", "令和八年十一月二十一日", "2026/11/21(未定)", "令和", "R",
        ])
    func notADate(text: String) {
        #expect(throws: DayFault.notADate) { try Day(written: text) }
    }

    @Test("There is no such day", arguments: ["2026/2/29", "令和8年13月1日", "令和0年5月1日", "2026-11-31", "R9999.1.1"])
    func noSuchDay(text: String) {
        #expect(throws: DayFault.noSuchDay) { try Day(written: text) }
    }

    @Test("Every day since Shōwa is read as it is written")
    func inverse() throws {
        let begin = try #require(Day(iso: "1926-12-25"))
        for offset in 0..<70_000 {
            let day = begin.adding(days: offset)
            let read = try Day(written: day.japanese)
            guard read == day else {
                Issue.record("\(day) is written \(day.japanese) and read \(read)")
                return
            }
        }
    }

    @Test func westernYearsBeforeShowa() throws {
        let day = try #require(Day(iso: "1912-07-30"))
        #expect(day.japanese == "1912年7月30日")
        #expect(try Day(written: day.japanese) == day)
    }

    @Test func randomTextsAreReadOrRefused() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<20_000 { _ = try? Day(written: generator.text(upTo: 14)) }
    }
}
