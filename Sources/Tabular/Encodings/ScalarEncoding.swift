extension [UInt8] {
    /// Appends a character in an encoding, without a byte-order mark; false, and nothing done, where the
    /// encoding lacks it; NUL and ESC belong to no text.
    mutating func append(_ scalar: Unicode.Scalar, in encoding: Encoding) -> Bool {
        guard scalar.value != 0, scalar.value != ASCII.escape else { return false }
        switch encoding {
        case .utf8, .utf8WithBOM:
            append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        case .cp932:
            guard let code = CP932EncodingTable.shared[scalar] else { return false }
            if code > 0xFF { append(UInt8(code >> 8)) }
            append(UInt8(truncatingIfNeeded: code))
        case .utf16LittleEndian:
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                append(UInt8(truncatingIfNeeded: unit))
                append(UInt8(unit >> 8))
            }
        case .utf16BigEndian:
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                append(UInt8(unit >> 8))
                append(UInt8(truncatingIfNeeded: unit))
            }
        }
        return true
    }
}
