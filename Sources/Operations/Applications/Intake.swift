import Postgres
import Registry
import Storage

/// What a file comes to before anything is written: checked by itself, and against what the network knows.
enum Intake {
    case receivedBefore(receipt: String)
    case checked(CheckedApplication, RosterPlan, ActiveForms)

    static func prepare(
        _ bytes: [UInt8], _ file: IncomingFile, _ scope: RosterScope?, _ service: Service, _ request: Request,
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> Intake {
        if let receipt = try ApplicationFile.receipt(ofSameBytes: bytes, tx, network) {
            return .receivedBefore(receipt: receipt)
        }
        let active = try service.forms.current(tx, network)
        let sheet = try open(file, scope, active.definition)
        let known = try KnownFacility.concerned(sheet.facilities, tx, network)
        let checked = sheet.check(receivedOn: request.today, knowing: known)
        let plan = try checked.situation(on: request.today, tx, network).plan
        return .checked(
            checked.adding(file.problems + plan.problems(braking: active.definition.intake)), plan, active)
    }

    private static func open(
        _ file: IncomingFile, _ scope: RosterScope?, _ definition: NetworkDefinition
    ) throws(Refusal) -> OpenedSheet {
        do {
            return try OpenedSheet(rows: file.rows, for: definition, scope: scope)
        } catch {
            throw Refusal(.data, error.message, remedy: error.remedy)
        }
    }
}
