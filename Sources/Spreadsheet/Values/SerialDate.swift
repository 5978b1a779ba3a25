/// From which day a workbook counts its days.
enum DateSystem: Sendable, Hashable {
    /// Day 1 is 1 January 1900, and, as in Lotus 1-2-3, 29 February 1900 exists: day 60.
    case from1900
    /// Day 0 is 1 January 1904.
    case from1904
}

/// A number in a cell that is formatted as a date or a time.
struct SerialDate {
    /// Days since the date system began.
    private let day: Int
    /// Of the day.
    private let second: Int

    private static let secondsOfDay = 86_400

    /// - Returns: nil for what a spreadsheet cannot show: before the first day, after the year 9999.
    init?(_ serial: Double, _ system: DateSystem) {
        let lastDay = system == .from1900 ? 2_958_465 : 2_957_003
        guard serial >= 0, serial < Double(lastDay + 1) else { return nil }
        // The number is a binary fraction of a day: a second before midnight more often means midnight.
        let seconds = Int((serial * Double(Self.secondsOfDay)).rounded())
        day = min(seconds / Self.secondsOfDay, lastDay)
        second = seconds % Self.secondsOfDay
    }

    /// `2026-04-01`, with ` 09:30` or ` 09:30:15` where the format shows a time and there is one.
    func text(_ format: NumberFormat, _ system: DateSystem) -> String {
        switch format {
        case .time: clock(hours: second / 3600)
        case .duration: clock(hours: day * 24 + second / 3600)
        case .dateAndTime where second > 0: "\(date(system)) \(clock(hours: second / 3600))"
        default: date(system)
        }
    }

    private func clock(hours: Int) -> String {
        let minutes = ":" + padded(second / 60 % 60, 2)
        return padded(hours, 2) + minutes + (second % 60 == 0 ? "" : ":" + padded(second % 60, 2))
    }

    /// Day 0 and day 60 of the system of 1900 are no days; they are written as every spreadsheet shows them.
    private func date(_ system: DateSystem) -> String {
        switch (system, day) {
        case (.from1900, 0): "1900-01-00"
        case (.from1900, 60): "1900-02-29"
        case (.from1900, ..<60): Self.civil(daysSince1970: day - 25_568)
        case (.from1900, _): Self.civil(daysSince1970: day - 25_569)
        case (.from1904, _): Self.civil(daysSince1970: day - 24_107)
        }
    }

    /// The Gregorian calendar, in cycles of 400 years that begin in March.
    private static func civil(daysSince1970: Int) -> String {
        let shifted = daysSince1970 + 719_468
        let cycle = shifted / 146_097
        let dayOfCycle = shifted % 146_097
        let yearOfCycle =
            (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
