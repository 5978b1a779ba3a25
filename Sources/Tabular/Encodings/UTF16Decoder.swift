/// The order of the two bytes of a unit of UTF-16.
protocol ByteOrder: Sendable {
    static func unit(_ first: UInt8, _ second: UInt8) -> UInt16
}

enum LittleEndian: ByteOrder {
    static func unit(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) | UInt16(second) << 8 }
}

enum BigEndian: ByteOrder {
    static func unit(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
}

/// UTF-16; a surrogate without its partner and a last odd byte are undecodable.
struct UTF16Decoder<Order: ByteOrder>: TextDecoder {
    static var unitWidth: Int { 2 }
    static var expansion: Int { 2 }

    static func unit(in file: Span<UInt8>, at offset: Int) -> UInt16 {
        guard offset + 1 < file.count else { return 0xFFFF }
        return Order.unit(file[offset], file[offset + 1])
    }

    static func firstIndex(ofLineBreakOr character: UInt8, in file: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < file.count {
            let unit = unit(in: file, at: offset)
            if unit == UInt16(character) || (unit < 0x80 && UInt8(unit).isLineBreak) { return offset }
            offset += 2
        }
        return file.count
    }

    func decode(
        _ file: Span<UInt8>, _ range: Range<Int>, into text: inout MutableSpan<UInt8>, at end: inout Int
    ) -> Range<Int>? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard let scalar = Self.scalar(in: file, at: offset, end: range.upperBound) else {
                return offset..<min(offset + 2, range.upperBound)
            }
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                text[end] = byte
                end += 1
            }
            offset += UTF16.width(scalar) * 2
        }
        return nil
    }

    private static func scalar(in file: Span<UInt8>, at offset: Int, end: Int) -> Unicode.Scalar? {
        guard end - offset >= 2 else { return nil }
        let unit = unit(in: file, at: offset)
        guard UTF16.isLeadSurrogate(unit), end - offset >= 4 else { return Unicode.Scalar(unit) }
        let next = self.unit(in: file, at: offset + 2)
        guard UTF16.isTrailSurrogate(next) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(next & 0x3FF)))
    }
}
