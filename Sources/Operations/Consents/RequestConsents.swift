import Postgres
import Registry
import Storage

/// Asks managers by mail for their facility's consent, where the wording was revised since or a clause is new (J2). One mail
/// per facility with one link; nobody is asked twice about the same wording, however often this runs.
package struct RequestConsents: Sendable {
    /// Those to be asked; everybody who takes part and is not paused for none. Who is named is also asked about what they
    /// refused.
    package let facilities: [Int64]
    /// Only these; all for none.
    package let clauses: [String]
    /// Also those who have been asked and have not answered; their link is replaced.
    package let asksAgain: Bool

    /// How many days a link can be used.
    package static let days = 30

    package init(facilities: [Int64] = [], clauses: [String] = [], asksAgain: Bool = false) {
        self.facilities = facilities
        self.clauses = clauses
        self.asksAgain = asksAgain
    }

    package struct Requested: Codable, Sendable {
        /// Those that were written to, each one mail.
        package let facilityIDs: [Int64]
        /// Clauses asked about, over all of them.
        package let clauses: Int
        /// Facilities left out, since they were asked about the same wording before and have not answered.
        package let askedBefore: Int
        /// … whose link has lapsed meanwhile.
        package let lapsed: Int
        /// Facilities that refused a clause and were not asked about it again.
        package let refused: Int
    }

    package func run(_ service: Service, _ request: Request) async throws -> Requested {
        try await service.database.act(request.act(.askForConsents)) { tx, scope in
            let active = try service.forms.current(tx, scope.network)
            let clauses = try active.definition.consentClauses(clauses)
            let held = try holdFacilities(tx, scope)
            let said = try SaidConsents(tx, scope.network)
            let pending = try pending(clauses, today: request.today, tx, scope)
            let due = held.map { facility in
                Due(
                    facility: facility,
                    clauses: clauses.filter {
                        said.standing(of: facility.id, $0).isDue($0, isNamed: !facilities.isEmpty)
                    }, pending: pending[facility.id] ?? [:])
            }

            let asked = due.filter { $0.isToBeAsked(again: asksAgain) }
            try AskForConsents(active: active, service: service, request: request).ask(
                asked.map { .init(facility: $0.facility, clauses: $0.clauses(again: asksAgain)) }, tx, scope)
            let waiting = due.filter { !$0.clauses.isEmpty && !$0.isToBeAsked(again: asksAgain) }
            return Requested(
                facilityIDs: asked.map(\.facility.id),
                clauses: asked.reduce(0) { $0 + $1.clauses(again: asksAgain).count },
                askedBefore: waiting.count, lapsed: waiting.count { $0.pending.values.contains(.lapsed) },
                refused: facilities.isEmpty
                    ? held.count { facility in
                        clauses.contains { said.standing(of: facility.id, $0) == .refused }
                    } : 0)
        }
    }

    private enum Pending { case open, lapsed }

    /// A facility with the clauses that it is to be asked about.
    private struct Due {
        let facility: FacilityValues
        let clauses: [NetworkDefinition.ConsentClause]
        /// What it was asked about already, in the wording in force.
        let pending: [String: Pending]

        func clauses(again: Bool) -> [NetworkDefinition.ConsentClause] {
            clauses.filter { again || pending[$0.id] == nil }
        }

        func isToBeAsked(again: Bool) -> Bool { !clauses(again: again).isEmpty }
    }

    /// In the order of their ids; whoever takes a consent back waits meanwhile.
    private func holdFacilities(_ tx: borrowing Transaction, _ scope: ActScope) throws -> [FacilityValues] {
        let ids =
            facilities.isEmpty
            ? try FacilityRecord.list(tx, scope.network).filter { ![.ended, .paused].contains($0.standing) }
                .map(\.id) : Set(facilities).sorted()
        try HoldRows.facilities(ids, tx)
        if facilities.isEmpty {
            return try FacilityValues.list(ids, tx, scope.network).filter { $0.state == .active }
        }
        return try FacilityValues.takingPart(ids, tx, scope)
    }

    private func pending(
        _ clauses: [NetworkDefinition.ConsentClause], today: Day, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) -> [Int64: [String: Pending]] {
        let versions = Dictionary(uniqueKeysWithValues: clauses.map { ($0.id, $0.version) })
        return try ConsentRequest.asked(tx, scope.network).reduce(into: [:]) { pending, asked in
            if versions[asked.clause] == asked.version {
                pending[asked.facility, default: [:]][asked.clause] = asked.lapsesOn > today ? .open : .lapsed
            }
        }
    }
}
