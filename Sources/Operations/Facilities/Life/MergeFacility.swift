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
            try move(merger, tx, scope)
            try FacilityValues.move([facility], to: .ended, mergedInto: other, tx, scope)
            try ConsentRequest.close(of: [facility], tx, scope)
            try record(merger, act, tx, scope)
            try act.followUp.followRights(of: people.map(\.account), tx, scope)
            let asked = try askForConsents(act, tx, scope)
            return FacilityFacts(
                verb: .merge, facilities: [facility, other],
                mails: try notify(merger, act, tx, scope) + (asked.isEmpty ? 0 : 1),
                people: merger.steps.map(\.person.account),
                withoutAdministrator: try act.withoutAdministrator(among: [other], tx, scope),
                consentsAsked: asked.isEmpty ? nil : asked)
        }
    }

    private func move(_ merger: Merger, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        try MoveAffiliations.end(merger.steps.map(\.ended.id), tx, scope)
        try MoveAffiliations.setAdministrator(merger.granted, true, tx, scope)
        try MoveAffiliations.begin(
            merger.steps.filter { $0.kept == nil }.map {
                MoveAffiliations.Beginning(
                    account: $0.person.account, facility: other, isAdministrator: $0.isAdministrator)
            }, tx, scope)
    }

    private func record(
        _ merger: Merger, _ act: FacilityAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        try act.record(
            about: [
                FacilityMeasure.Entry(facility: facility, otherFacility: other),
                FacilityMeasure.Entry(facility: other, otherFacility: facility),
            ], tx, scope)
        let entries = merger.steps.map {
            AccountMeasure.Entry(account: $0.person.account, facility: facility, toFacility: other)
        }
        if !entries.isEmpty {
            try AccountMeasure.record(.transfer, about: entries, reason: "事業所の統合：\(reason)", tx, scope)
        }
        let lines = merger.steps.map { "\($0.person.name)様\($0.isAdministrator ? "（MCS管理者）" : "")" }
        _ = try act.followUp.open(
            .facilityChanges, facility: facility,
            MCSTaskText.facilityMerged(
                facility: act.name(of: facility), into: act.name(of: other), people: lines), tx, scope)
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

    private func notify(
        _ merger: Merger, _ act: FacilityAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        let names = merger.steps.map(\.person.name)
        let (from, into) = (act.name(of: facility), act.name(of: other))
        var mails = try act.mail(merger.steps.map(\.person), .accountMoved, tx) { _ in
            ["leftFacility": .text(from), "joinedFacility": .text(into)]
        }
        mails += try act.mailManagers(act.facilities, .facilityMerged, tx) { _ in
            [
                "facility": .text(from), "intoFacility": .text(into), "people": .list(names),
                "peopleCount": .text(names.isEmpty ? "" : String(names.count)),
            ]
        }
        return try act.write(mails, tx, scope)
    }
}

extension FacilityAct {
    func name(of id: Int64) -> String { facilities.first { $0.id == id }?.name ?? "" }
}
