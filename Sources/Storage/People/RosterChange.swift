package import FoundationEssentials
package import Postgres
package import Registry

/// What an approved application did about one person at one facility (J8), as their history tells it.
package struct RosterChange: Sendable, Codable {
    package let kind: PlanEffect.Kind
    package let facility: String?
    package let receipt: String
    package let approvedBy: String
    package let approvedAt: Date
    /// Whether the approval was taken back since.
    package let isUndone: Bool
    /// What was held before, and what the roster made of it.
    package let differences: [FieldDifference]

    /// Of one person, the latest first.
    package static func list(
        of account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [RosterChange] {
        let effects = try effects(on: account, tx, network)
        var lines: [Int64: [RosterLine]] = [:]
        for (application, own) in Dictionary(grouping: effects, by: \.application) {
            lines[application] = try RosterLine.list(
                of: application, lines: own.compactMap(\.line), tx, network)
        }
        return try effects.map { try $0.change(by: lines[$0.application] ?? []) }
    }

    private static func effects(
        on account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Effect] {
        try tx.rows(
            """
            SELECT effect.application_id, effect.line, effect.kind, facility.name, effect.before::text,
                   application.receipt_number, application.state, approval.actor, approval.as_of
            FROM madoguchi.application_effect effect
            JOIN madoguchi.application
                ON application.network_id = effect.network_id AND application.id = effect.application_id
            JOIN LATERAL (
                SELECT act.actor, act.as_of FROM madoguchi.act_detail detail
                JOIN madoguchi.act ON act.network_id = detail.network_id AND act.id = detail.act_id
                    AND act.kind = \(literal: ActKind.approveApplication)
                WHERE detail.network_id = effect.network_id AND detail.application_id = effect.application_id
                ORDER BY act.id DESC LIMIT 1) approval ON true
            LEFT JOIN madoguchi.facility
                ON facility.network_id = effect.network_id AND facility.id = effect.facility_id
            WHERE effect.network_id = \(network.id) AND effect.account_id = \(account)
              AND effect.kind <> \(literal: PlanEffect.Kind.unchanged)
            ORDER BY approval.as_of DESC, effect.application_id DESC, effect.ordinal
            """
        ) {
            (
                application: Int64, line: Int?, kind: PlanEffect.Kind, facility: String?, before: String?,
                receipt: String, state: ApplicationState, approvedBy: String, approvedAt: Date
            ) in
            Effect(
                application: application, line: line, kind: kind, facility: facility, before: before,
                receipt: receipt, state: state, approvedBy: approvedBy, approvedAt: approvedAt)
        }
    }
}

private struct Effect {
    let application: Int64
    let line: Int?
    let kind: PlanEffect.Kind
    let facility: String?
    /// JSON: what was held until then.
    let before: String?
    let receipt: String
    let state: ApplicationState
    let approvedBy: String
    let approvedAt: Date

    private struct Right: Decodable {
        let isAdministrator: Bool?
    }

    func change(by lines: [RosterLine]) throws -> RosterChange {
        RosterChange(
            kind: kind, facility: facility, receipt: receipt, approvedBy: approvedBy, approvedAt: approvedAt,
            isUndone: state == .undone, differences: try differences(by: lines))
    }

    private func differences(by lines: [RosterLine]) throws -> [FieldDifference] {
        guard let before, kind != .leave, let own = lines.first(where: { $0.line == line }) else { return [] }
        return FieldDifference.made(
            by: own, among: lines, over: try StoredJSON.columns(of: before, as: PersonValues.self),
            wasAdministrator: try StoredJSON.columns(of: before, as: Right.self).isAdministrator)
    }
}
