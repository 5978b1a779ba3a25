/// CP932 by table.
struct CP932Decoder: TextDecoder {
    static let unitWidth = 1
    /// Half-width katakana: one byte becomes three; entries are stored four bytes at a time.
    static let expansion = 4

    let table: CP932DecodingTable
    /// A row may be in UTF-8 all the same: the encoding was guessed from the whole file.
    let expectsUTF8Rows: Bool

    func decode(
        _ file: Span<UInt8>, _ range: Range<Int>, into text: inout MutableSpan<UInt8>, at end: inout Int
    ) -> Range<Int>? {
        let single = table.single.span
        let double = table.double.span
        var bytes = unsafe text.mutableBytes
        var offset = range.lowerBound
        while offset < range.upperBound {
            if range.upperBound - offset >= 8 {
                // Eight bytes are stored, as many kept as are ASCII; the next character overwrites the others.
                let word = file.longWord(at: offset)
                let ascii = (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
                bytes.storeBytes(of: word.littleEndian, toByteOffset: end, as: UInt64.self)
                end += ascii
                offset += ascii
                if ascii == 8 { continue }
            }
            let byte = file[offset]
            var entry = single[Int(byte)]
            var length = 1
            if entry == 0, offset + 1 < range.upperBound {
                entry = double[Int(byte) << 8 | Int(file[offset + 1])]
                length = 2
            }
            guard entry != 0 else { return Self.undecodable(file, at: offset, end: range.upperBound) }
            bytes.storeBytes(of: entry.littleEndian, toByteOffset: end, as: UInt32.self)
            end += Int(entry >> 24)
            offset += length
        }
        return nil
    }

    /// In a row of CP932 nearly always the first character already is malformed as UTF-8. Level-2 kanji with the
    /// right neighbours are not, so it takes a few.
    func firstForeignCharacter(in file: Span<UInt8>, _ row: Range<Int>) -> Int? {
        guard expectsUTF8Rows else { return nil }
        let first = file.endOfASCII(from: row.lowerBound, to: row.upperBound)
        var offset = first
        var longCharacters = 0
        while offset < row.upperBound {
            let length = UTF8Validation.lengthOfCharacter(in: file, at: offset, end: row.upperBound)
            guard length > 0 else { return nil }
            if length >= 3 { longCharacters += 1 }
            offset = file.endOfASCII(from: offset + length, to: row.upperBound)
        }
        return longCharacters >= 3 ? first : nil
    }

    /// Two bytes of the shape of a character, or else one alone: an ASCII byte after it keeps its own meaning.
    private static func undecodable(_ file: Span<UInt8>, at offset: Int, end: Int) -> Range<Int> {
        let isPair =
            offset + 1 < end && file[offset + 1] >= 0x80
            && CP932.leads.contains(file[offset]) && CP932.trails.contains(file[offset + 1])
        return offset..<offset + (isPair ? 2 : 1)
    }
}
