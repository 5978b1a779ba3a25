/// A file name that is safe in a header and on the machine of whoever saves it, as near to what was written as that
/// allows.
struct AttachmentName {
    /// 1–200 bytes of UTF-8.
    let text: String
    private let fileExtension: String

    static let mostBytes = 200

    init(_ written: String) {
        let safe = trimmed(
            String(String.UnicodeScalarView(written.unicodeScalars.map { isKept($0) ? $0 : "_" })))
        fileExtension = Self.fileExtension(of: safe)
        let stem = safe.utf8.dropLast(fileExtension.utf8.count)
        text =
            Self.shortened(String(Substring(stem)), atMost: Self.mostBytes - fileExtension.utf8.count)
            + fileExtension
    }

    /// What a program shows that does not read RFC 2231: the name itself if it is short and ASCII, otherwise one
    /// that opens with the same application.
    var fallback: String { isPlain ? text : Self.standIn + fileExtension }

    /// Whether it can stand in quotation marks as it is, on a line of its own.
    var isPlain: Bool { text.utf8.count <= 60 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } }

    private static let standIn = "attachment"

    /// `.csv`, `.xlsx`: from the last dot on, if letters and digits follow it and something stands before it.
    private static func fileExtension(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        let letters = name.utf8[dot...].dropFirst()
        guard (1...16).contains(letters.count), letters.allSatisfy(isASCIILetterOrDigit) else { return "" }
        return String(name[dot...])
    }

    /// Cut between characters as people see them.
    private static func shortened(_ stem: String, atMost limit: Int) -> String {
        guard stem.utf8.count > limit else { return stem.isEmpty ? standIn : stem }
        var room = limit
        let kept = stem.prefix { character in
            room -= character.utf8.count
            return room >= 0
        }
        let shortened = trimmed(String(kept))
        return shortened.isEmpty ? standIn : shortened
    }
}

/// Path separators and what else Windows refuses, line breaks and other controls, and the marks that turn the
/// direction of writing, with which `exe.csv` can be made to look like `vsc.exe`.
private func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isBidiControl && !"\\/:*?\"<>|".unicodeScalars.contains(scalar)
    }
}

/// Without dots and spaces at its ends: those in front hide a file or lead elsewhere (`..`), those behind get lost
/// on Windows.
private func trimmed(_ name: String) -> String {
    func isTrimmed(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar.properties.isWhitespace }
    let scalars = name.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isTrimmed($0) }),
        let last = scalars.lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    return String(scalars[first...last])
}
