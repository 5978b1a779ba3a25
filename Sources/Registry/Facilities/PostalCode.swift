/// A Japanese postal code, written `201-0001`.
package struct PostalCode: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Seven digits.
    package let digits: String
    /// A spreadsheet had dropped zeros in front.
    package let zerosRestored: Bool

    package var description: String { "\(digits.prefix(3))-\(digits.suffix(4))" }

    /// `201-0001`, `2010001`, `〒２０１－０００１`; five or six digits get back the zeros that a spreadsheet drops (codes of
    /// Hokkaidō and Tōhoku begin with them), unless a hyphen shows that none is missing.
    package init(written: String) throws(Fault) {
        var scalars = Array(written.widthFolded.unicodeScalars.filter { !$0.properties.isWhitespace })
        scalars.removeAll { $0 == "〒" || $0 == "'" }
        let hyphens = scalars.indices.filter { scalars[$0].isHyphenLike }
        scalars.removeAll { $0.isHyphenLike }
        guard scalars.allSatisfy(\.isASCIIDigit) else { throw .shape }
        switch (scalars.count, hyphens) {
        case (7, []), (7, [3]): zerosRestored = false
        case (5...6, []): zerosRestored = true
        default: throw .shape
        }
        let given = String(String.UnicodeScalarView(scalars))
        digits = String(repeating: "0", count: 7 - given.utf8.count) + given
    }

    package enum Fault: Error, Sendable, Hashable {
        case shape
    }
}

extension Unicode.Scalar {
    /// Hyphens, dashes, the minus sign and the long-vowel mark that input methods put in their place.
    var isHyphenLike: Bool { properties.isDash || self == "ー" }
}
