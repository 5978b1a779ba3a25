package import Registry

/// Takes the administrator's right at a facility from people (A8). A colleague who would leave the facility without any
/// names the next in the same act; the secretariat may leave it without, which is visible at once (J7).
package struct RevokeAdministrator: Operation {
    package let people: [AccountReference]
    package let facility: Int64
    package let successor: (person: AccountReference, explanation: RoleExplanation)?
    package let reason: String
    package let reach: Reach

    package init(
        _ people: [AccountReference], at facility: Int64,
        successor: (person: AccountReference, explanation: RoleExplanation)? = nil, reason: String,
        reach: Reach
    ) {
        self.people = people
        self.facility = facility
        self.successor = successor
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        try successor?.explanation.refuseUnlessGiven(by: request.today)
        let everybody = people + (successor.map { [$0.person] } ?? [])
        return try await LifeAct.perform(
            .revokeAdministrator, everybody, and: [facility], reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            let rights = try act.rights(at: facility, tx, scope)
            let successors = act.people.filter { person in successor?.person.means(person) ?? false }
            let changes = try act.held.decide { person throws(LifeRefusal) in
                successors.contains(person)
                    ? PersonChange(person.account, .grant(try rights.granting(person)))
                    : PersonChange(person.account, .revoke(try rights.revoking(person)))
            }
            let revoked = act.people.filter { !successors.contains($0) }
            if case .facility = reach, rights.wouldBeLast(revoked, successors: successors) {
                throw Refusal.successorNeeded
            }
            return try act.carryOut(changes, explained: successor?.explanation, tx, scope)
        }
    }
}

extension AccountReference {
    fileprivate func means(_ person: AccountStanding) -> Bool {
        switch self {
        case .id(let id): person.account == id
        case .address(let address): (try? EmailAddress(written: person.email))?.key == address.key
        }
    }
}

extension Refusal {
    static let successorNeeded = Refusal(
        .notAllowed, AdministratorRights.successorNeeded,
        remedy: Bilingual(
            ja: "--successor で次の方を、--explained-on と --explained-by で役割の説明を指定してください。",
            en: "Name them with --successor, and the explanation with --explained-on and --explained-by."))
}
