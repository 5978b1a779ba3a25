import Registry

/// How a page is written.
struct PageStyle: Sendable, Hashable {
    /// English below or behind the Japanese.
    var showsEnglish = false
    var dimsEnglish = false

    /// A short term within a line: `審査中`, or `審査中 (in review)`; what is the same in both languages once.
    func term(_ text: Bilingual) -> String {
        showsEnglish && text.en != text.ja ? "\(text.ja) (\(text.en))" : text.ja
    }

    func english(_ line: String) -> String { dimsEnglish ? "\u{1B}[2m\(line)\u{1B}[0m" : line }
}
