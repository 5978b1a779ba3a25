/// One character that does not belong where it stands.
package struct OddCharacter: Sendable, Hashable {
    package let scalar: Unicode.Scalar
    /// Counted from 1 in Unicode scalars of the trimmed text.
    package let position: Int

    init(_ scalar: Unicode.Scalar, at position: Int) {
        self.scalar = scalar
        self.position = position
    }

    /// `U+200B`.
    package var code: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Where and what; a character that cannot be seen is named, never shown.
    package var detail: Bilingual {
        let shown = Self.name(of: scalar) ?? Bilingual(ja: "「\(scalar)」", en: "\u{201C}\(scalar)\u{201D}")
        return Bilingual(
            ja: "\(position)文字目の\(shown.ja)（\(code)）", en: "\(shown.en) (\(code)) at position \(position)")
    }

    private static func name(of scalar: Unicode.Scalar) -> Bilingual? {
        if scalar.properties.isWhitespace, !"\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) {
            return Bilingual(ja: "空白", en: "a space")
        }
        return ForbiddenCharacter(scalar)?.name
    }
}

/// Characters that no text of a form may hold: they cannot be seen, and change what is seen or compared.
enum ForbiddenCharacter: Sendable, Hashable {
    case lineBreak
    case control
    /// Turns the direction of the text around it.
    case bidirectional
    /// Zero width: joiners, soft hyphens, byte-order marks.
    case invisible
    /// What a decoder leaves for bytes it could not read, and codes that are no characters.
    case broken

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        // What nearly all texts are made of needs no look at its properties.
        case 0x20...0x7E, 0x3000...0x30FF, 0x4E00...0x9FFF: return nil
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
        case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidirectional
        case 0x115F...0x1160, 0x3164, 0xFFA0: self = .invisible
        case 0xFFFD, 0xFDD0...0xFDEF: self = .broken
        case let value where value & 0xFFFE == 0xFFFE: self = .broken
        default:
            switch scalar.properties.generalCategory {
            case .control: self = .control
            case .format: self = .invisible
            default: return nil
            }
        }
    }

    var name: Bilingual {
        switch self {
        case .lineBreak: Bilingual(ja: "改行", en: "a line break")
        case .control: Bilingual(ja: "制御文字", en: "a control character")
        case .bidirectional: Bilingual(ja: "文字の向きを変える文字", en: "a character that turns the text's direction")
        case .invisible: Bilingual(ja: "見えない文字", en: "an invisible character")
        case .broken: Bilingual(ja: "読み取れなかった文字", en: "a character that could not be read")
        }
    }

    /// The first one in a text.
    static func first(in text: String) -> OddCharacter? {
        for (offset, scalar) in text.unicodeScalars.enumerated() where ForbiddenCharacter(scalar) != nil {
            return OddCharacter(scalar, at: offset + 1)
        }
        return nil
    }
}
