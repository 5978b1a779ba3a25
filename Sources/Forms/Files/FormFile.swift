/// One text file of a network: UTF-8, without its byte-order mark, its line ends as line feeds.
struct FormFile {
    /// As shown in mistakes: relative to `forms/`.
    let label: String
    /// As it is on the disk.
    let bytes: [UInt8]
    let text: String

    init?(label: String, bytes: [UInt8], _ log: MistakeLog) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.note(.notUTF8, in: label, line: Self.firstBadLine(bytes))
            return nil
        }
        self.label = label
        self.bytes = bytes
        self.text = Self.withLineFeeds(text)
    }

    /// The lines without their ends; line n of the file is element n − 1.
    var lines: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func withLineFeeds(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" && scalar != "\u{FEFF}" {
            scalars.append(scalar)
        }
        return String(scalars)
    }

    private static func firstBadLine(_ bytes: [UInt8]) -> Int? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
}
