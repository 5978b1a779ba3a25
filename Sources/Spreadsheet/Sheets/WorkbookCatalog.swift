/// What a workbook says of itself: its sheets in the order of their tabs, and how its numbers count.
struct WorkbookCatalog {
    var sheets: [Entry] = []
    var dateSystem = DateSystem.from1900
    /// The program that wrote the file asks for all formulas to be calculated when it is opened: it has not done so
    /// itself, and the values that it wrote are stale or made up. Spreadsheets that calculate do not ask for it.
    var isUncalculated = false

    struct Entry {
        var name: String
        var isHidden: Bool
        /// The id of the relationship to its part.
        var relationship: String
    }
}

/// Reads the main part (ISO/IEC 29500-1, 18.2).
final class WorkbookCatalogReader: MarkupHandler {
    private(set) var catalog = WorkbookCatalog()
    private static let mostSheets = 1_000

    func start(_ element: MarkupElement, _ attributes: MarkupAttributes) throws(MarkupFault) {
        switch element {
        case .workbookProperties: catalog.dateSystem = attributes.isTrue("date1904") ? .from1904 : .from1900
        case .calculation: catalog.isUncalculated = attributes.isTrue("fullCalcOnLoad")
        case .sheet:
            guard let sheet = attributes["name"], let relationship = attributes.relationship else {
                throw .malformed
            }
            let isHidden = attributes["state"].map { $0 != "visible" } ?? false
            catalog.sheets.append(
                WorkbookCatalog.Entry(name: sheet, isHidden: isHidden, relationship: relationship))
            guard catalog.sheets.count <= Self.mostSheets else { throw .tooComplex }
        default: break
        }
    }
}
