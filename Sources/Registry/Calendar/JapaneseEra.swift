/// An era of Japan's calendar: its first and last day, and how it is written.
///
/// The eras begin and end by law (元号法 and the cabinet orders under it; before 1979 the imperial edicts).
package struct JapaneseEra: Sendable, Hashable {
    package let name: String
    /// The Latin letter of the short form `R8.11.21`.
    package let letter: String
    /// The single character that stands for it, e.g. U+32FF.
    let ligature: String
    package let days: ClosedRange<Day>

    package static let all: [JapaneseEra] = [
        JapaneseEra("令和", "R", "\u{32FF}", from: (2019, 5, 1), to: (9999, 12, 31)),
        JapaneseEra("平成", "H", "\u{337B}", from: (1989, 1, 8), to: (2019, 4, 30)),
        JapaneseEra("昭和", "S", "\u{337C}", from: (1926, 12, 25), to: (1989, 1, 7)),
    ]

    private init(
        _ name: String, _ letter: String, _ ligature: String, from first: (Int, Int, Int),
        to last: (Int, Int, Int)
    ) {
        self.name = name
        self.letter = letter
        self.ligature = ligature
        let begin = Day(year: first.0, month: first.1, day: first.2) ?? .first
        days = begin...(Day(year: last.0, month: last.1, day: last.2) ?? .last)
    }

    /// The era of a day; nil before Shōwa.
    package static func of(_ day: Day) -> JapaneseEra? { all.first { $0.days.contains(day) } }

    /// The year that the era's first year makes 1 (`元`).
    package func year(of day: Day) -> Int { day.year - days.lowerBound.year + 1 }

    /// `令和8年`, `令和元年`.
    package func written(year: Int) -> String { "\(name)\(year == 1 ? "元" : String(year))年" }
}

extension Day {
    /// `令和8年11月21日`, `令和元年5月1日`; `1912年7月30日` before Shōwa.
    package var japanese: String {
        let year = JapaneseEra.of(self).map { $0.written(year: $0.year(of: self)) } ?? "\(year)年"
        return "\(year)\(month)月\(day)日"
    }
}
