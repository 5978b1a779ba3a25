/// A number of a file as a spreadsheet shows it, worked out on its digits: no binary fraction, no noise.
///
/// A file says `0.30000000000000004` where everybody sees 0.3; spreadsheets show 15 significant digits. Whole
/// numbers keep every digit that is written.
enum NumberText {
    private static let shownDigits = 15
    /// Beyond so many zeros an exponent is easier to read.
    private static let longestPlain = -9...21

    /// - Returns: nil if the text is no number.
    static func shown(_ text: String) -> String? {
        if isPlainlyWhole(text) { return text }
        guard var number = Decimal(text) else { return nil }
        if !number.isWrittenWhole { number.round(to: shownDigits) }
        number.dropZeros()
        guard !number.digits.isEmpty else { return "0" }
        return (number.isNegative ? "-" : "")
            + (longestPlain.contains(number.point) ? plain(number) : scientific(number))
    }

    /// What needs no work: digits, the first of them no zero.
    private static func isPlainlyWhole(_ text: String) -> Bool {
        text.utf8.first.map { $0 != UInt8(ascii: "0") } == true && text.utf8.allSatisfy(isDigit)
    }

    private static func plain(_ number: Decimal) -> String {
        let digits = number.digits.map { Character("\($0)") }
        let point = number.point
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + String(digits) }
        if point >= digits.count { return String(digits) + String(repeating: "0", count: point - digits.count) }
        return String(digits[..<point]) + "." + String(digits[point...])
    }

    private static func scientific(_ number: Decimal) -> String {
        let digits = number.digits.map { Character("\($0)") }
        let exponent = number.point - 1
        let fraction = digits.count > 1 ? "." + String(digits[1...]) : ""
        return "\(digits[0])\(fraction)E\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }

    /// Decimal digits and how many of them stand before the point, which can be more than there are, or fewer
    /// than none.
    private struct Decimal {
        var isNegative = false
        /// 0 to 9 each.
        var digits: [UInt8] = []
        var point = 0
        /// Without point and exponent.
        var isWrittenWhole = true

        /// Reads `-12.5E-3`.
        init?(_ text: String) {
            var rest = Substring(text)
            if let sign = rest.first, sign == "-" || sign == "+" {
                isNegative = sign == "-"
                rest.removeFirst()
            }
            let mantissa = rest.prefix { $0 != "e" && $0 != "E" }
            let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), mantissa.utf8.contains(where: isDigit) else { return nil }
            for part in parts {
                guard part.utf8.allSatisfy(isDigit) else { return nil }
                digits += part.utf8.map { $0 - UInt8(ascii: "0") }
            }
            point = parts[0].utf8.count
            isWrittenWhole = parts.count == 1 && mantissa.endIndex == rest.endIndex
            guard mantissa.endIndex < rest.endIndex else { return }
            guard let exponent = Int(rest[rest.index(after: mantissa.endIndex)...]), abs(exponent) < 1000 else {
                return nil
            }
            point += exponent
        }

        /// Half away from zero.
        mutating func round(to count: Int) {
            let leadingZeros = digits.prefix { $0 == 0 }.count
            let kept = leadingZeros + count
            guard kept < digits.count else { return }
            let roundsUp = digits[kept] >= 5
            digits.removeSubrange(kept...)
            guard roundsUp else { return }
            var place = kept - 1
            while place >= 0, digits[place] == 9 {
                digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                digits[place] += 1
            } else {
                digits.insert(1, at: 0)
                point += 1
            }
        }

        /// Those in front and those behind the last other digit.
        mutating func dropZeros() {
            let leading = digits.prefix { $0 == 0 }.count
            digits.removeFirst(leading)
            point -= leading
            while digits.last == 0 { digits.removeLast() }
        }
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
