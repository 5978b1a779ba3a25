import Postgres
package import Registry
import Storage

/// Merges a facility into another (J11): its people move with their accounts, whoever works at both works at one, and the
/// facility ends with a reference to the other. Its consents end with it: they are evidence of what it said itself, so the
/// other one is asked about what only the former had consented to (J2).
package struct MergeFacility: Sendable {
    package let facility: Int64
    package let other: Int64
    package let administrators: Merger.Administrators
    package let reason: String
    package let reach: Reach

    package init(
        _ facility: Int64, into other: Int64, administrators: Merger.Administrators, reason: String,
        reach: Reach
    ) {
        self.facility = facility
        self.other = other
        self.administrators = administrators
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> FacilityFacts {
        guard facility != other else {
            throw Refusal(
                .usage, Bilingual(ja: "同じ事業所どうしは統合できません。", en: "A facility cannot be merged into itself."))
        }
        return try await FacilityAct.perform(
            .merge, [facility, other], reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            try act.requireState { state throws(TransitionRefused<FacilityState>) in try state.ended() }
            let people = try act.holdPeople(of: act.ids, tx, scope)
            let merger = Merger(of: facility, into: other, people: people, administrators: administrators)
            try FacilityValues.move([facility], to: .ended, mergedInto: other, tx, scope)
            try ConsentRequest.close(of: [facility], tx, scope)
            try act.record(
                about: [
                    FacilityMeasure.Entry(facility: facility, otherFacility: other),
                    FacilityMeasure.Entry(facility: other, otherFacility: facility),
                ], tx, scope)
            let done = try act.carryOut(
                merger.changes(into: other), reason: "事業所の統合：\(reason)",
                explained: RoleExplanation(on: request.today, by: "統合前からMCS管理者"), tx, scope)
            let asked = try askForConsents(act, tx, scope)
            return FacilityFacts(
                verb: .merge, facilities: [facility, other],
                mails: try done.mails + tellManagers(merger, act, tx, scope) + (asked.isEmpty ? 0 : 1),
                people: merger.steps.map(\.person.account),
                withoutAdministrator: try act.withoutAdministrator(among: [other], tx, scope),
                consentsAsked: asked.isEmpty ? nil : asked)
        }
    }

    /// Asks the facility that stays about what it has not said itself in the wording in force; what it refused it is not asked
    /// about again, nor what it is being asked about. Returns the clauses.
    private func askForConsents(
        _ act: FacilityAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [String] {
        let ended = try SaidConsents(of: facility, tx, scope.network)
        let staying = try SaidConsents(of: other, tx, scope.network)
        let pending = try ConsentRequest.asked(tx, scope.network).filter { $0.facility == other }
        let clauses = act.active.definition.consents.filter { clause in
            ended.word(of: facility, clause.id)?.given == true
                && [.missing, .outdated].contains(staying.standing(of: other, clause))
                && !pending.contains { $0.clause == clause.id && $0.version == clause.version }
        }
        guard !clauses.isEmpty, let values = act.facilities.first(where: { $0.id == other }) else { return [] }
        try AskForConsents(active: act.active, service: act.service, request: act.request).ask(
            [.init(facility: values, clauses: clauses, mergedFacility: act.name(of: facility))], tx, scope)
        return clauses.map(\.id)
    }

    private func tellManagers(
        _ merger: Merger, _ act: FacilityAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        let names = merger.steps.map(\.person.name)
        let mails = try act.mailManagers(act.facilities, .facilityMerged, tx) { _ in
            [
                "facility": .text(act.name(of: facility)), "intoFacility": .text(act.name(of: other)),
                "people": .list(names), "peopleCount": .text(names.isEmpty ? "" : String(names.count)),
            ]
        }
        return try act.write(mails, tx, scope)
    }
}

extension FacilityAct {
    func name(of id: Int64) -> String { facilities.first { $0.id == id }?.name ?? "" }
}
