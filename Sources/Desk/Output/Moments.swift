import FoundationEssentials
import Operations
import Registry

extension Date {
    /// `2026-11-21 14:05`, in Japan's time.
    var inJapan: String {
        let day = dayInJapan
        let minutes = (Int(timeIntervalSince1970.rounded(.down)) - day.secondsSince1970AtStart) / 60
        return "\(day) \(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension String {
    /// Of a moment as events record it (ISO 8601).
    var momentInJapan: String? { (try? Date(self, strategy: .iso8601))?.inJapan }
}

extension Day {
    /// `令和8年12月11日まで` of the first day on which something no longer holds.
    var lastDayBefore: Bilingual {
        let last = adding(days: -1)
        return Bilingual(ja: "\(last.japanese)まで", en: "until \(last)")
    }
}
