extension Span<UInt8> {
    /// Four bytes, all inside, the first one lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt32 {
        UInt32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// Eight bytes, all inside, the first one lowest.
    @inline(__always)
    func longWord(at offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Where the first byte from 0x80 up stands, or `end`; eight bytes at a time.
    @inline(__always)
    func endOfASCII(from start: Int, to end: Int) -> Int {
        var offset = start
        while end - offset >= 8 {
            let high = longWord(at: offset) & 0x8080_8080_8080_8080
            guard high == 0 else { return offset + high.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < end, self[offset] < 0x80 { offset += 1 }
        return offset
    }

    /// Where a line break or `byte` stands, or the end of the file; eight bytes at a time.
    @inline(__always)
    func firstIndex(ofLineBreakOr byte: UInt8, from start: Int) -> Int {
        var offset = start
        while count - offset >= 8 {
            let word = longWord(at: offset)
            let found =
                word.highBits(ofBytesEqualTo: byte) | word.highBits(ofBytesEqualTo: ASCII.lineFeed)
                | word.highBits(ofBytesEqualTo: ASCII.carriageReturn)
            guard found == 0 else { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < count, !self[offset].isLineBreak, self[offset] != byte { offset += 1 }
        return offset
    }
}

extension UInt8 {
    @inline(__always)
    var isLineBreak: Bool { self == ASCII.lineFeed || self == ASCII.carriageReturn }
}

extension UInt64 {
    /// The highest bit of each byte that equals `byte`; the bits above the lowest of them may lie.
    @inline(__always)
    fileprivate func highBits(ofBytesEqualTo byte: UInt8) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let difference = self ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & (ones << 7)
    }
}
