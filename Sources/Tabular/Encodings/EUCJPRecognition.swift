/// Tells EUC-JP, which old Unix systems export, from CP932.
///
/// As CP932 it would mostly be half-width katakana without any error: 山田 becomes ｻｳﾅﾄ. EUC-JP is made of pairs of
/// bytes from 0xA1 up, and CP932 hardly does without bytes below.
enum EUCJPRecognition {
    /// Characters beyond ASCII after which the verdict stands.
    private static let sampledCharacters = 4096
    private static let evidencePerFault = 16
    /// A file with nothing but half-width katakana in CP932 may come in pairs too, but all of its bytes are below
    /// this. In EUC-JP at least every third character has one from here up.
    private static let beyondKatakana: UInt8 = 0xE0
    private static let charactersPerHighOne = 16

    static func isEUCJP(_ file: Span<UInt8>) -> Bool {
        var evidence = 0
        var highOnes = 0
        var faults = 0
        var offset = 0
        while evidence + faults < sampledCharacters {
            offset = file.endOfASCII(from: offset, to: file.count)
            guard offset < file.count else { break }
            let length = lengthOfCharacter(in: file, at: offset)
            if length > 0 { evidence += 1 } else { faults += 1 }
            if length > 0, max(file[offset], file[offset + 1]) >= beyondKatakana { highOnes += 1 }
            offset += max(length, 1)
        }
        return evidence >= faults * evidencePerFault && highOnes * charactersPerHighOne >= evidence
    }

    /// 2 for JIS X 0208, and for half-width katakana behind 0x8E; 3 for JIS X 0212 behind 0x8F; 0 for none.
    private static func lengthOfCharacter(in file: Span<UInt8>, at offset: Int) -> Int {
        func isCode(_ distance: Int) -> Bool {
            offset + distance < file.count && 0xA1...0xFE ~= file[offset + distance]
        }
        switch file[offset] {
        case 0x8E: return isCode(1) && file[offset + 1] < beyondKatakana ? 2 : 0
        case 0x8F: return isCode(1) && isCode(2) ? 3 : 0
        default: return isCode(0) && isCode(1) ? 2 : 0
        }
    }
}
