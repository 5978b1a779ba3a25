/// The year of Japanese offices, from 1 April to 31 March, named after the calendar year in which it begins.
package struct FiscalYear: Sendable, Hashable, Codable, Comparable {
    package let year: Int

    /// Nil outside 1–9998, where the year would leave the calendar.
    package init?(_ year: Int) {
        guard (1...9998).contains(year) else { return nil }
        self.year = year
    }

    package init(of day: Day) {
        year = min(max(day.month >= 4 ? day.year : day.year - 1, 1), 9998)
    }

    package var first: Day { Day(year: year, month: 4, day: 1) ?? .first }
    package var last: Day { Day(year: year + 1, month: 3, day: 31) ?? .last }

    /// `令和8年度`; where the era changed during the year, the one at the end of the calendar year (令和元年度).
    package var japanese: String {
        guard let yearsEnd = Day(year: year, month: 12, day: 31), let era = JapaneseEra.of(yearsEnd) else {
            return "\(year)年度"
        }
        return era.written(year: era.year(of: yearsEnd)) + "度"
    }

    package static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.year < right.year }
}
