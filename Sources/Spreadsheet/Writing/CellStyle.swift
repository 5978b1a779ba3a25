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
    /// Why the cell cannot be relied on: it is written so that whoever reads it again cannot either.
    package var fault: CellFault.Reason?

    package init(_ text: String, style: CellStyle = .plain, fault: CellFault.Reason? = nil) {
        self.text = text
        self.style = style
        self.fault = fault
    }

    package init(stringLiteral text: String) {
        self.init(text)
    }
}
