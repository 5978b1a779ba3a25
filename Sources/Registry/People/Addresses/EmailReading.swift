/// The address in ASCII as far as it could be read.
struct EmailReading {
    private(set) var plain: String
    private(set) var firstOdd: OddCharacter?
    private var found: Set<EmailAddress.Repair> = []

    var repairs: [EmailAddress.Repair] {
        found.isEmpty ? [] : EmailAddress.Repair.allCases.filter(found.contains)
    }

    init(_ written: String) {
        plain = written
        guard !written.unicodeScalars.allSatisfy(Self.isAllowed) else { return }
        plain = ""
        for (offset, scalar) in written.unicodeScalars.enumerated() {
            guard let plainScalar = read(scalar) else { continue }
            plain.unicodeScalars.append(plainScalar)
            if firstOdd == nil, !Self.isAllowed(plainScalar) {
                firstOdd = OddCharacter(scalar, at: offset + 1)
            }
        }
    }

    private mutating func read(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x200B, 0x2060, 0xFEFF:
            found.insert(.invisibleCharacter)
            return nil
        case 0x2010...0x2015, 0x2212, 0x30FC, 0xFE63, 0xFF0D, 0xFF70:
            found.insert(.hyphen)
            return "-"
        case 0x3002, 0xFF61:
            found.insert(.fullWidth)
            return "."
        default:
            let narrow = scalar.widthFolded
            if narrow != scalar, narrow.isASCII { found.insert(.fullWidth) }
            if narrow.isASCII { return narrow }
            guard let latin = LookAlike.latin(scalar) else { return scalar }
            found.insert(.lookAlike)
            return latin
        }
    }

    /// Letters, digits and RFC 5322's further characters of an atom, the dot and the @.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "A"..."Z", "@", ".", "-", "_", "+", "!", "#", "$", "%", "&", "'", "*", "/",
            "=",
            "?", "^", "`", "{", "|", "}", "~":
            true
        default: false
        }
    }
}
