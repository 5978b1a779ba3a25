/// A civil date of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31; written `2026-11-21`.
///
/// The service lives in Japan's time: UTC+9 all year, without daylight saving time since 1952.
package struct Day: Sendable, Hashable, Codable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil when there is no such day (31 April, 29 February 2026, year 0).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.init(validYear: year, month: month, day: day)
    }

    /// `2026-11-21` and nothing else: ASCII digits, four-two-two.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy(\.isASCIIDigits),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day in Japan at an instant; instants outside the calendar give its first or last day.
    package init(secondsSince1970 seconds: Int) {
        let (local, overflow) = seconds.addingReportingOverflow(Self.secondsAheadOfUTC)
        self.init(daysSince1970: Self.floorDivide(overflow ? seconds : local, Self.secondsPerDay))
    }

    private init(validYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    package static let first = Day(validYear: 1, month: 1, day: 1)
    package static let last = Day(validYear: 9999, month: 12, day: 31)
}

extension Day: Comparable {
    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Day {
    /// The instant of 00:00 in Japan, in seconds since 1970-01-01T00:00:00Z.
    package var secondsSince1970AtStart: Int { daysSince1970 * Self.secondsPerDay - Self.secondsAheadOfUTC }

    /// Positive when `earlier` lies before this day.
    package func days(since earlier: Day) -> Int { daysSince1970 - earlier.daysSince1970 }

    /// Stops at the first or last day of the calendar.
    package func adding(days: Int) -> Day {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .first : .last }
        return Day(daysSince1970: sum)
    }

    /// The same day of another month, or that month's last: 31 January and one month is 28 or 29 February.
    /// Stops at the first or last day of the calendar.
    package func adding(months: Int) -> Day {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        let target = overflow ? (months < 0 ? Int.min : Int.max) : sum
        guard target >= 12 else { return .first }
        guard target < 10_000 * 12 else { return .last }
        let (year, month) = (target / 12, target % 12 + 1)
        return Day(validYear: year, month: month, day: min(day, Self.length(ofMonth: month, year: year)))
    }

    package enum Weekday: Int, Sendable, Hashable, CaseIterable {
        case sunday, monday, tuesday, wednesday, thursday, friday, saturday
    }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday, which counts as 4 from Sunday.
        let sinceSunday = daysSince1970 + 4
        return Weekday(rawValue: sinceSunday - Self.floorDivide(sinceSunday, 7) * 7) ?? .sunday
    }
}

extension Day: CustomStringConvertible {
    package var description: String { "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))" }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: YYYY-MM-DD")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
