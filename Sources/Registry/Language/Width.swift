extension String {
    /// Full-width ASCII becomes ASCII, half-width kana becomes kana, U+3000 a space, and kana with a separate voicing
    /// mark is put together (ｶﾞ, and か + U+3099 as some systems write it, give one scalar).
    ///
    /// This is the part of NFKC that Japanese forms need; ㈱ and ① stay as they are. Never for names.
    package var widthFolded: String {
        guard unicodeScalars.contains(where: \.mayFoldInWidth) else { return self }
        var folded = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let voiced = folded.last.flatMap({ VoicingMark(scalar)?.applied(to: $0) }) {
                folded.removeLast()
                folded.append(voiced)
            } else {
                folded.append(scalar.widthFolded)
            }
        }
        return String(folded)
    }
}

extension Unicode.Scalar {
    /// Whether it can change, alone or by the mark behind it: what nearly all texts are made of cannot.
    fileprivate var mayFoldInWidth: Bool {
        value == 0x3000 || (0x3099...0x309C).contains(value) || value >= 0xFF01
    }

    var widthFolded: Unicode.Scalar {
        switch value {
        case 0x3000: " "
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0xFF61...0xFF9F: Self.wideKana[Int(value - 0xFF61)]
        case 0xFFE5: "\u{A5}"
        default: self
        }
    }

    /// Katakana for hiragana, anything else as it is.
    var katakana: Unicode.Scalar {
        switch value {
        case 0x3041...0x3096, 0x309D...0x309E: Unicode.Scalar(value + 0x60) ?? self
        default: self
        }
    }

    /// Hiragana or katakana of full width, with their marks.
    var isKana: Bool { (0x3041...0x3096).contains(value) || (0x30A1...0x30FE).contains(value) && self != "・" }

    /// For U+FF61–U+FF9F, in their order.
    private static let wideKana = Array(
        """
        。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ\
        ハヒフヘホマミムメモヤユヨラリルレロワン゛゜
        """.unicodeScalars)
}

/// A voicing mark that stands behind its kana as a scalar of its own.
private enum VoicingMark {
    case voiced
    case halfVoiced

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x3099, 0x309B, 0xFF9E: self = .voiced
        case 0x309A, 0x309C, 0xFF9F: self = .halfVoiced
        default: return nil
        }
    }

    /// Nil when the kana takes no such mark.
    func applied(to kana: Unicode.Scalar) -> Unicode.Scalar? {
        let row = kana.katakana
        switch self {
        case .voiced where Self.voicedByOne.contains(row): return Unicode.Scalar(kana.value + 1)
        case .halfVoiced where Self.ha.contains(row): return Unicode.Scalar(kana.value + 2)
        case .voiced where row == "ウ": return kana == row ? "\u{30F4}" : "\u{3094}"
        case .voiced where kana == "ワ": return "\u{30F7}"
        case .voiced where kana == "ヲ": return "\u{30FA}"
        default: return nil
        }
    }

    private static let ha = Set("ハヒフヘホ".unicodeScalars)
    private static let voicedByOne = ha.union("カキクケコサシスセソタチツテト".unicodeScalars)
}
