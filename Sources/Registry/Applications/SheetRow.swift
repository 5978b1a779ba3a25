/// One row of what was received, whatever kind of file it came in.
package struct SheetRow: Sendable, Hashable {
    /// The physical line of the file on which the row begins, from 1.
    package var line: Int
    /// As written; nil when the row could not be decoded.
    package var cells: [String]?
    /// Why not, in words for the facility: the byte and its place.
    package var decodingFault: String?

    package init(line: Int, cells: [String]?, decodingFault: String? = nil) {
        self.line = line
        self.cells = cells
        self.decodingFault = decodingFault
    }
}

/// A row that was decoded.
struct SheetLine {
    let number: Int
    let cells: [String]

    var isBlank: Bool { cells.allSatisfy(\.trimmed.isEmpty) }

    /// The cell of a column from 0; a row that ends early reads as empty.
    func cell(_ index: Int) -> String { cells.indices.contains(index) ? cells[index] : "" }
}

/// One value of a sheet and where it stands.
struct Field {
    /// Exactly as it stands in the cell.
    let written: String
    let place: Problem.Place

    var text: String { written.trimmed }
    var isEmpty: Bool { text.isEmpty }
}
