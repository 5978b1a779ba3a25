import Testing

@testable import Web

/// Which language a reader gets.
@Suite struct LanguageTests {
    @Test(
        arguments: [
            (nil, Language.ja), ("", .ja), ("ja", .ja), ("en", .en), ("en-US,en;q=0.9,ja;q=0.8", .en),
            ("ja,en-US;q=0.9,en;q=0.8", .ja),
            ("fr,zh-CN;q=0.9", .ja), ("fr,en;q=0.3", .en), ("EN-gb", .en), ("en;q=0", .ja), ("en;q=2", .ja),
            ("en;q=x,ja;q=0.1", .ja),
            ("en;q=0.5, ja;q=0.5", .ja), ("*", .ja), ("enm", .ja), (";;,,q=1", .ja),
        ] as [(String?, Language)])
    func `the browser's wish counts`(header: String?, language: Language) {
        #expect(Language(accepting: header) == language)
    }
}
