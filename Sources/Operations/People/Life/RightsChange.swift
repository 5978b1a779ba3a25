import Postgres
import Registry
import Storage

/// Granting and revoking the administrator's right at one facility, which is held: what follows for the room, for MCS and
/// for the people themselves.
struct RightsChange {
    let act: LifeAct
    let facility: FacilityValues
    let rights: AdministratorRights

    init(
        _ act: LifeAct, at facility: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        guard act.held.authority.covers(facility: facility) else {
            throw Refusal(.notAllowed, Authority.noAdministrator)
        }
        self.act = act
        self.facility = try FacilityValues.takingPart(facility, tx, scope)
        rights = AdministratorRights(
            facility: facility,
            administrators: try AccountStanding.administrators(of: facility, tx, scope.network))
    }

    func refuseUnless(
        _ objection: (AdministratorRights, AccountStanding) -> Bilingual?
    ) throws(Refusal) {
        _ = try act.held.decide { person throws(LifeRefusal) in
            if let reason = objection(rights, person) { throw LifeRefusal(person, reason) }
        }
    }

    /// Returns how many mails it wrote.
    func grant(
        _ people: [AccountStanding], _ explanation: RoleExplanation, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> Int {
        try change(people, isGranted: true, tx, scope)
        try AccountMeasure.record(
            .grantAdministrator, about: entries(people), reason: act.reason,
            explained: (explanation.day, explanation.by), tx, scope)
        try LostAdministrators.settle([facility.id], tx, scope)
        let room = act.held.active.definition.groups.administratorsRoom
        return try act.notify(people, .administratorGranted, tx, scope) { _ in
            [
                "facility": .text(facility.name), "room": .text(room?.name.ja ?? ""),
                "roomPurpose": .text(room?.purpose.ja ?? ""),
            ]
        }
    }

    /// Returns how many mails it wrote.
    func revoke(
        _ people: [AccountStanding], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        try change(people, isGranted: false, tx, scope)
        try AccountMeasure.record(
            .revokeAdministrator, about: entries(people), reason: act.reason, tx, scope)
        let room = act.held.active.definition.groups.administratorsRoom
        return try act.notify(people, .administratorRevoked, tx, scope) { _ in
            ["facility": .text(facility.name), "room": .text(room?.name.ja ?? "")]
        }
    }

    private func entries(_ people: [AccountStanding]) -> [AccountMeasure.Entry] {
        people.map { AccountMeasure.Entry(account: $0.account, facility: facility.id) }
    }

    private func change(
        _ people: [AccountStanding], isGranted: Bool, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let accounts = people.map(\.account)
        try MoveAffiliations.setAdministrator(
            people.compactMap { $0.affiliation(at: facility.id)?.id }, isGranted, tx, scope)
        try WithdrawTasks.pointless(
            [.administratorRight], about: accounts, reason: "その後に権限が変わったため", tx, scope)
        try act.followUp.open(
            .administratorRight,
            for: people.map {
                (
                    $0.account, facility.id,
                    MCSTaskText.administratorRight(
                        name: $0.name, facility: facility.name, isGranted: isGranted)
                )
            }, tx, scope)
        try act.followUp.followRights(of: accounts, tx, scope)
    }
}
