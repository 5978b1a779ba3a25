import Postgres
import Registry
import Secrets
import Storage

/// The mails of an approval, and the temporary passwords that go with some of them.
extension Registration {
    /// A temporary password for everybody who is new, and every notice that follows. Returns how many mails there are.
    func issuePasswordsAndWriteMails(
        inviting accounts: Set<Int64>, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        let (newcomers, invited, removed) = (newcomers, invitedToRoom(accounts), removedPeople)
        let results = facilityResults
        var ids = try Outbox.drawIDs(
            newcomers.count + invited.count + removed.count + results.count, tx)[...]
        func draw(_ count: Int) -> ArraySlice<Int64> {
            defer { ids = ids.dropFirst(count) }
            return ids.prefix(count)
        }
        let issued = try issuePasswords(to: newcomers, mails: draw(newcomers.count), tx, scope)
        var mails = zip(newcomers, issued).map(temporaryPasswordMail)
        mails += zip(invited, draw(invited.count)).map { mail($1, .roomInvitation, to: $0, [:]) }
        mails += zip(removed, draw(removed.count)).map { mail($1, .accountRemoved, to: $0, [:]) }
        mails += zip(results, draw(results.count)).map { $0.mail(id: $1, application) }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }

    /// Each of those who got a place in the room, at the facility whose administrator they became.
    private func invitedToRoom(_ accounts: Set<Int64>) -> [PlannedPeople.Person] {
        var seen: Set<Int64> = []
        return people.filter { person in
            accounts.contains(person.account) && person.effect.isAdministrator && person.effect.kind != .leave
                && seen.insert(person.account).inserted
        }
    }

    private var removedPeople: [PlannedPeople.Person] { people.filter(\.effect.removesAccount) }

    private func issuePasswords(
        to newcomers: [PlannedPeople.Person], mails ids: ArraySlice<Int64>, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> [IssueTemporaryPasswords.Issued] {
        guard !newcomers.isEmpty else { return [] }
        let issuing = IssueTemporaryPasswords(
            keys: service.keys, random: service.random, network: scope.network.id, lapsesOn: lapsesOn)
        let issued = issuing.draw(for: zip(newcomers, ids).map { ($0.account, $1) })
        try TemporaryPasswordRecord.issue(issued.map(\.issue), lapsesOn: lapsesOn, tx, scope)
        return issued
    }

    private func temporaryPasswordMail(
        to person: PlannedPeople.Person, _ issued: IssueTemporaryPasswords.Issued
    ) -> OutgoingMail {
        mail(
            issued.mailID, .temporaryPassword, to: person,
            [
                "address": .text(person.effect.values.email),
                "lapsesOn": .text(lapsesOn.adding(days: -1).japanese),
            ], sealed: issued.sealed)
    }

    private func mail(
        _ id: Int64, _ kind: MailKind, to person: PlannedPeople.Person, _ variables: [String: MailValue],
        sealed: OutgoingMail.Sealed? = nil
    ) -> OutgoingMail {
        let values = person.effect.values
        let facility = person.effect.facility.flatMap { facilities[$0].name } ?? ""
        return OutgoingMail(
            id: id, kind: kind, recipient: values.email, recipientName: values.name,
            applicationID: application.id, facilityID: person.facility, accountID: person.account,
            variables: variables.merging(["name": .text(values.name), "facility": .text(facility)]) { own, _ in
                own
            }, sealed: sealed)
    }

    private var facilityResults: [FacilityResult] {
        let effects = Dictionary(grouping: people.map(\.effect), by: \.facility)
        return facilities.compactMap { facility in
            guard let address = facility.managerEmail, let manager = facility.managerName else { return nil }
            return FacilityResult(
                facility: facility, address: address, manager: manager,
                effects: effects[facility.ordinal] ?? [])
        }
    }
}

/// What became of one facility's people, for its manager to confirm (J8).
private struct FacilityResult {
    let facility: ApplicationFacility
    let address: String
    let manager: String
    let effects: [PlanEffect]

    func mail(id: Int64, _ application: ApplicationRecord) -> OutgoingMail {
        let registered = names { [.register, .join, .move].contains($0.kind) }
        let changed = names { $0.kind == .change }
        let left = names { $0.kind == .leave }
        return OutgoingMail(
            id: id, kind: .applicationApproved, recipient: address, recipientName: manager,
            applicationID: application.id, facilityID: facility.facilityID,
            variables: [
                "manager": .text(manager), "facility": .text(facility.name ?? ""),
                "receipt": .text(application.receipt),
                "people": .list(registered), "peopleCount": Self.count(registered),
                "administrators": .list(names { $0.isAdministrator && $0.kind != .leave }),
                "changed": .list(changed), "changedCount": Self.count(changed),
                "left": .list(left), "leftCount": Self.count(left),
            ])
    }

    /// Empty for none, so that a text can leave the part out.
    private static func count(_ names: [String]) -> MailValue {
        .text(names.isEmpty ? "" : String(names.count))
    }

    private func names(_ isMeant: (PlanEffect) -> Bool) -> [String] {
        effects.filter(isMeant).map(\.values.name)
    }
}
