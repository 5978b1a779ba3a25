/// Days counted from 1970-01-01, on which the arithmetic of `Day` rests.
extension Day {
    static let secondsPerDay = 86_400
    static let secondsAheadOfUTC = 9 * 3_600

    /// Days since 1970-01-01; negative before. Years are counted from March, so that the leap day comes last.
    var daysSince1970: Int {
        let marchYear = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        return Self.daysBefore(marchYear: marchYear) + Self.daysBefore(monthFromMarch: monthFromMarch) + day - 1
    }

    /// Days outside the calendar become its first or last day.
    init(daysSince1970 days: Int) {
        guard days > Day.first.daysSince1970 else { self = .first; return }
        guard days < Day.last.daysSince1970 else { self = .last; return }
        // An estimate that is at most one year off, set right by looking.
        var marchYear = 1970 + Self.floorDivide(days * 400, Self.daysIn400Years)
        while Self.daysBefore(marchYear: marchYear) > days { marchYear -= 1 }
        while Self.daysBefore(marchYear: marchYear + 1) <= days { marchYear += 1 }
        let dayOfYear = days - Self.daysBefore(marchYear: marchYear)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = (monthFromMarch + 2) % 12 + 1
        let found = Day(
            year: month > 2 ? marchYear : marchYear + 1, month: month,
            day: dayOfYear - Self.daysBefore(monthFromMarch: monthFromMarch) + 1)
        self = found ?? .first
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
        let quotient = number / divisor
        return number % divisor < 0 ? quotient - 1 : quotient
    }

    private static let daysIn400Years = 146_097
    /// Days from 1 March of the year 0 to 1 January 1970.
    private static let daysTo1970 = 719_468

    private static func daysBefore(marchYear year: Int) -> Int {
        365 * year + floorDivide(year, 4) - floorDivide(year, 100) + floorDivide(year, 400) - daysTo1970
    }

    /// From March the months' lengths repeat 31, 30, 31, 30, 31: 153 days in five months.
    private static func daysBefore(monthFromMarch month: Int) -> Int { (153 * month + 2) / 5 }
}

extension Int {
    /// Decimal digits with zeros in front, at least `width` of them; for numbers that are not negative.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
