import Foundation
import Registry
import Testing

@testable import Storage

struct MailVariablesTests {
    /// Whatever a name or a facility brings along.
    private static let pieces = [
        "", "窓口", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{1}", "\u{1F}", "\u{7F}", "\u{2028}", "👨‍👩‍👧", "𠮷",
        "神\u{FE00}",
        "e\u{301}", "</script>", "{{name}}", "'",
    ]

    @Test(arguments: pieces)
    func `what is written is read again`(piece: String) throws {
        for other in Self.pieces {
            let variables: [String: MailValue] = [
                "text": .text(piece + other), "list": .list([piece, other]), "flag": .flag(piece == other),
                "name" + piece + other: .list([]),
            ]
            let again = try JSONDecoder().decode([String: MailValue].self, from: Data(variables.json.utf8))
            #expect(again == variables)
            guard case .text(let text) = again["text"] else { continue }
            // Two strings are equal that a file tells apart.
            #expect(text.unicodeScalars.elementsEqual((piece + other).unicodeScalars))
        }
    }

    @Test func `members stand in the order of their names`() {
        let variables: [String: MailValue] = [
            "name": .text("窓口 \"花子\""), "address": .list(["a", "b"]), "first": .flag(false),
        ]
        #expect(variables.json == #"{"address":["a","b"],"first":false,"name":"窓口 \"花子\""}"#)
    }

    @Test func `there may be none`() {
        #expect([String: MailValue]().json == "{}")
    }
}
