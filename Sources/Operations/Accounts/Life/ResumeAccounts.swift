import Postgres
package import Registry
import Storage

/// Lets suspended accounts go on as they were (A6). Where somebody has attested the suspension at MCS, a task asks for
/// the resumption there; where nobody has yet, the request is withdrawn.
package struct ResumeAccounts: Operation {
    package let people: [AccountReference]
    package let reason: String
    package let reach: Reach

    package init(_ people: [AccountReference], reason: String, reach: Reach) {
        self.people = people
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        try await LifeAct.perform(.resume, people, reach: reach, reason: reason, service, request) {
            act, tx, scope in
            try act.held.requireState { person throws(TransitionRefused<AccountState>) in
                try person.state.resumed(hasActivated: person.hasActivated)
            }
            try ChangeStates.resume(act.accounts, tx, scope)
            try LostAdministrators.settle(
                act.people.flatMap { $0.affiliations.filter(\.isAdministrator).map(\.facility) }, tx, scope)
            try act.record(tx, scope)
            try openTasks(act, tx, scope)
            let mails = try act.notify(act.people, .accountResumed, tx, scope) { person in
                ["facility": .text(LifeAct.address(person)), "notActivated": .flag(!person.hasActivated)]
            }
            return LifeFacts(verb: .resume, accounts: act.accounts, mails: mails)
        }
    }

    private func openTasks(_ act: LifeAct, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        try WithdrawTasks.pointless(
            [.accountSuspension], about: act.accounts, reason: "再開したため", tx, scope)
        let suspended = try Set(OpenTasks.suspendedAtMCS(among: act.accounts, tx, scope))
        let office = act.held.active.definition.mcs
        try act.followUp.open(
            .accountResumption,
            for: act.people.filter { suspended.contains($0.account) }.map { person in
                (
                    person.account, person.affiliations.first?.facility,
                    MCSTaskText.accountResumption(
                        name: person.name, facility: person.affiliations.first?.facilityName, office: office)
                )
            }, tx, scope)
    }
}
