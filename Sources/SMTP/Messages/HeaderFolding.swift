/// Breaks a header into lines (RFC 5322, 2.2.3).
enum HeaderFolding {
    /// Without the line end; RFC 2047 asks for it where encoded words stand.
    static let lineLength = 76

    /// Puts words behind `name:`, on as many lines as they need. A word longer than a line gets one of its own.
    static func fold(_ words: [String], after name: String) -> [String] {
        var lines = ["\(name):"]
        for (offset, word) in words.enumerated() {
            // The first word stays beside the name: a line of the name alone is legal but often misread.
            let fits = lines[lines.count - 1].utf8.count + 1 + word.utf8.count <= lineLength
            if offset == 0 || fits {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(" \(word)")
            }
        }
        return lines
    }
}
