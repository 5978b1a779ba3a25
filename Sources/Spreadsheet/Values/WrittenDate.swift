/// A date that a file writes out (ISO 8601), as "Strict Open XML" does: `2026-04-01T09:30:00.000`.
enum WrittenDate {
    /// As dates of the other kind are given: `2026-04-01`, with ` 09:30` or ` 09:30:15` where it has a time; what is
    /// no date is kept as written.
    static func text(_ written: String) -> String {
        let parts = written.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let date = parts[0]
        guard parts.count == 2 else { return written }
        guard let clock = clock(parts[1]) else { return written }
        if date.isEmpty { return clock }
        return clock == "00:00" ? String(date) : "\(date) \(clock)"
    }

    /// Hours and minutes, and seconds unless they are 0; fractions and the zone are left out.
    private static func clock(_ written: Substring) -> String? {
        let parts = written.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }.split(separator: ":")
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        return (parts.count == 3 && parts[2] == "00" ? parts.dropLast() : parts[...]).joined(separator: ":")
    }
}
