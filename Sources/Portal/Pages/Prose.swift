import Web

/// A text of the operator's, in paragraphs: what an empty line separates. A paragraph whose first line begins with a
/// number ("1 利用目的", "1. Purpose") and which goes on after it has that line as its heading.
struct Prose: Component, Sendable {
    /// Of its headings.
    private let headed: Tag
    let paragraphs: [Paragraph]

    struct Paragraph: Sendable {
        let heading: String?
        /// Every line is a statement of its own.
        let lines: [String]
    }

    /// - Parameter headed: one deeper than the heading that the text stands under.
    init(_ text: String, headed: Tag) {
        self.headed = headed
        paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { Paragraph(Array($0)) }
    }

    var body: some HTML {
        Each(paragraphs) { paragraph in
            if let heading = paragraph.heading { headed { heading } }
            Each(paragraph.lines) { line in p { line } }
        }
    }
}

extension Prose.Paragraph {
    fileprivate init(_ lines: [Substring]) {
        let isHeaded = lines.count > 1 && lines[0].first?.isNumber == true
        heading = isHeaded ? String(lines[0]) : nil
        self.lines = lines.dropFirst(isHeaded ? 1 : 0).map(String.init)
    }
}
