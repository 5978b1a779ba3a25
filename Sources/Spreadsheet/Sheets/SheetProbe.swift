/// Finds out whether a sheet holds anything, and looks no further.
final class SheetProbe: MarkupHandler {
    private(set) var isSatisfied = false

    func start(_ element: MarkupElement, _ attributes: MarkupAttributes) {
        if element == .formula { isSatisfied = true }
    }

    /// Values, and texts inside cells.
    func end(_ element: MarkupElement, _ text: [UInt8]) {
        if element == .value || element == .text, !text.isEmpty { isSatisfied = true }
    }
}
