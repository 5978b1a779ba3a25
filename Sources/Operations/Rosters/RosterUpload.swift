import Postgres
package import Registry
import Storage

/// A roster that an administrator uploads at the desk of their facility, with what they say beside it.
///
/// Unlike a stranger's application it is held against what the network knows: whoever sends it looks after these very
/// people. It speaks for their facility and no other.
package struct RosterUpload: Sendable {
    package let facility: Int64
    /// Whose account it is that uploads.
    package let administrator: Int64
    package let file: SubmitApplication.Upload
    package let statement: RosterStatement
    /// The statement as it was typed, `application/x-www-form-urlencoded`, as it is kept.
    package let typed: String

    package init(
        facility: Int64, administrator: Int64, file: SubmitApplication.Upload, statement: RosterStatement,
        typed: String
    ) {
        self.facility = facility
        self.administrator = administrator
        self.file = file
        self.statement = statement
        self.typed = typed
    }

    /// What it comes to at this moment: checked by itself, and against what the network knows.
    struct Reading {
        let checked: CheckedApplication
        let situation: RosterSituation
        let plan: RosterPlan
        let active: ActiveForms
        let file: ApplicationFile
        /// The receipt number under which the very same came before.
        let receivedBefore: String?

        /// Whether it would remove more people than the network lets through without a word about it.
        var isBraked: Bool { !plan.brakes(active.definition.intake.removalBrake).isEmpty }
    }

    /// - Throws: a `Refusal` when whoever uploads is no administrator there (any more), and when the file is none that can
    ///   be read, or speaks for others.
    func read(
        _ incoming: IncomingFile, _ service: Service, _ request: Request, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws -> Reading {
        let name = try facilityName(tx, network)
        let active = try service.forms.current(tx, network)
        guard active.definition.intake.portal != .closed else { throw Refusal.portalClosed }
        let (sheet, isTyped) = try open(incoming, of: name, active.definition)
        let known = try KnownFacility.concerned(sheet.facilities, tx, network)
        try refuseOthers(sheet.facilities, known, name)
        let byItself = sheet.check(receivedOn: request.today, knowing: known)
        guard byItself.applicant == .facility else { throw Refusal.speaksForOthers(name) }
        let situation = try byItself.situation(on: request.today, tx, network)
        let plan = situation.plan
        let file = ApplicationFile(
            name: file.name, encoding: incoming.format, bytes: file.bytes,
            form: isTyped ? Array(typed.utf8) : nil)
        return Reading(
            checked: byItself.withoutTypedLines.adding(
                incoming.problems + plan.problems(braking: active.definition.intake)),
            situation: situation, plan: plan, active: active, file: file,
            receivedBefore: try file.receiptOfSame(tx, network))
    }

    private func facilityName(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> String {
        let found = try AccountStanding.list([administrator], tx, network).first
        guard let found, found.state == .active, let place = found.affiliation(at: facility),
            place.isAdministrator
        else { throw Refusal(.notAllowed, Authority.noAdministrator) }
        return place.facilityName
    }

    /// A roster alone gets what was typed above it; a file that holds form 1 speaks for itself.
    private func open(
        _ incoming: IncomingFile, of name: String, _ definition: NetworkDefinition
    ) throws(Refusal) -> (OpenedSheet, isTyped: Bool) {
        do {
            let alone = try OpenedSheet(rows: incoming.rows, for: definition)
            if alone.holdsForm { return (alone, false) }
            let rows = statement.form(of: name, in: definition).sheet(before: incoming.rows)
            return (try OpenedSheet(rows: rows, for: definition), true)
        } catch {
            throw Refusal(.data, error.message, remedy: error.remedy)
        }
    }

    /// By name: under the number of one facility another can go as well.
    private func refuseOthers(
        _ identities: [FacilityIdentity], _ known: [KnownFacility], _ name: String
    ) throws(Refusal) {
        let own = FoldedName(name).key
        guard !identities.isEmpty, identities.allSatisfy({ $0.match(among: known)?.values.nameKey == own })
        else {
            throw Refusal.speaksForOthers(name)
        }
    }
}

extension Refusal {
    static func speaksForOthers(_ name: String) -> Refusal {
        Refusal(
            .data,
            Bilingual(
                ja: "このファイルは、「\(name)」の名簿になっていません。", en: "This file is no roster of “\(name)” alone."),
            remedy: Bilingual(
                ja: "ファイルに書かれた事業所名を確かめてください。ほかの事業所の方は、その事業所の窓口か事務局へお送りください。",
                en:
                    "Look at the facility's name in it. People of another facility are sent from its own desk, or to the secretariat."
            ))
    }
}
