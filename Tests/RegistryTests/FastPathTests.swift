import Testing

@testable import Registry

/// The quick ways through common characters come to what Unicode's properties say of them all.
struct FastPathTests {
    /// Every scalar that a fast path could treat on its own, between two others.
    private static let scalars: [Unicode.Scalar] =
        [0x0...0x2FF, 0x370...0x4FF, 0x1680...0x1680, 0x2000...0x206F, 0x2460...0x24FF, 0x3000...0x33FF]
        .flatMap { $0.compactMap(Unicode.Scalar.init) }
        + [
            0x4DF0...0x4E10, 0x9FE0...0xA010, 0xE000...0xE002, 0xF900...0xFAFF, 0xFE00...0x10010,
            0x20BB0...0x20BB8,
        ]
        .flatMap { $0.compactMap(Unicode.Scalar.init) }
        + ["\u{E0100}", "\u{F0000}", "\u{10FFFD}", "\u{10FFFF}", "\u{2A6DF}"]

    private func texts() -> [String] {
        Self.scalars.flatMap { scalar in
            ["\(scalar)", "\(scalar)山", "カ\(scalar)", "\u{3000}a\(scalar) ", "か\(scalar)\u{3099}本"]
        }
    }

    @Test("White space at the ends")
    func trimming() {
        for text in texts() {
            let scalars = text.unicodeScalars
            let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
            let first = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
            let last = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) } ?? first
            #expect(ExactText(text.trimmed) == ExactText(String(scalars[first..<last])), "\(Array(scalars))")
            #expect(text.isBlank == scalars.allSatisfy(isSpace))
        }
    }

    @Test("Labels")
    func labels() {
        for text in texts() {
            var katakana = String.UnicodeScalarView()
            for scalar in text.unicodeScalars { katakana.append(scalar.katakana) }
            var key = String.UnicodeScalarView()
            for scalar in String(katakana).widthFolded.lowercased().unicodeScalars
            where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                key.append(scalar)
            }
            #expect(ExactText(text.labelKey) == ExactText(String(key)), "\(Array(text.unicodeScalars))")
        }
    }

    @Test("Characters that no text may hold, and private ones")
    func forbidden() {
        for scalar in Self.scalars {
            let category = scalar.properties.generalCategory
            let isFound = ForbiddenCharacter(scalar) != nil
            if category == .control || category == .format { #expect(isFound, "\(scalar.value)") }
            let isPrivate = PersonName.firstPrivate(in: "\(scalar)") != nil
            #expect(isPrivate == (category == .privateUse), "\(scalar.value)")
        }
    }

    @Test("Names fold alike, and what is folded stays as it is")
    func names() {
        for text in texts() {
            let key = FoldedName(text).key
            #expect(ExactText(FoldedName(key).key) == ExactText(key), "\(Array(text.unicodeScalars))")
            let ignored = text.unicodeScalars.filter {
                $0.properties.isWhitespace || $0.properties.isVariationSelector
                    || $0.properties.generalCategory == .format || $0.properties.generalCategory == .control
            }
            for scalar in ignored { #expect(!key.unicodeScalars.contains(scalar)) }
        }
    }

    @Test("Two texts are one key exactly when their scalars are")
    func exactTexts() {
        #expect(ExactText("\u{FA19}田") != ExactText("神田") && "\u{FA19}田" == "神田")
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let (left, right) = (generator.text(upTo: 9), generator.text(upTo: 2))
            for other in [right, left + right, String(left.dropLast())] {
                let areSame = left.unicodeScalars.elementsEqual(other.unicodeScalars)
                #expect((ExactText(left) == ExactText(other)) == areSame)
                #expect((Set([ExactText(left), ExactText(other)]).count == 1) == areSame)
            }
            #expect(
                ExactText(left).hashValue
                    == ExactText(String(decoding: Array(left.utf8), as: UTF8.self)).hashValue)
        }
    }

    @Test("Every letter that looks Latin has the Latin one it looks like")
    func lookAlikes() {
        for (letters, latin) in [
            ("асеорАВЕКМНОРСТХ", "aceopABEKMHOPCTX"), ("οναΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovaABEZHIKMNOPTYX"),
        ] {
            for (letter, expected) in zip(letters.unicodeScalars, latin.unicodeScalars) {
                #expect(LookAlike.latin(letter) == expected && !letter.isASCII, "\(letter)")
            }
        }
        #expect("abcxyz019-アか山".unicodeScalars.allSatisfy { LookAlike.latin($0) == nil })
    }
}
