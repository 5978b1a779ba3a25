/// A text in Japanese with its English counterpart; Japanese comes first everywhere.
package struct Bilingual: Sendable, Hashable, Codable {
    package var ja: String
    package var en: String

    package init(ja: String, en: String) {
        self.ja = ja
        self.en = en
    }
}
