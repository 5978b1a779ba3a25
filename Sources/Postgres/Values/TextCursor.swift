/// A position in a text form that is being read. The text is passed along, since a span cannot be stored.
struct TextCursor {
    private(set) var position: Int

    init(position: Int = 0) {
        self.position = position
    }

    func isAtEnd(of text: Span<UInt8>) -> Bool { position == text.count }

    /// The next byte, which the cursor then stands behind; nil at the end.
    mutating func next(in text: Span<UInt8>) -> UInt8? {
        guard position < text.count else { return nil }
        defer { position += 1 }
        return text[position]
    }

    /// Steps over the character, if it stands here.
    mutating func accept(_ character: Unicode.Scalar, in text: Span<UInt8>) -> Bool {
        guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// The digits from here on, nine of them at most; nil where there is none.
    mutating func number(in text: Span<UInt8>) -> Int? {
        let start = position
        var number = 0
        while position < text.count, position - start < 9, 0x30...0x39 ~= text[position] {
            number = number * 10 + Int(text[position] - 0x30)
            position += 1
        }
        return position > start ? number : nil
    }

    mutating func number(after separator: Unicode.Scalar, in text: Span<UInt8>) -> Int? {
        accept(separator, in: text) ? number(in: text) : nil
    }
}
