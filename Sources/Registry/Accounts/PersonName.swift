/// A name exactly as it was written, scalar for scalar (髙, U+FA19 and variation selectors included); only white space
/// at either end is not part of it.
package struct PersonName: Sendable, Hashable, Codable {
    package let written: String
    /// Under which it is searched for and compared.
    package var folded: FoldedName { FoldedName(written) }
    /// Whether white space at an end was left out.
    package let wasTrimmed: Bool

    package init(written: String) throws(Fault) {
        let name = written.trimmed
        guard !name.isEmpty else { throw .empty }
        if let odd = ForbiddenCharacter.first(in: name) { throw .character(odd) }
        self.written = name
        wasTrimmed = name.unicodeScalars.count != written.unicodeScalars.count
    }

    package enum Fault: Error, Sendable, Hashable {
        case empty
        /// A control, invisible or direction-changing character, or one that could not be read.
        case character(OddCharacter)
    }

    /// The first character from a private-use area (外字): nobody else's computer shows it.
    package var privateCharacter: OddCharacter? {
        for (offset, scalar) in written.unicodeScalars.enumerated()
        where scalar.properties.generalCategory == .privateUse {
            return OddCharacter(scalar, at: offset + 1)
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
