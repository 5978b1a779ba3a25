/// What a name of a person or a facility comes down to for search and comparison.
///
/// Width, case, spaces and middle dots do not count, hiragana is katakana, and forms of one character (髙 and 高,
/// U+FA19 and 神, with or without a variation selector) are one. Folding what is folded changes nothing.
package struct FoldedName: Sendable, Hashable, Codable {
    package let key: String

    package init(_ written: String) {
        var kept = String.UnicodeScalarView()
        for scalar in written.unicodeScalars where !Self.isIgnored(scalar) { kept.append(scalar.katakana) }
        var folded = String.UnicodeScalarView()
        for scalar in String(kept).widthFolded.unicodeScalars {
            let ordinary = CompatibilityIdeograph.unified(scalar) ?? scalar
            let common = VariantIdeograph.common(ordinary) ?? ordinary
            if common.isIdeograph || common.isKana {
                folded.append(common)
            } else if common.isASCII {
                folded.append(common.lowercased)
            } else {
                folded.append(contentsOf: common.properties.lowercaseMapping.unicodeScalars)
            }
        }
        key = String(folded)
    }

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        // What nearly all names are made of needs no look at its properties.
        if scalar.isIdeograph || scalar.isKana || (0x21...0x7E).contains(scalar.value) { return false }
        switch scalar {
        case " ", "\u{3000}", "・", "\u{FF65}", "\u{B7}": return true
        default:
            let properties = scalar.properties
            return properties.isWhitespace || properties.isVariationSelector
                || properties.generalCategory == .format || properties.generalCategory == .control
        }
    }
}
