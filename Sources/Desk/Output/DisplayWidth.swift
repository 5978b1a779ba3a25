/// How many columns of a terminal a text takes.
///
/// By UAX #11: wide and full-width characters take two, combining ones none, and a cluster that is drawn as an emoji two
/// as a whole. Ambiguous ones (○, ①, …) take one, as in every UTF-8 locale of glibc; the tables' own marks avoid them.
extension String {
    var displayWidth: Int {
        var columns = 0
        for scalar in unicodeScalars {
            // Only where clusters are formed does anybody have to look for them.
            guard let width = scalar.widthByItself else { return clusteredWidth }
            columns += width
        }
        return columns
    }

    private var clusteredWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    /// With spaces behind it, up to `width` columns.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }

    /// With spaces in front of it, up to `width` columns.
    func aligned(to width: Int) -> String { String(repeating: " ", count: max(0, width - displayWidth)) + self }

    /// At most `width` columns of it, with dots for what is left out.
    func cut(to width: Int) -> String {
        guard displayWidth > width else { return self }
        var (kept, columns) = ("", 3)
        for character in self {
            columns += character.displayWidth
            if columns > width { break }
            kept.append(character)
        }
        return kept + "..."
    }
}

extension Character {
    var displayWidth: Int {
        if isDrawnAsEmoji { return 2 }
        return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    private var isDrawnAsEmoji: Bool {
        var sawEmoji = false
        for scalar in unicodeScalars {
            if scalar.properties.isEmojiPresentation { return true }
            if scalar == "\u{FE0F}" && sawEmoji { return true }
            sawEmoji = scalar.properties.isEmoji
        }
        return false
    }
}

extension Unicode.Scalar {
    /// For what nearly all texts of a roster are made of: it combines with nothing of its kind. Nil for the rest.
    fileprivate var widthByItself: Int? {
        switch value {
        case 0x20...0x7E: 1
        case 0x3000...0x3002, 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
        default: nil
        }
    }

    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .surrogate, .lineSeparator, .paragraphSeparator: 0
        case .format: self == "\u{AD}" ? 1 : 0
        default: isWide ? 2 : isTrailingJamo ? 0 : 1
        }
    }

    /// Vowels and final consonants that are drawn into the syllable begun before them.
    private var isTrailingJamo: Bool {
        (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
    }

    /// East_Asian_Width W or F, but for what counts as an emoji. Of half-width kana every scalar takes one column, the
    /// voicing marks included.
    private var isWide: Bool {
        switch value {
        case ..<0x1100: false
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4CF,
            0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6,
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
