import Postgres
package import Registry
import Storage

/// Makes people administrators of a facility, after the role was explained to them (A8). The room follows (R1).
package struct GrantAdministrator: Operation {
    package let people: [AccountReference]
    package let facility: Int64
    package let explanation: RoleExplanation
    package let reason: String
    package let reach: Reach

    package init(
        _ people: [AccountReference], at facility: Int64, explanation: RoleExplanation, reason: String,
        reach: Reach
    ) {
        self.people = people
        self.facility = facility
        self.explanation = explanation
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        try explanation.refuseUnlessGiven(by: request.today)
        return try await LifeAct.perform(
            .grantAdministrator, people, and: [facility], reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            let rights = try act.rights(at: facility, tx, scope)
            let changes = try act.held.decide { person throws(LifeRefusal) in
                PersonChange(person.account, .grant(try rights.granting(person)))
            }
            return try act.carryOut(changes, explained: explanation, tx, scope)
        }
    }
}

extension LifeAct {
    /// Who is administrator of a facility that takes part and that whoever asks may decide about.
    func rights(
        at facility: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> AdministratorRights {
        guard held.authority.covers(facility: facility) else {
            throw Refusal(.notAllowed, Authority.noAdministrator)
        }
        _ = try FacilityValues.takingPart(facility, tx, scope)
        return AdministratorRights(
            facility: facility,
            administrators: try AccountStanding.administrators(of: facility, tx, scope.network))
    }
}

/// That the administrator's role was explained before the right is granted: when, and by whom (A8).
package struct RoleExplanation: Sendable, Hashable {
    package let day: Day
    package let by: String

    package init(on day: Day, by: String) {
        self.day = day
        self.by = by
    }

    func refuseUnlessGiven(by today: Day) throws(Refusal) {
        guard !by.isEmpty else {
            throw Refusal(
                .usage,
                Bilingual(ja: "役割を説明した方の名前を書いてください。", en: "Say who explained the role."),
                remedy: Bilingual(ja: "--explained-by で指定します。", en: "Give it with --explained-by."))
        }
        guard day <= today else {
            throw Refusal(
                .usage,
                Bilingual(
                    ja: "役割の説明は、権限を付ける前に済ませてください（\(day.japanese)はまだ先の日付です）。",
                    en: "The role is explained before the right is granted; \(day) is still to come."))
        }
    }
}
