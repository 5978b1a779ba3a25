/// What a number format says about the meaning of a number, as far as it matters to somebody who reads the cell.
enum NumberFormat: Sendable, Hashable {
    /// The number itself: also amounts, percentages and fractions.
    case number
    /// Nothing but zeros, as for codes: the number with zeros in front up to this many digits.
    case padded(digits: Int)
    /// A day, in whatever calendar it is shown.
    case date
    case dateAndTime
    /// A time of day.
    case time
    /// Hours that count beyond 24, or minutes or seconds alone: a duration.
    case duration

    /// A format that a file refers to by number alone; these are the ones of Japanese Excel, too, whose meaning
    /// depends on the language of the program (ISO/IEC 29500-1, 18.8.30).
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 27...31, 34...36, 50...58: .date
            case 22: .dateAndTime
            case 18...21, 32, 33, 45, 47: .time
            case 46: .duration
            default: .number
            }
    }

    /// A format code such as `[$-411]ggge"年"m"月"d"日";@`.
    init(code: String) {
        let parts = NumberFormatParts(of: code)
        self =
            switch (parts.hasDate, parts.hasTime) {
            case _ where parts.hasDuration: .duration
            case (true, true): .dateAndTime
            case (true, false): .date
            case (false, true): .time
            case (false, false):
                if let digits = parts.zeros { .padded(digits: digits) } else { .number }
            }
    }
}
