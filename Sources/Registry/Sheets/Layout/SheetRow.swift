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
    private(set) var cells: [String]
    /// The column of the file in which `cells` begins, from 1: further right where a verdict stands in front.
    private(set) var firstColumn = 1

    init(number: Int, cells: [String]) {
        self.number = number
        self.cells = cells
    }

    var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    /// The cell of a column from 0; a row that ends early reads as empty.
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }

    func field(_ index: Int, named name: String?) -> Field {
        Field(
            written: cell(index),
            place: Problem.Place(line: number, column: firstColumn + index, columnName: name))
    }

    /// Without the columns that `application errors` had put in front.
    mutating func removeVerdict() {
        cells.removeFirst(min(VerdictColumn.allCases.count, cells.count))
        firstColumn += VerdictColumn.allCases.count
    }
}

/// One value of a sheet and where it stands.
struct Field {
    /// Exactly as it stands in the cell.
    let written: String
    let place: Problem.Place

    var text: String { written.trimmed }
    var isEmpty: Bool { written.isBlank }

    /// `*`: what is known stays.
    var keeps: Bool {
        // Most cells are longer, or empty.
        written.utf8.count <= 8 && text.widthFolded == "*"
    }
}
