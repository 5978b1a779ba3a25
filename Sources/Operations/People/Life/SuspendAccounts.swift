package import Registry

/// Stops accounts at once, with everything kept (A6): nobody can sign in or activate with them. At MCS its support desk is to
/// do the same.
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
            return try act.carryOut(act.accounts.map { PersonChange($0, .suspend(cause)) }, tx, scope)
        }
    }
}
