import Registry
import Testing

struct OfficeCalendarTests {
    @Test(
        "Saturdays, Sundays and named days are closed",
        arguments: [
            ("2026-11-20", true), ("2026-11-21", false), ("2026-11-22", false), ("2026-11-23", false),
            ("2026-11-24", true),
        ])
    func open(day: String, isOpen: Bool) throws {
        let calendar = try OfficeCalendar(closedDays: ["2026-11-23"])
        #expect(calendar.isOpen(try #require(Day(iso: day))) == isOpen)
    }

    @Test(
        "Open days are counted from the day after",
        arguments: [
            ("2026-11-20", 1, "2026-11-24"), ("2026-11-20", 0, "2026-11-20"), ("2026-11-21", 0, "2026-11-21"),
            ("2026-11-21", 2, "2026-11-25"), ("2026-11-16", 14, "2026-12-07"),
        ])
    func count(from: String, openDays: Int, to: String) throws {
        let calendar = try OfficeCalendar(closedDays: ["2026-11-23"])
        #expect(calendar.day(after: try #require(Day(iso: from)), openDays: openDays).description == to)
    }

    @Test func countingEndsWithTheCalendar() {
        #expect(OfficeCalendar().day(after: .last.adding(days: -3), openDays: 1_000) == .last)
    }

    @Test func unreadableClosedDaysAreRefused() {
        #expect(throws: DayFault.notADate) { try OfficeCalendar(closedDays: ["2026-11-23", "2026/11/24"]) }
    }

    @Test(
        "A fiscal year begins in April",
        arguments: [
            ("2027-03-31", 2026, "令和8年度"), ("2027-04-01", 2027, "令和9年度"), ("2019-04-01", 2019, "令和元年度"),
            ("1989-03-31", 1988, "昭和63年度"), ("1989-04-01", 1989, "平成元年度"),
        ])
    func fiscalYear(day: String, year: Int, japanese: String) throws {
        let day = try #require(Day(iso: day))
        let fiscalYear = FiscalYear(of: day)
        #expect(fiscalYear.year == year)
        #expect(fiscalYear.japanese == japanese)
        #expect((fiscalYear.first...fiscalYear.last).contains(day))
    }
}
