/// The password that opens nothing but the activation, once, until it lapses (A1).
///
/// 24 characters of a 31-character alphabet: 23 random ones, 114 bits, and a check character, so that a typing
/// error is told at once and costs no try. With that many bits it may be kept as a fast keyed hash.
package struct TemporaryPassword: Sendable, Equatable {
    static let length = 24
    static let groupLength = 4

    /// The 24 characters in ASCII, lower case, without hyphens: what is hashed.
    package let canonicalBytes: [UInt8]

    /// Six groups of four, as it is printed and sent: `abcd-efgh-jkmn-pqrs-tuvw-xyz2`.
    package var text: String {
        let groups = stride(from: 0, to: Self.length, by: Self.groupLength).map { start in
            String(decoding: canonicalBytes[start..<start + Self.groupLength], as: UTF8.self)
        }
        return groups.joined(separator: "-")
    }

    /// A new password. One without a digit or without a letter is drawn again, so that with its hyphens each
    /// mixes letters, digits and symbols (A3).
    package static func generate(_ random: RandomSource = .system) -> TemporaryPassword {
        while true {
            let drawn = drawCharacters(length - 1, from: random)
            let characters = drawn + [PasswordAlphabet.checkCharacter(for: drawn)]
            if characters.contains(where: isDigit), !characters.allSatisfy(isDigit) {
                return TemporaryPassword(canonicalBytes: characters)
            }
        }
    }

    /// Reads what a person typed. Capitals, full-width forms, hyphens of any kind or none, and spaces make no
    /// difference.
    package static func parse(_ typed: String) throws(MistypedPassword) -> TemporaryPassword {
        var characters: [UInt8] = []
        for scalar in typed.unicodeScalars where !isSeparator(scalar) {
            guard let character = canonicalCharacter(scalar) else {
                throw .character(position: characters.count + 1)
            }
            characters.append(character)
        }
        guard characters.count == length else { throw .length(found: characters.count) }
        guard PasswordAlphabet.fits(characters) else { throw .checkCharacter }
        return TemporaryPassword(canonicalBytes: characters)
    }

    private init(canonicalBytes: [UInt8]) {
        self.canonicalBytes = canonicalBytes
    }

    /// Draws bytes and drops those from the last, incomplete run of 31 values: a remainder alone would make the
    /// first characters of the alphabet likelier than the others.
    private static func drawCharacters(_ count: Int, from random: RandomSource) -> [UInt8] {
        let fairValues = 256 - 256 % PasswordAlphabet.size
        var characters: [UInt8] = []
        while characters.count < count {
            let fair = random.bytes(count - characters.count).filter { $0 < fairValues }
            characters += fair.map { PasswordAlphabet.characters[Int($0) % PasswordAlphabet.size] }
        }
        return characters
    }

    private static func isDigit(_ character: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
    }
}

extension TemporaryPassword: CustomStringConvertible, CustomReflectable {
    /// Says only what it is: a password must not reach a log by interpolation or `dump`.
    package var description: String { "TemporaryPassword(…)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

// What people type for the same thing.

/// Spaces of all kinds, and what a Japanese keyboard or a word processor makes of a hyphen: U+2010–2015, minus,
/// full-width hyphen, and the long-vowel marks.
private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}", "\u{30FC}", "\u{FF70}": true
    default: scalar.properties.isWhitespace
    }
}

private func canonicalCharacter(_ scalar: Unicode.Scalar) -> UInt8? {
    let fullWidth: ClosedRange<UInt32> = 0xFF01...0xFF5E
    let halfWidth = fullWidth.contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    guard var character = UInt8(exactly: halfWidth) else { return nil }
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(character) { character |= 0x20 }
    return PasswordAlphabet.contains(character) ? character : nil
}
