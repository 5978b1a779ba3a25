/// Decides on one encoding for a whole file: by its byte-order mark; or UTF-8 if that explains nearly all of
/// it; or CP932.
///
/// Nearly, since one damaged name must not turn all the others of a UTF-8 file into other characters: 山田 in
/// UTF-8 is also 螻ｱ逕ｰ in CP932, without any error. CP932 in its turn hardly ever looks like UTF-8: a few pairs
/// of half-width katakana do.
enum EncodingDetection {
    /// Characters of two bytes or more that are well-formed UTF-8, for each byte that is not, to call a file
    /// UTF-8.
    private static let evidencePerFault = 4

    static func encodingByMark(of file: [UInt8]) -> Encoding? {
        Encoding.allCases.first { !$0.byteOrderMark.isEmpty && file.starts(with: $0.byteOrderMark) }
    }

    /// For a file without a mark that is not UTF-8 throughout.
    static func encodingByEvidence(in file: Span<UInt8>) -> Encoding {
        var evidence = 0
        var faults = 0
        var offset = 0
        while true {
            offset = file.endOfASCII(from: offset, to: file.count)
            guard offset < file.count else { break }
            // What is left cannot outweigh the faults any more.
            if evidence + (file.count - offset) / 2 < faults * evidencePerFault { return .cp932 }
            let length = UTF8Validation.lengthOfCharacter(in: file, at: offset, end: file.count)
            if length > 0 { evidence += 1 } else { faults += 1 }
            offset += max(length, 1)
        }
        return evidence >= faults * evidencePerFault ? .utf8 : .cp932
    }
}
