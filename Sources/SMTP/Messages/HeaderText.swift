import FoundationEssentials

/// Text for people in a header: as it is where that is safe, else in encoded words (RFC 2047).
enum HeaderText {
    /// The words of unstructured text, such as a subject.
    static func words(of text: String, after name: String) -> [String] {
        plainWords(of: text, after: name) { (0x21...0x7E).contains($0) } ?? encodedWords(text, after: name)
    }

    /// The words of a name before an address. Anything but plain atoms is encoded, so that no comma or quotation
    /// mark can change who the mail is to.
    static func words(ofPhrase text: String, after name: String) -> [String] {
        plainWords(of: text, after: name, isAtomCharacter) ?? encodedWords(text, after: name)
    }

    /// The words if they can stand as they are: of these characters, with single spaces between them, short
    /// enough for a line, and not to be taken for encoded words.
    private static func plainWords(
        of text: String, after name: String, _ isAllowed: (UInt8) -> Bool
    ) -> [String]? {
        guard !text.isEmpty else { return [] }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let room = HeaderFolding.lineLength - name.utf8.count - 2
        let arePlain = words.allSatisfy { word in
            (1...room).contains(word.utf8.count) && !word.contains("=?") && word.utf8.allSatisfy(isAllowed)
        }
        return arePlain ? words : nil
    }

    private static let opening = "=?UTF-8?B?"
    private static let closing = "?="
    private static let longestEncodedWord = 75

    private static func encodedWords(_ text: String, after name: String) -> [String] {
        encodedWords(
            text, firstRoom: HeaderFolding.lineLength - name.utf8.count - 2,
            nextRoom: HeaderFolding.lineLength - 1)
    }

    /// Encoded words no longer than the room for the first and for each after it, at least 66 characters. Splits
    /// between characters only, so that no program shows half of one.
    static func encodedWords(_ text: String, firstRoom: Int, nextRoom: Int) -> [String] {
        var words: [String] = []
        var part: [UInt8] = []
        var capacity = byteCapacity(firstRoom)
        func finish() {
            words.append(opening + Data(part).base64EncodedString() + closing)
            part = []
            capacity = byteCapacity(nextRoom)
        }
        for unit in unbreakableUnits(text) {
            if !part.isEmpty && part.count + unit.count > capacity { finish() }
            part += unit
        }
        finish()
        return words
    }

    /// How many bytes an encoded word can hold on a line with so much room.
    private static func byteCapacity(_ room: Int) -> Int {
        let base64Length = min(room, longestEncodedWord) - opening.utf8.count - closing.utf8.count
        return base64Length / 4 * 3
    }

    /// Characters as people see them; of one too long for a word, such as letters under a pile of accents, its
    /// scalars.
    private static func unbreakableUnits(_ text: String) -> [[UInt8]] {
        let smallest = byteCapacity(HeaderFolding.lineLength - "Reply-To".utf8.count - 2)
        return text.flatMap { character in
            let bytes = Array(character.utf8)
            return bytes.count <= smallest ? [bytes] : character.unicodeScalars.map { Array(String($0).utf8) }
        }
    }
}
