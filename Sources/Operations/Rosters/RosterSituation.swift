import Postgres
package import Registry
import Secrets
import Storage

/// A roster beside what the network knows of its people and facilities: everything that a plan is made from.
struct RosterSituation {
    let lines: [RosterLine]
    let scope: RosterScope
    let facilities: [PlannedFacility]
    let known: [KnownPerson]
    let quarantined: [QuarantinedAddress]

    var plan: RosterPlan {
        RosterPlan(lines: lines, scope: scope, facilities: facilities, known: known, quarantined: quarantined)
    }

    /// Five queries for any number of people.
    static func load(
        _ lines: [RosterLine], _ scope: RosterScope, facilities: [PlannedFacility], on today: Day,
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> RosterSituation {
        let known = try KnownPerson.concerned(
            emailKeys: lines.map(\.emailKey) + lines.compactMap(\.previousEmailKey),
            nameKeys: lines.compactMap(\.nameKey), facilities: facilities.compactMap(\.registered), tx, network)
        return RosterSituation(
            lines: lines, scope: scope, facilities: facilities, known: known,
            quarantined: try QuarantinedAddress.among(lines.map(\.emailKey), on: today, tx, network))
    }
}

extension CheckedApplication {
    /// The situation of a file that was just read. Where rows have errors, nobody counts as missing: they might be the one.
    func situation(
        on today: Day, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> RosterSituation {
        let registered = try FacilityValues.find(nameKeys: facilities.compactMap(\.nameKey?.key), tx, network)
        let planned = facilities.enumerated().map { ordinal, facility in
            PlannedFacility(
                ordinal: ordinal, name: facility.name ?? "", isComplete: !hasErrors,
                held: facility.nameKey.flatMap { registered[$0.key] }, statement: facility.statement)
        }
        return try RosterSituation.load(
            people, scope, facilities: planned, on: today, tx, network)
    }
}

extension ApplicationRecord {
    /// The situation of an application as it is stored: facilities that approval brings in are new, not registered.
    func situation(
        _ facilities: [ApplicationFacility], on today: Day, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws -> RosterSituation {
        let registered = try FacilityValues.find(nameKeys: facilities.compactMap(\.nameKey), tx, network)
        let planned = facilities.map { facility in
            PlannedFacility(
                ordinal: facility.ordinal, name: facility.name ?? "",
                held: facility.isNew ? nil : facility.nameKey.flatMap { registered[$0] },
                statement: facility.statement)
        }
        let lines = try RosterLine.list(of: id, tx, network)
        return try RosterSituation.load(lines, scope, facilities: planned, on: today, tx, network)
    }
}

extension RosterPlan {
    /// Short enough to be typed, long enough that another plan has another one.
    package var fingerprint: String { String(Hexadecimal.encode(sha256(canonicalBytes)).prefix(12)) }
}
