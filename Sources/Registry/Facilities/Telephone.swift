/// A Japanese telephone number, with the zero in front.
package struct Telephone: Sendable, Hashable, Codable, CustomStringConvertible {
    /// With hyphens where they were written, without otherwise: `042-000-0000`, `0420000000`.
    package let text: String
    /// 10 digits, or 11 for mobile, IP and 0800 numbers.
    package let digits: String
    /// What was changed beyond width and brackets.
    package let repair: Repair?

    package var description: String { text }

    package enum Repair: String, Sendable, Hashable, Codable {
        /// A spreadsheet had dropped the zero in front.
        case zeroRestored
        /// `+81` became the zero.
        case countryCode
    }

    /// Full-width digits, brackets, dots, dashes and `TEL` in front do not matter.
    package init(written: String) throws(Fault) {
        let given = try Self.groups(of: written)
        let (groups, repair) = Self.withZero(given)
        digits = groups.joined()
        guard Self.isNumber(digits) else { throw .shape }
        text = groups.joined(separator: "-")
        self.repair = repair
    }

    package enum Fault: Error, Sendable, Hashable {
        case shape
    }

    /// The groups of digits; a `+` stays in front of the first.
    private static func groups(of written: String) throws(Fault) -> [String] {
        var text = Substring(written.widthFolded.trimmed)
        // A number begins with a digit, a bracket or a plus sign.
        if text.unicodeScalars.first?.properties.isAlphabetic == true {
            for label in ["TEL", "電話"] where text.uppercased().hasPrefix(label) {
                text.removeFirst(label.count)
            }
        }
        var (groups, current) = ([String](), "")
        for scalar in text.unicodeScalars {
            if scalar.isASCIIDigit || (scalar == "+" && groups.isEmpty && current.isEmpty) {
                current.unicodeScalars.append(scalar)
            } else if scalar.isHyphenLike || scalar.properties.isWhitespace
                || "().:/'".unicodeScalars.contains(scalar)
            {
                if !current.isEmpty { groups.append(current) }
                current = ""
            } else {
                throw .shape
            }
        }
        return current.isEmpty ? groups : groups + [current]
    }

    private static func withZero(_ given: [String]) -> ([String], Repair?) {
        var groups = given
        guard let first = groups.first else { return (groups, nil) }
        if first.hasPrefix("+81") {
            groups[0] = String(first.dropFirst(3))
            if groups[0].isEmpty { groups.removeFirst() }
            // `+81-(0)42-…`
            if groups.first == "0", groups.count > 1 { groups.removeFirst() }
            if let next = groups.first, !next.hasPrefix("0") { groups[0] = "0" + next }
            return (groups, .countryCode)
        }
        guard !first.hasPrefix("0"), isNumber("0" + groups.joined()) else { return (groups, nil) }
        groups[0] = "0" + first
        return (groups, .zeroRestored)
    }

    /// The shapes of the numbering plan (電気通信番号計画): 0AB–J with ten digits; 020, 050, 060, 070, 080, 090 and 0800
    /// with eleven.
    private static func isNumber(_ digits: String) -> Bool {
        guard digits.hasPrefix("0"), digits.isASCIIDigits else { return false }
        if digits.utf8.count == 11 { return elevenDigits.contains(digits.prefix(3)) }
        return digits.utf8.count == 10 && !digits.hasPrefix("00")
    }

    private static let elevenDigits: Set<Substring> = ["020", "050", "060", "070", "080", "090"]
}
