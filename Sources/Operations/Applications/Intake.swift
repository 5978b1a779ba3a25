import Postgres
import Registry
import Storage
import Tabular

/// What a file comes to before anything is written: checked by itself, and against what the network knows.
enum Intake {
    case receivedBefore(receipt: String)
    case checked(CheckedApplication, ActiveForms)

    static func prepare(
        _ bytes: [UInt8], _ table: Table, _ service: Service, _ request: Request, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws -> Intake {
        if let receipt = try ApplicationFile.receipt(ofSameBytes: bytes, tx, network) {
            return .receivedBefore(receipt: receipt)
        }
        let active = try service.forms.current(tx, network)
        let checked = try check(table, active.definition, request).checkedAgainst(tx, network)
        return .checked(checked, active)
    }

    private static func check(
        _ table: Table, _ definition: NetworkDefinition, _ request: Request
    ) throws(Refusal) -> CheckedApplication {
        do {
            return try ApplicationSheet.check(
                rows: table.rows.map(SheetRow.init), for: definition, receivedOn: request.today)
        } catch {
            throw Refusal(.data, error.message, remedy: error.remedy)
        }
    }
}

extension SheetRow {
    fileprivate init(_ row: Row) {
        switch row.content {
        case .decoded(let cells): self.init(line: row.line, cells: cells.map(\.text))
        case .blank: self.init(line: row.line, cells: [])
        case .damaged(let fault): self.init(line: row.line, cells: nil, decodingFault: fault.message.ja)
        }
    }
}
