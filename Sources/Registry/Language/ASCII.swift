extension Unicode.Scalar {
    /// 0–9 and no other script's digits.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
    /// A–Z and a–z.
    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    /// The ideographs that nearly all Japanese is written with (CJK Unified Ideographs, U+4E00–U+9FFF).
    var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }
}

extension StringProtocol {
    /// Not empty, and nothing but 0–9.
    var isASCIIDigits: Bool { !isEmpty && unicodeScalars.allSatisfy(\.isASCIIDigit) }
}
