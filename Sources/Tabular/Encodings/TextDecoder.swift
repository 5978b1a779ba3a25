/// One encoding, as the scanner and the reader need it; generic code over it is specialised, so it costs no
/// dispatch.
protocol TextDecoder: Sendable {
    /// Bytes of one code unit: 1 or 2.
    static var unitWidth: Int { get }

    /// Bytes of UTF-8 that one byte can become at most.
    static var expansion: Int { get }

    /// The code unit at an offset inside the file. Where the file ends within it: a unit that is no structural
    /// character.
    static func unit(in file: Span<UInt8>, at offset: Int) -> UInt16

    /// Where a line break or `character` stands from `start` on, or the end of the file.
    static func firstIndex(ofLineBreakOr character: UInt8, in file: Span<UInt8>, from start: Int) -> Int

    /// Appends a piece of the file, as UTF-8, to `text` from `end` on and moves `end`; `text` has room for it.
    ///
    /// - Returns: nil, or the first bytes that are no character, with `end` anywhere.
    func decode(
        _ file: Span<UInt8>, _ range: Range<Int>, into text: inout MutableSpan<UInt8>, at end: inout Int
    ) -> Range<Int>?

    /// Where the first character beyond ASCII stands in a row that is written in UTF-8, unlike the file, whether
    /// it decodes without error or not; nil where there is no reason to think so.
    func firstForeignCharacter(in file: Span<UInt8>, _ row: Range<Int>) -> Int?
}

extension TextDecoder {
    @inline(__always)
    func firstForeignCharacter(in file: Span<UInt8>, _ row: Range<Int>) -> Int? { nil }

    /// For encodings whose unit is a byte.
    @inline(__always)
    static func unit(in file: Span<UInt8>, at offset: Int) -> UInt16 { UInt16(file[offset]) }

    @inline(__always)
    static func firstIndex(ofLineBreakOr character: UInt8, in file: Span<UInt8>, from start: Int) -> Int {
        file.firstIndex(ofLineBreakOr: character, from: start)
    }

    /// Like `decode`, with `""` for every quote: it decodes piece by piece, each up to the first of two quotes,
    /// and passes over the second.
    func decodeDoubledQuotes(
        _ file: Span<UInt8>, _ range: Range<Int>, into text: inout MutableSpan<UInt8>, at end: inout Int
    ) -> Range<Int>? {
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            let isQuote = Self.unit(in: file, at: offset) == UInt16(ASCII.quote)
            offset += Self.unitWidth
            guard isQuote else { continue }
            if let bad = decode(file, start..<offset, into: &text, at: &end) { return bad }
            offset += Self.unitWidth
            start = offset
        }
        return decode(file, start..<range.upperBound, into: &text, at: &end)
    }
}
