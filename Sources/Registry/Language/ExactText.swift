/// A text as a key of tables, equal only to the same Unicode scalars.
///
/// `String ==` holds canonically equal texts for the same, so U+FA19 and U+795E for one name, and pays for it with
/// normalising whatever it hashes. Keys are folded before they come here.
struct ExactText: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: ExactText, right: ExactText) -> Bool {
        let (left, right) = (left.text.utf8.span, right.text.utf8.span)
        guard left.count == right.count else { return false }
        for offset in left.indices where left[offset] != right[offset] { return false }
        return true
    }

    func hash(into hasher: inout Hasher) {
        let bytes = text.utf8.span
        var (word, filled) = (UInt64(bytes.count), 1)
        for offset in bytes.indices {
            word = word << 8 | UInt64(bytes[offset])
            filled += 1
            if filled == 8 {
                hasher.combine(word)
                (word, filled) = (0, 0)
            }
        }
        if filled > 0 { hasher.combine(word) }
    }
}
