/// How a cell looks. Colours repeat what the text says: nobody need see them.
package enum CellStyle: Sendable, Hashable, CaseIterable {
    case plain
    /// Red: to be corrected.
    case error
    /// Yellow: to be looked at.
    case warning
    /// Bold, for the names of the columns.
    case header
}

/// The text of a cell and how it looks.
package struct StyledText: Sendable, ExpressibleByStringLiteral {
    package var text: String
    package var style: CellStyle

    package init(_ text: String, style: CellStyle = .plain) {
        self.text = text
        self.style = style
    }

    package init(stringLiteral text: String) {
        self.init(text)
    }
}
