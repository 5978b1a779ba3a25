/// The words of a person's name, address and facility that a password should not be made of; kana also in Latin
/// letters, as a person types them.
struct PersonalWords {
    private let words: Set<String>

    init(_ texts: [String]) {
        var words: Set<String> = []
        for text in texts {
            let scalars = text.widthFolded.lowercased().unicodeScalars
            words.formUnion(scalars.split { !$0.isASCIILetter }.map { String($0) })
            for word in scalars.split(whereSeparator: { !$0.isKana }) {
                guard let reading = try? KanaReading(written: String(word)) else { continue }
                words.formUnion(Romanisation.spellings(of: reading))
            }
        }
        self.words = words.filter { $0.utf8.count >= 2 }.subtracting(Self.ordinary)
    }

    /// Four letters and more anywhere in it; shorter ones only when it has no other letters.
    func appear(in shape: PasswordShape) -> Bool {
        words.contains { $0 == shape.letters || ($0.utf8.count >= 4 && shape.lowercased.contains($0)) }
    }

    /// Parts of nearly every address, which say nothing about the person.
    private static let ordinary: Set<String> = ["com", "net", "org", "mail", "info", "example"]
}
