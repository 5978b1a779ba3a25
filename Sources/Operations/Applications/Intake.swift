import Postgres
import Registry
import Storage

/// What a file comes to before anything is written: checked by itself, and against what the network knows.
enum Intake {
    case receivedBefore(receipt: String)
    /// - Parameter format: what the file is recorded as.
    case checked(CheckedApplication, RosterPlan, ActiveForms, format: String)

    static func prepare(
        _ file: ReceiveApplication, _ service: Service, _ request: Request, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws -> Intake {
        if let receipt = try ApplicationFile.receipt(ofSameBytes: file.digest, tx, network) {
            return .receivedBefore(receipt: receipt)
        }
        let active = try service.forms.current(tx, network)
        let incoming = try IncomingFile(file.bytes, within: .desk(active.definition))
        let (format, problems) = (incoming.format, incoming.problems)
        // The rows of a long file are large in memory: they go with the sheet.
        let sheet = try open((consume incoming).rows, file.scope, active.definition)
        let known = try KnownFacility.concerned(sheet.facilities, tx, network)
        let checked = (consume sheet).check(receivedOn: request.today, knowing: known)
        let plan = try checked.situation(on: request.today, tx, network).plan
        return .checked(
            checked.adding(problems + plan.problems(braking: active.definition.intake)), plan, active,
            format: format)
    }

    private static func open(
        _ rows: consuming [SheetRow], _ scope: RosterScope?, _ definition: NetworkDefinition
    ) throws(Refusal) -> OpenedSheet {
        do {
            return try OpenedSheet(rows: rows, for: definition, scope: scope)
        } catch {
            throw Refusal(.data, error.message, remedy: error.remedy)
        }
    }
}
