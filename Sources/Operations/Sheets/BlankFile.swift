import Forms
import Registry
import Spreadsheet
import Tabular

/// The files that an applicant fills in: the whole form as the operator's folder has it, or its roster alone for those who
/// type form 1 on the page.
package enum BlankFile: String, Operation, Hashable, CaseIterable {
    case rosterWorkbook = "roster.xlsx"
    case rosterCSV = "roster.csv"
    case applicationWorkbook = "application.xlsx"
    case applicationCSV = "application.csv"

    package var mediaType: String {
        switch self {
        case .rosterWorkbook, .applicationWorkbook:
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .rosterCSV, .applicationCSV: "text/csv; charset=utf-8"
        }
    }

    package func run(_ service: Service, _ request: Request) async throws -> [UInt8] {
        try bytes(of: try await service.activeForms(of: request.network).forms)
    }

    private func bytes(of forms: NetworkForms) throws -> [UInt8] {
        let rows = ApplicationSheet.blank(for: forms.definition)
        let roster = rows.suffix(1)
        switch self {
        case .applicationCSV: return forms.blankApplication
        case .rosterCSV:
            var writer = CSVWriter(encoding: .utf8WithBOM)
            for row in roster { try writer.append(row: row) }
            return writer.bytes
        case .applicationWorkbook: return try Self.workbook(rows, title: forms.formTitle)
        case .rosterWorkbook: return try Self.workbook(Array(roster), title: nil)
        }
    }

    /// - Parameter title: the form's own, in its first row, as the CSV file has it.
    private static func workbook(_ rows: [[String]], title: String?) throws -> [UInt8] {
        var writer = try WorkbookWriter()
        try writer.beginSheet(named: "申込書")
        for (index, row) in rows.enumerated() {
            if index == 0, let title, let label = row.first {
                try writer.append(row: [label, title])
            } else {
                try writer.append(row: row)
            }
        }
        return try writer.finish()
    }
}

extension NetworkForms {
    /// What the blank CSV says the form is called: the second field of its first line.
    fileprivate var formTitle: String? {
        let line = String(decoding: blankApplication, as: UTF8.self).split(whereSeparator: \.isNewline).first
        let fields = line?.split(separator: ",", omittingEmptySubsequences: false)
        return fields.flatMap { $0.count > 1 && !$0[1].isEmpty ? String($0[1]) : nil }
    }
}
