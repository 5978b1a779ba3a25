/// Decides on one encoding for a whole file: by its byte-order mark; or UTF-8 if that explains most of it; or
/// CP932.
///
/// Most, since one damaged name must not turn all the others of a UTF-8 file into other characters: 山田 in
/// UTF-8 is also 螻ｱ逕ｰ in CP932, without any error. CP932 in its turn hardly ever looks like UTF-8: a few pairs
/// of half-width katakana do.
enum EncodingDetection {
    /// Lines beyond ASCII after which the verdict stands.
    private static let sampledLines = 10_000

    static func encodingByMark(of file: [UInt8]) -> Encoding? {
        Encoding.allCases.first { !$0.byteOrderMark.isEmpty && file.starts(with: $0.byteOrderMark) }
    }

    /// For a file without a mark that is not UTF-8 throughout.
    static func encodingByEvidence(in file: Span<UInt8>) -> Encoding {
        var evidence = UTF8Evidence()
        var offset = file.endOfASCII(from: 0, to: file.count)
        while offset < file.count, evidence.lines < sampledLines {
            let lineEnd = file.firstIndex(ofLineBreakOr: ASCII.lineFeed, from: offset)
            evidence.take(line: offset..<lineEnd, of: file)
            offset = file.endOfASCII(from: lineEnd, to: file.count)
        }
        return evidence.isConvincing ? .utf8 : .cp932
    }
}

/// What speaks for UTF-8, and what against it.
private struct UTF8Evidence {
    /// Characters of two bytes or more that are well-formed, for each byte that is not, to call a file UTF-8.
    private static let charactersPerFault = 4

    private(set) var lines = 0
    private var characters = 0
    private var faults = 0
    /// Lines without a fault, and with a character of three bytes or more.
    private var soundLines = 0
    private var faultyLines = 0

    /// Either the faults are few, or they are kept to fewer lines: some rows were pasted in from another file.
    var isConvincing: Bool {
        characters >= faults * Self.charactersPerFault || soundLines > faultyLines
    }

    /// - Parameter line: what is left of it from its first character beyond ASCII on.
    mutating func take(line: Range<Int>, of file: Span<UInt8>) {
        let faultsBefore = faults
        var longest = 0
        var offset = line.lowerBound
        while offset < line.upperBound {
            let length = UTF8Validation.lengthOfCharacter(in: file, at: offset, end: line.upperBound)
            if length > 0 { characters += 1 } else { faults += 1 }
            longest = max(longest, length)
            offset = file.endOfASCII(from: offset + max(length, 1), to: line.upperBound)
        }
        lines += 1
        if faults > faultsBefore { faultyLines += 1 } else if longest >= 3 { soundLines += 1 }
    }
}
