/// The number under which an application was received: fiscal year and sequence within it, `2026-0001`.
package struct ReceiptNumber: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    package let fiscalYear: FiscalYear
    /// From 1; written with four digits or more.
    package let sequence: Int

    package init?(fiscalYear: FiscalYear, sequence: Int) {
        guard sequence >= 1 else { return nil }
        self.fiscalYear = fiscalYear
        self.sequence = sequence
    }

    /// As a person types it: full-width digits, any dash and missing zeros do not matter.
    package init?(written: String) {
        let parts = written.trimmed.widthFolded.unicodeScalars
            .split(omittingEmptySubsequences: false, whereSeparator: \.isHyphenLike).map(String.init)
        guard parts.count == 2, parts[0].utf8.count == 4, parts.allSatisfy(\.isASCIIDigits),
            let year = Int(parts[0]), let fiscalYear = FiscalYear(year), let sequence = Int(parts[1])
        else { return nil }
        self.init(fiscalYear: fiscalYear, sequence: sequence)
    }

    package var description: String { "\(fiscalYear.year.padded(4))-\(sequence.padded(4))" }

    package static func < (left: ReceiptNumber, right: ReceiptNumber) -> Bool {
        (left.fiscalYear, left.sequence) < (right.fiscalYear, right.sequence)
    }
}
