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
            let change = try RightsChange(act, at: facility, tx, scope)
            try change.refuseUnless { $0.objection(toGranting: $1) }
            let mails = try change.grant(act.people, explanation, tx, scope)
            return LifeFacts(verb: .grantAdministrator, accounts: act.accounts, mails: mails)
        }
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
