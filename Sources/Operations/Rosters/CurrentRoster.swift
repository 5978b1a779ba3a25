import Postgres
import Registry
import Spreadsheet
import Storage
import Tabular

/// The people of a facility as a file in the intake's own columns: what it changes, it writes into it and sends back. Sent
/// back as it is, it changes nothing.
package struct CurrentRoster: Operation {
    package let facility: Int64
    package let format: Format

    package enum Format: String, Sendable, Hashable, CaseIterable {
        case workbook = "roster.xlsx"
        case csv = "roster.csv"

        package var mediaType: String {
            switch self {
            case .workbook: BlankFile.rosterWorkbook.mediaType
            case .csv: BlankFile.rosterCSV.mediaType
            }
        }
    }

    package init(of facility: Int64, as format: Format) {
        self.facility = facility
        self.format = format
    }

    /// Who may ask is the caller's business.
    package func run(_ service: Service, _ request: Request) async throws -> [UInt8] {
        let (people, definition) = try await service.database.read(request.network) { tx, scope in
            (
                try KnownPerson.concerned(
                    emailKeys: [], nameKeys: [], facilities: [facility], tx, scope),
                try service.forms.current(tx, scope).definition
            )
        }
        let rows = ApplicationSheet.roster(of: people, at: facility, definition.codes)
        switch format {
        case .csv:
            var writer = CSVWriter(encoding: .utf8WithBOM)
            for row in rows { try writer.append(row: row) }
            return writer.bytes
        case .workbook:
            var writer = try WorkbookWriter()
            try writer.beginSheet(named: "名簿", header: rows.first ?? [])
            for row in rows.dropFirst() { try writer.append(row: row) }
            return try writer.finish()
        }
    }
}
