/// The six-digit code of a municipality with its check digit (全国地方公共団体コード), e.g. `132195` for Komae.
package struct MunicipalityCode: Sendable, Hashable, Codable, CustomStringConvertible {
    package let digits: String

    package var description: String { digits }
    /// 1–47.
    package var prefecture: Int { Int(digits.prefix(2)) ?? 0 }

    /// Six digits, full-width or not.
    package init(written: String) throws(Fault) {
        let text = written.widthFolded.trimmed
        let numbers = text.utf8.map { Int($0) - 0x30 }
        guard numbers.count == 6, numbers.allSatisfy((0...9).contains),
            (1...47).contains(numbers[0] * 10 + numbers[1])
        else { throw .shape }
        let expected = Self.checkDigit(of: numbers)
        guard numbers[5] == expected else { throw .checkDigit(expected: expected) }
        digits = text
    }

    package enum Fault: Error, Sendable, Hashable {
        /// Not six digits, or no such prefecture; five digits may have lost a zero in a spreadsheet.
        case shape
        case checkDigit(expected: Int)
    }

    /// (11 − S mod 11) mod 10 with S = 6a + 5b + 4c + 3d + 2e over the first five.
    private static func checkDigit(of numbers: [Int]) -> Int {
        let sum = zip(numbers, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10
    }
}
