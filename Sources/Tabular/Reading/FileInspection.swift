import Glibc

/// Refuses what is no table before anything is read from it, and settles the encoding.
struct FileInspection {
    let encoding: Encoding
    /// Throughout; false also where nobody asked, in other encodings.
    let isWellFormedUTF8: Bool
    /// Where the text stands: behind the byte-order mark, before DOS's signs for the end of a file.
    let text: Range<Int>

    /// - Parameter chosen: an encoding that somebody chose, in place of detection.
    init(of file: [UInt8], limits: Limits, chosen: Encoding?) throws(UnreadableFile) {
        guard file.count <= limits.bytes else { throw .tooLarge(bytes: file.count, limit: limits.bytes) }
        guard !file.isEmpty else { throw .empty }
        if let format = FileFormat(of: file) { throw .otherFormat(format) }
        let known = chosen ?? EncodingDetection.encodingByMark(of: file)
        let mayBeUTF8 = known == nil || known == .utf8 || known == .utf8WithBOM
        isWellFormedUTF8 =
            mayBeUTF8 && UTF8Validation.firstMalformed(in: file.span, 0..<file.count) == nil
        encoding =
            known ?? (isWellFormedUTF8 ? .utf8 : EncodingDetection.encodingByEvidence(in: file.span))
        guard encoding.isAvailable else { throw .encodingUnavailable(encoding) }
        text = Self.text(of: file, in: encoding)
        guard !text.isEmpty else { throw .empty }
        switch encoding {
        case .utf8, .utf8WithBOM, .cp932:
            let isGuess = known == nil
            try Self.refuseControls(in: file, orUTF16: isGuess)
            if isGuess, encoding == .cp932, EUCJPRecognition.isEUCJP(file.span) { throw .eucJP }
        case .utf16LittleEndian, .utf16BigEndian: try Self.refuseZeroUnits(in: file, from: text.lowerBound)
        }
    }

    private static func text(of file: [UInt8], in encoding: Encoding) -> Range<Int> {
        let mark = encoding.byteOrderMark
        let start = file.starts(with: mark) ? mark.count : 0
        let sign = encoding.endSign
        var end = file.count
        let isWhole = (end - start) % sign.count == 0
        while isWhole, end > start, file[(end - sign.count)..<end].elementsEqual(sign) {
            end -= sign.count
        }
        return start..<end
    }

    private static func refuseControls(
        in file: [UInt8], orUTF16 mayBeUTF16: Bool
    ) throws(UnreadableFile) {
        if let offset = firstIndex(of: 0, in: file, from: 0) {
            throw mayBeUTF16 && UTF16Recognition.isUTF16(file.span) ? .unmarkedUTF16 : .binary(offset: offset)
        }
        var offset = 0
        while let escape = firstIndex(of: ASCII.escape, in: file, from: offset) {
            if isShift(file[escape...].prefix(3)) { throw .escapeSequence(offset: escape) }
            offset = escape + 1
        }
    }

    /// Whether an escape sequence of ISO-2022-JP switches to two-byte characters.
    private static func isShift(_ sequence: ArraySlice<UInt8>) -> Bool {
        sequence.elementsEqual([ASCII.escape, 0x24, 0x40])
            || sequence.elementsEqual([ASCII.escape, 0x24, 0x42])
    }

    private static func refuseZeroUnits(in file: [UInt8], from start: Int) throws(UnreadableFile) {
        for offset in stride(from: start, to: file.count - 1, by: 2)
        where file[offset] == 0 && file[offset + 1] == 0 {
            throw .binary(offset: offset)
        }
    }

    private static func firstIndex(of byte: UInt8, in file: [UInt8], from start: Int) -> Int? {
        unsafe file.withUnsafeBytes { file in
            guard start < file.count, let base = file.baseAddress else { return nil }
            guard let found = unsafe memchr(base + start, CInt(byte), file.count - start) else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }
}
