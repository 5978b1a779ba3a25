import Registry
import Spreadsheet
import Tabular

/// A file as it came in, read into the rows of a sheet: CSV in whatever dialect, or a workbook.
struct IncomingFile {
    let rows: [SheetRow]
    /// What it is recorded as: the name of its encoding, or `xlsx`.
    let format: String
    /// What is to be said of the file itself.
    let problems: [Problem]

    static let workbook = "xlsx"

    init(_ bytes: [UInt8], within bounds: IntakeBounds) throws(Refusal) {
        self = try Workbook.isWorkbook(bytes) ? .readWorkbook(bytes, bounds) : .readTable(bytes, bounds)
    }

    private init(rows: [SheetRow], format: String, problems: [Problem] = []) {
        self.rows = rows
        self.format = format
        self.problems = problems
    }

    private static func readTable(_ bytes: [UInt8], _ bounds: IntakeBounds) throws(Refusal) -> IncomingFile {
        do {
            var rows: [SheetRow] = []
            let dialect = try Table.forEachRow(in: bytes, limits: bounds.limits) { rows.append(SheetRow($0)) }
            return IncomingFile(rows: rows, format: dialect.encoding.rawValue)
        } catch {
            throw .unreadable(error.message, exceeding: error.exceedsLimit ? bounds : nil)
        }
    }

    private static func readWorkbook(
        _ bytes: [UInt8], _ bounds: IntakeBounds
    ) throws(Refusal) -> IncomingFile {
        do {
            var rows: [SheetRow] = []
            let contents = try Workbook.forEachRow(in: bytes, limits: bounds.limits) {
                rows.append(SheetRow($0))
            }
            let unread = contents.unread.map(\.name).joined(separator: "、")
            let warning = Problem(
                .otherSheets, at: Problem.Place(), details: [.detail: Bilingual(ja: unread, en: unread)])
            return IncomingFile(
                rows: rows, format: workbook, problems: contents.unread.isEmpty ? [] : [warning])
        } catch {
            throw .unreadable(error.message, exceeding: error.exceedsLimit ? bounds : nil)
        }
    }
}

extension Refusal {
    /// - Parameter bounds: those that the file exceeds, where nothing else is wrong with it.
    static func unreadable(
        _ message: (ja: String, en: String), exceeding bounds: IntakeBounds? = nil
    ) -> Refusal {
        Refusal(
            .data, Bilingual(ja: message.ja, en: message.en),
            remedy: bounds?.remedy
                ?? Bilingual(
                    ja: "ファイルは受け付けていません。直してもう一度お送りください。",
                    en: "The file was not taken in. Correct it and hand it in again."))
    }
}

extension SheetRow {
    init(_ row: borrowing RowView) {
        let line = row.lines.lowerBound
        if let fault = row.fault {
            self.init(line: line, cells: nil, decodingFault: fault.message.ja)
        } else {
            var cells: [String] = []
            cells.reserveCapacity(row.count)
            for column in 0..<row.count { cells.append(row.text(at: column)) }
            self.init(line: line, cells: cells)
        }
    }

    /// A row with a cell that has no value to rely on cannot be relied on.
    init(_ row: WorkbookRow) {
        if let fault = row.faults.first {
            self.init(line: row.number, cells: nil, decodingFault: fault.message.ja)
        } else {
            self.init(line: row.number, cells: row.cells)
        }
    }
}
