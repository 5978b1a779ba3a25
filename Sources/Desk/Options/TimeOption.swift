import ArgumentParser
import FoundationEssentials
import Registry

/// The time that a command takes for now.
struct TimeOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "この日時の操作とします（日本時間、日付だけなら0時） / Act as of this time, Japan's",
            valueName: "YYYY-MM-DD[THH:MM]"))
    var asOf: JapanTime?

    func instant(_ environment: DeskEnvironment) -> Date { asOf?.date ?? environment.now() }
}

/// A day with or without a time of day, in Japan: `2026-11-21`, `2026-11-21T14:05`; the day also as people write it.
struct JapanTime: ExpressibleByArgument, Sendable {
    let date: Date

    init?(argument: String) {
        let parts = argument.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let day = try? Day(written: parts[0]) else { return nil }
        var minutes = 0
        if parts.count == 2 {
            guard let time = Self.minutes(of: parts[1]) else { return nil }
            minutes = time
        }
        date = Date(timeIntervalSince1970: Double(day.secondsSince1970AtStart + minutes * 60))
    }

    /// Minutes since midnight of `HH:MM`.
    private static func minutes(of text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
