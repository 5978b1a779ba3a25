/// Makes a text from outside fit for the database and the log: servers repeat addresses in their replies.
struct Redaction {
    private static let longest = 300
    private static let placeholder = "…"

    private let localPart: String

    init(of recipient: MailAddress) {
        localPart = recipient.localPart.lowercased()
    }

    /// Drops every word with an `@` or with the recipient's local part in it, and control characters; cuts what is
    /// too long. A local part of one or two letters must be the whole word, or hardly a word would be left.
    func apply(to text: String) -> String {
        let visible = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
        let words = visible.split(separator: " ").map { hides($0) ? Self.placeholder : String($0) }
        return String(words.joined(separator: " ").prefix(Self.longest))
    }

    private func hides(_ word: Substring) -> Bool {
        let word = word.lowercased()
        if word.contains("@") { return true }
        guard localPart.count < 3 else { return word.contains(localPart) }
        let letters = word.utf8.split { !isASCIILetterOrDigit($0) }
        return word == localPart || letters.contains { $0.elementsEqual(localPart.utf8) }
    }
}
