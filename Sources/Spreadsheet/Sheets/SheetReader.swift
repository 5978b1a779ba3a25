import Tabular

/// Reads the rows of one sheet (ISO/IEC 29500-1, 18.3) and lends each to `body` as it is complete.
///
/// Cells that hold nothing, which spreadsheets write for their borders and colours, count for no limit.
final class SheetReader: MarkupHandler {
    /// The columns that are hidden, from 0; read all the same.
    private(set) var hiddenColumns: [Int] = []
    private(set) var rows = 0
    private let decoder: CellDecoder
    private let limits: Limits
    private let body: (WorkbookRow) -> Void
    private var row = OpenRow()
    private var cell: RawCell?
    /// What a file of comma-separated values would take.
    private var textBytes = 0

    private struct OpenRow {
        var number = 0
        var isHidden = false
        /// Of the last cell, empty or not.
        var column = -1
        var cells: [String] = []
        var faults: [CellFault] = []
    }

    init(decoder: CellDecoder, limits: Limits, body: @escaping (WorkbookRow) -> Void) {
        self.decoder = decoder
        self.limits = limits
        self.body = body
    }

    func start(_ element: MarkupElement, _ attributes: MarkupAttributes) throws(MarkupFault) {
        switch element {
        case .row: try startRow(attributes)
        case .cell: try startCell(attributes)
        case .column where attributes.isTrue("hidden"): hideColumns(attributes)
        default: cell?.inline.start(element)
        }
    }

    func end(_ element: MarkupElement, _ text: [UInt8]) throws(MarkupFault) {
        switch element {
        case .value: cell?.value = String(decoding: text, as: UTF8.self)
        case .formula: cell?.hasFormula = true
        case .cell: try endCell()
        case .row: try endRow()
        default: cell?.inline.end(element, text)
        }
    }

    /// A row or a cell need not say where it is: it then follows the one before.
    private func startRow(_ attributes: MarkupAttributes) throws(MarkupFault) {
        var number = row.number + 1
        if let written = attributes["r"] {
            guard let stated = Int(written), stated >= number else { throw .malformed }
            number = stated
        }
        guard CellReference.rows.contains(number) else { throw .malformed }
        row = OpenRow(number: number, isHidden: attributes.isTrue("hidden"))
    }

    private func startCell(_ attributes: MarkupAttributes) throws(MarkupFault) {
        guard row.number > 0, let started = RawCell(attributes) else { throw .malformed }
        var column = row.column + 1
        if let written = attributes["r"] {
            guard let stated = CellReference(written), stated.row == row.number, stated.column >= column else {
                throw .malformed
            }
            column = stated.column
        }
        guard CellReference.columns.contains(column) else { throw .malformed }
        row.column = column
        cell = started
    }

    private func endCell() throws(MarkupFault) {
        guard let raw = cell else { return }
        cell = nil
        let place = CellReference(row: row.number, column: row.column)
        guard let decoded = try decoder.decode(raw, limit: limits.fieldBytes) else {
            throw .refused(.textTooLong(place, limit: limits.fieldBytes))
        }
        if let reason = decoded.fault { row.faults.append(CellFault(cell: place, reason: reason)) }
        guard !decoded.text.isEmpty || decoded.fault != nil else { return }
        guard place.column < limits.columns else {
            throw .refused(.tooManyColumns(row: row.number, limit: limits.columns))
        }
        while row.cells.count < place.column { row.cells.append("") }
        row.cells.append(decoded.text)
        textBytes += decoded.text.utf8.count
    }

    private func endRow() throws(MarkupFault) {
        guard !row.cells.isEmpty else { return }
        rows += 1
        guard rows <= limits.rows else { throw .refused(.tooManyRows(limit: limits.rows)) }
        textBytes += row.cells.count
        guard textBytes <= limits.bytes else { throw .refused(.tooMuchText(limit: limits.bytes)) }
        body(WorkbookRow(number: row.number, cells: row.cells, faults: row.faults, isHidden: row.isHidden))
        row.cells = []
    }

    private func hideColumns(_ attributes: MarkupAttributes) {
        guard let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) }),
            first >= 1, first <= last, first <= limits.columns
        else { return }
        for column in (first - 1)..<min(last, limits.columns) where hiddenColumns.last ?? -1 < column {
            hiddenColumns.append(column)
        }
    }
}
