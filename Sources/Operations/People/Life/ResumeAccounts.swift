package import Registry

/// Lets suspended accounts go on as they were (A6).
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
            return try act.carryOut(act.accounts.map { PersonChange($0, .resume) }, tx, scope)
        }
    }
}
