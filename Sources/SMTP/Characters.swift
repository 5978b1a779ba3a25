// Kinds of characters that the standards of mail speak of.

func isASCIIDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    isASCIIDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// `atext` of RFC 5322, 3.2.3.
func isAtomCharacter(_ byte: UInt8) -> Bool {
    isASCIILetterOrDigit(byte) || "!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
}

/// Line breaks, tabs, NUL, escape and their like, beyond ASCII too.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
}
