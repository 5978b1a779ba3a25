/// Why a text is not a day.
package enum DayFault: Error, Sendable, Hashable {
    case notADate
    /// It has the shape of a date, but there is no such day.
    case noSuchDay
    /// The day lies before or after the era it is given in, such as 平成36年.
    case outsideEra(String)

    package var detail: Bilingual {
        switch self {
        case .notADate: Bilingual(ja: "日付として読めません", en: "it cannot be read as a date")
        case .noSuchDay: Bilingual(ja: "存在しない日です", en: "there is no such day")
        case .outsideEra(let name):
            Bilingual(ja: "\(name)の期間に含まれない日です", en: "the day lies outside the era \(name)")
        }
    }
}

extension Day {
    /// The number that a spreadsheet keeps for a date and saves when the cell has no date format: days since 30 December
    /// 1899 (ECMA-376 part 1, 18.17.4). Only 2000 to 2099, so that no other number of five digits is taken for one.
    package init?(spreadsheetSerial written: String) {
        let digits = written.widthFolded.trimmed
        guard digits.utf8.count == 5, digits.isASCIIDigits, let serial = Int(digits),
            (36_526...73_050).contains(serial), let zero = Day(year: 1899, month: 12, day: 30)
        else { return nil }
        self = zero.adding(days: serial)
    }

    /// A date as people write it: `令和8年11月21日`, `令和元年…`, `R8.11.21`, `H31/4/30`, `2026年11月21日`,
    /// `2026/11/21`, `2026-11-21`; full-width or not, with spaces or a weekday `（土）` behind it or without.
    ///
    /// A year of two digits without an era is refused: it could be either calendar's.
    package init(written: String) throws(DayFault) {
        var text = Substring(Self.plain(written))
        let era = Self.takeEra(&text)
        let numbers = try Self.numbers(text, afterEra: era != nil)
        guard let era else {
            guard numbers.year >= 1000 else { throw .notADate }
            guard let day = Day(year: numbers.year, month: numbers.month, day: numbers.day) else {
                throw .noSuchDay
            }
            self = day
            return
        }
        let year = era.days.lowerBound.year + numbers.year - 1
        guard numbers.year >= 1, let day = Day(year: year, month: numbers.month, day: numbers.day) else {
            throw .noSuchDay
        }
        guard era.days.contains(day) else { throw .outsideEra(era.name) }
        self = day
    }

    /// Whether a written date can begin with a character: a digit, or an era's name, letter or single character.
    static func canBegin(with first: Unicode.Scalar) -> Bool {
        let folded = first.widthFolded
        return folded.isASCIIDigit || eraBeginnings.contains(folded)
    }

    private static let eraBeginnings = Set(
        JapaneseEra.all.flatMap { [$0.name, $0.letter, $0.letter.lowercased(), $0.ligature] }
            .compactMap(\.unicodeScalars.first))

    /// Half-width, upper-case, without spaces and without a weekday in brackets at the end.
    private static func plain(_ written: String) -> String {
        var text = written.widthFolded.uppercased()
        text.unicodeScalars.removeAll { $0.properties.isWhitespace }
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
            let inside = text[text.index(after: open)...].dropLast()
            let isWeekday = inside.count <= 3 && inside.first.map("日月火水木金土".contains) == true
            if isWeekday { text = String(text[..<open]) }
        }
        return text
    }

    private static func takeEra(_ text: inout Substring) -> JapaneseEra? {
        for era in JapaneseEra.all {
            for mark in [era.name, era.letter, era.ligature] where text.hasPrefix(mark) {
                text.removeFirst(mark.count)
                return era
            }
        }
        return nil
    }

    private static func numbers(
        _ text: Substring, afterEra: Bool
    ) throws(DayFault) -> (year: Int, month: Int, day: Int) {
        let separators: Set<Character> = ["年", "月", "日", "/", ".", "-"]
        var parts = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
        if text.last == "日" { parts.removeLast() }
        guard parts.count == 3 else { throw .notADate }
        let marks = text.filter(separators.contains)
        guard ["年月日", "年月", "//", "..", "--"].contains(marks) else { throw .notADate }
        if afterEra, parts[0] == "元" { parts[0] = "1" }
        guard let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2]) else {
            throw .notADate
        }
        return (year, month, day)
    }

    private static func number(_ text: Substring) -> Int? {
        guard text.utf8.count <= 4, text.isASCIIDigits else { return nil }
        return Int(text)
    }
}
