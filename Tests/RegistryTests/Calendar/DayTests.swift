import Registry
import Testing

struct DayTests {
    @Test(
        "A day reads and writes ISO 8601, and nothing else",
        arguments: [
            ("2026-11-21", true), ("2024-02-29", true), ("2026-02-29", false), ("1900-02-29", false),
            ("2000-02-29", true),
            ("2026-4-01", false), ("2026-04-31", false), ("0000-01-01", false), ("２０２６-11-21", false),
            ("2026-11-21 ", false),
            ("+026-11-21", false), ("", false), ("2026--1-01", false),
        ])
    func iso(text: String, isDay: Bool) {
        #expect(Day(iso: text)?.description == (isDay ? text : nil))
    }

    @Test("Every day of a whole cycle of the calendar, 400 years, follows the one before")
    func succession() throws {
        // A Saturday.
        var day = try #require(Day(iso: "1800-03-01"))
        var weekday = Day.Weekday.saturday.rawValue
        var count = 0
        while day.description != "2200-03-01" {
            #expect(day.weekday.rawValue == weekday)
            let next = day.adding(days: 1)
            guard next > day, next.days(since: day) == 1, next.adding(days: -1) == day else {
                Issue.record("\(day) is followed by \(next)")
                return
            }
            (day, weekday, count) = (next, (weekday + 1) % 7, count + 1)
        }
        #expect(count == 146_097)
    }

    @Test(
        "Japan's day begins at 15:00 UTC of the day before",
        arguments: [
            (-32_400, "1970-01-01"), (-32_401, "1969-12-31"), (0, "1970-01-01"), (1_795_186_799, "2026-11-20"),
            (1_795_186_800, "2026-11-21"), (Int.min, "0001-01-01"), (Int.max, "9999-12-31"),
        ])
    func instants(seconds: Int, day: String) {
        #expect(Day(secondsSince1970: seconds).description == day)
    }

    @Test func startOfDayIsThatDay() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let day = Day.first.adding(days: Int.random(in: 0...3_652_058, using: &generator))
            #expect(Day(secondsSince1970: day.secondsSince1970AtStart) == day)
            #expect(
                Day(secondsSince1970: day.secondsSince1970AtStart - 1) == day.adding(days: -1) || day == .first)
        }
    }

    @Test(
        "Months are added to the end of the month",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-21", 2, "2027-01-21"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-01-01", -12, "2025-01-01"),
            ("9999-12-01", 1, "9999-12-31"),
            ("0001-01-02", -1, "0001-01-01"), ("2026-01-01", Int.max, "9999-12-31"),
            ("2026-01-01", Int.min, "0001-01-01"),
        ])
    func months(from: String, months: Int, to: String) {
        #expect(Day(iso: from)?.adding(months: months).description == to)
    }

    @Test func arithmeticStopsAtTheEndsOfTheCalendar() {
        #expect(Day.last.adding(days: 1) == .last)
        #expect(Day.last.adding(days: .max) == .last)
        #expect(Day.first.adding(days: .min) == .first)
    }
}
