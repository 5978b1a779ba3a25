import Postgres
package import Registry
import Storage

/// Stops accounts at once, with everything kept (A6): nobody can sign in or activate with them. At MCS its support desk
/// does the same, for which there is a task each.
package struct SuspendAccounts: Operation {
    package let people: [AccountReference]
    package let cause: SuspensionCause
    package let reason: String
    package let reach: Reach

    package init(_ people: [AccountReference], cause: SuspensionCause, reason: String, reach: Reach) {
        self.people = people
        self.cause = cause
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        try await LifeAct.perform(.suspend, people, reach: reach, reason: reason, service, request) {
            act, tx, scope in
            try act.held.requireState { person throws(TransitionRefused<AccountState>) in
                try person.state.suspended()
            }
            try ChangeStates.suspend(act.accounts, tx, scope)
            try act.record(cause: cause, tx, scope)
            try openTasks(act, tx, scope)
            return LifeFacts(
                verb: .suspend, accounts: act.accounts, mails: try notify(act, tx, scope),
                withoutAdministrator: try act.withoutAdministrator(
                    among: act.people.flatMap { $0.affiliations.map(\.facility) }, tx, scope))
        }
    }

    private func openTasks(_ act: LifeAct, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        try WithdrawTasks.pointless(
            [.accountResumption], about: act.accounts, reason: "再び一時停止したため", tx, scope)
        let office = act.held.active.definition.mcs
        try act.followUp.open(
            .accountSuspension,
            for: act.people.map { person in
                (
                    person.account, person.affiliations.first?.facility,
                    MCSTaskText.accountSuspension(
                        name: person.name, facility: person.affiliations.first?.facilityName, cause: cause,
                        office: office)
                )
            }, tx, scope)
    }

    private func notify(_ act: LifeAct, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        try act.notify(act.people, .accountSuspended, tx, scope) { person in
            [
                "facility": .text(LifeAct.address(person)), "cause": .text(cause.title.ja),
                "lostDevice": .flag(cause == .lostDevice),
            ]
        }
    }
}
