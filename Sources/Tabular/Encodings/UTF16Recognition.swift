/// Tells UTF-16 without a byte-order mark from a file that is no text, or has a stray zero: in UTF-16 every
/// separator, digit and line break has a zero beside it, on the same side throughout.
enum UTF16Recognition {
    private static let sampledBytes = 256 * 1024

    /// Kanji can look like ASCII from the wrong side (U+4100 is 䄀), but seldom.
    private static let evidencePerCounterexample = 8

    /// However much of the text is kanji, there are separators and line breaks.
    private static let unitsPerEvidence = 16

    /// Half of the bytes that look like a line break have to be one: 上 (U+4E0A) and 不 (U+4E0D) have such a byte
    /// too, but not in every row.
    private static let lineBreakBytesPerLineBreak = 2

    static func isUTF16(_ file: Span<UInt8>) -> Bool {
        guard file.count.isMultiple(of: 2) else { return false }
        let sampled = min(file.count, sampledBytes)
        var (littleEndian, bigEndian, lineBreaks, lineBreakBytes) = (0, 0, 0, 0)
        for offset in stride(from: 0, to: sampled - 1, by: 2) {
            let (first, second) = (file[offset], file[offset + 1])
            if first == 0, second == 0 { return false }
            if second == 0, isText(first) { littleEndian += 1 }
            if first == 0, isText(second) { bigEndian += 1 }
            if first.isLineBreak || second.isLineBreak {
                lineBreakBytes += 1
                if first == 0 || second == 0 { lineBreaks += 1 }
            }
        }
        let (evidence, counterexamples) = (max(littleEndian, bigEndian), min(littleEndian, bigEndian))
        return evidence * unitsPerEvidence >= sampled / 2
            && evidence > counterexamples * evidencePerCounterexample
            && lineBreaks * lineBreakBytesPerLineBreak >= lineBreakBytes
    }

    /// Printable ASCII, a tab or a line break.
    private static func isText(_ byte: UInt8) -> Bool {
        0x20...0x7E ~= byte || byte == Separator.tab.rawValue || byte.isLineBreak
    }
}
