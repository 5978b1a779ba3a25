/// A name exactly as it was written, scalar for scalar (髙, U+FA19 and variation selectors included); only white space
/// at either end is not part of it.
package struct PersonName: Sendable, Hashable, Codable {
    package let written: String
    /// Under which it is searched for and compared.
    package let folded: FoldedName
    /// Whether white space at an end was left out.
    package let wasTrimmed: Bool

    package init(written: String) throws(Fault) {
        let name = written.trimmed
        guard !name.isEmpty else { throw .empty }
        if let odd = ForbiddenCharacter.first(in: name) { throw .character(odd) }
        self.written = name
        folded = FoldedName(name)
        wasTrimmed = name.utf8.count != written.utf8.count
    }

    package enum Fault: Error, Sendable, Hashable {
        case empty
        /// A control, invisible or direction-changing character, or one that could not be read.
        case character(OddCharacter)
    }

    /// The first character from a private-use area (外字): nobody else's computer shows it.
    package var privateCharacter: OddCharacter? { Self.firstPrivate(in: written) }

    static func firstPrivate(in text: String) -> OddCharacter? {
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            switch scalar.value {
            case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD:
                return OddCharacter(scalar, at: offset + 1)
            default: continue
            }
        }
        return nil
    }

    /// Scalar by scalar: `String ==` would hold U+FA19 and U+795E for equal.
    package static func == (left: PersonName, right: PersonName) -> Bool {
        left.written.unicodeScalars.elementsEqual(right.written.unicodeScalars)
    }

    package func hash(into hasher: inout Hasher) {
        for scalar in written.unicodeScalars { hasher.combine(scalar) }
    }
}
