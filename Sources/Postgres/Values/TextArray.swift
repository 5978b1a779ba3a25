/// The binary form of a `text[]`: each text is preceded by its length and travels as it is, since the binary form of a text is
/// the text. Nothing has to be escaped here or looked for there, which a roster of 100,000 addresses notices.
enum TextArray {
    /// - Throws: `nulInText`; PostgreSQL has no texts with U+0000.
    static func append<Element: PostgresEncodable>(
        _ elements: [Element], to bytes: inout [UInt8]
    ) throws(PostgresError) {
        appendWord(elements.isEmpty ? 0 : 1, to: &bytes)
        let mayHoldNulls = bytes.count + 3
        appendWord(0, to: &bytes)
        appendWord(typeOfTexts, to: &bytes)
        guard !elements.isEmpty else { return }
        appendWord(Int32(clamping: elements.count), to: &bytes)
        appendWord(firstIndex, to: &bytes)
        for element in elements {
            if element.isNull {
                appendWord(null, to: &bytes)
                bytes[mayHoldNulls] = 1
            } else {
                try append(element, to: &bytes)
            }
        }
    }

    private static let typeOfTexts: Int32 = 25
    private static let firstIndex: Int32 = 1
    private static let null: Int32 = -1

    private static func append(_ element: some PostgresEncodable, to bytes: inout [UInt8]) throws(PostgresError)
    {
        appendWord(0, to: &bytes)
        let start = bytes.count
        try element.encode(into: &bytes)
        if bytes[start...].contains(0) { throw .nulInText }
        var length = UInt32(clamping: bytes.count - start)
        for index in (start - 4..<start).reversed() {
            bytes[index] = UInt8(truncatingIfNeeded: length)
            length >>= 8
        }
    }

    /// Most significant byte first.
    private static func appendWord(_ number: Int32, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: number >> 24))
        bytes.append(UInt8(truncatingIfNeeded: number >> 16))
        bytes.append(UInt8(truncatingIfNeeded: number >> 8))
        bytes.append(UInt8(truncatingIfNeeded: number))
    }
}
