/// How a name is read, in full-width katakana; words apart by one U+3000.
package struct KanaReading: Sendable, Hashable, Codable {
    package let text: String
    /// Whether it was written otherwise: in hiragana, half-width kana or separate voicing marks.
    package let wasNormalised: Bool

    package init(written: String) throws(Fault) {
        let trimmed = written.trimmed
        guard !trimmed.isEmpty else { throw .empty }
        if let plain = Self.plain(trimmed) {
            (text, wasNormalised) = (plain, false)
            return
        }
        try Self.check(trimmed, Self.isWrittenKana)
        var katakana = String.UnicodeScalarView()
        for scalar in trimmed.unicodeScalars { katakana.append(scalar.katakana) }
        let words = String(katakana).widthFolded.split { $0.isWhitespace }.joined(separator: "\u{3000}")
        // What is left over: voicing marks behind kana that take none.
        try Self.check(words, Self.isFullKatakana)
        text = words
        wasNormalised = !words.unicodeScalars.elementsEqual(Self.withWideSpaces(trimmed))
    }

    package enum Fault: Error, Sendable, Hashable {
        case empty
        case character(OddCharacter)
    }

    /// As it is, with wide spaces; nil when it is anything but full-width katakana in words one space apart. Nearly all
    /// readings of a roster are.
    private static func plain(_ trimmed: String) -> String? {
        var plain = String.UnicodeScalarView()
        for scalar in trimmed.unicodeScalars {
            if isFullKatakana(scalar), scalar != "\u{3000}" {
                plain.append(scalar)
            } else if isSpace(scalar), plain.last != "\u{3000}" {
                plain.append("\u{3000}")
            } else {
                return nil
            }
        }
        return String(plain)
    }

    private static func check(_ text: String, _ belongs: (Unicode.Scalar) -> Bool) throws(Fault) {
        for (offset, scalar) in text.unicodeScalars.enumerated() where !belongs(scalar) {
            throw .character(OddCharacter(scalar, at: offset + 1))
        }
    }

    private static func isWrittenKana(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x3099...0x309E, 0xFF65...0xFF9F: true
        default: isFullKatakana(scalar) || isSpace(scalar)
        }
    }

    private static func isFullKatakana(_ scalar: Unicode.Scalar) -> Bool {
        (0x30A1...0x30FE).contains(scalar.value) || scalar == "\u{3000}"
    }

    /// Unicode's space separators.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Which space was typed is not worth a note.
    private static func withWideSpaces(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.map { isSpace($0) ? "\u{3000}" : $0 }
    }
}
