/// What a name of a person or a facility comes down to for search and comparison.
///
/// Width, case, spaces and middle dots do not count, hiragana is katakana, and forms of one character (髙 and 高,
/// U+FA19 and 神, with or without a variation selector) are one. Folding what is folded changes nothing.
package struct FoldedName: Sendable, Hashable, Codable {
    package let key: String

    package init(_ written: String) {
        var kept = String.UnicodeScalarView()
        for scalar in written.unicodeScalars where !Self.isIgnored(scalar) { kept.append(scalar.katakana) }
        var folded = ""
        for scalar in String(kept).widthFolded.unicodeScalars {
            let ordinary = CompatibilityIdeograph.unified(scalar) ?? scalar
            folded += (VariantIdeograph.common(ordinary) ?? ordinary).properties.lowercaseMapping
        }
        key = folded
    }

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "・", "\u{FF65}", "\u{B7}": true
        default:
            scalar.properties.isWhitespace || scalar.properties.isVariationSelector
                || scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
        }
    }
}
