/// What a file's first bytes say that it is.
enum FileSignature {
    /// A ZIP archive, as `.xlsx` is one.
    case zip
    /// A compound file (OLE): old Office files, and new ones that are encrypted.
    case compoundFile

    init?(of file: [UInt8]) {
        switch file {
        case _ where file.starts(with: [0x50, 0x4B, 0x03, 0x04]): self = .zip
        // An archive of no entries.
        case _ where file.starts(with: [0x50, 0x4B, 0x05, 0x06]): self = .zip
        case _ where file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]): self = .compoundFile
        default: return nil
        }
    }

    /// What a compound file is, by the names of the streams in its directory (MS-CFB), which are in UTF-16.
    static func format(ofCompoundFile file: [UInt8]) -> OtherFormat {
        if occurrences(of: directoryName("EncryptedPackage"), in: file, upTo: 1) > 0 {
            return .passwordProtected
        }
        let isWorkbook = ["Workbook", "Book"].contains { name in
            occurrences(of: directoryName(name), in: file, upTo: 1) > 0
        }
        return isWorkbook ? .oldWorkbook : .compoundFile
    }

    /// How often some bytes occur without overlapping; counting ends at a limit.
    static func occurrences(of pattern: [UInt8], in file: [UInt8], upTo limit: Int) -> Int {
        var count = 0
        var rest = file[...]
        while count < limit, let place = rest.firstIndex(of: pattern[0]) {
            let isFound = rest[place...].starts(with: pattern)
            if isFound { count += 1 }
            rest = rest[(place + (isFound ? pattern.count : 1))...]
        }
        return count
    }

    /// With the NUL that ends it, behind the NUL of what came before.
    private static func directoryName(_ name: String) -> [UInt8] {
        (name + "\0").utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }
}
