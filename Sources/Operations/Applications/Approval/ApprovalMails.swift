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
        let recipients = MailRecipients(self, inviting: accounts)
        var ids = try Outbox.drawIDs(recipients.count, tx)[...]
        func draw() -> Int64 { ids.removeFirst() }
        let issuing = IssueTemporaryPasswords(
            keys: service.keys, random: service.random, network: scope.network.id)
        var issues: [TemporaryPasswordRecord.Issue] = []
        issues.reserveCapacity(recipients.newcomers.count)
        let mails = try Outbox.stream(version: active.version, domain: service.links.host, tx, scope) { write in
            for place in recipients.newcomers {
                let id = draw()
                let issued = issuing.draw(for: people[place].account, mail: id)
                issues.append(issued.issue)
                try write(temporaryPasswordMail(id, to: people[place], issued.sealed))
            }
            for place in recipients.invited { try write(mail(draw(), .roomInvitation, to: people[place], [:])) }
            for place in recipients.removed { try write(mail(draw(), .accountRemoved, to: people[place], [:])) }
            for result in recipients.results {
                try write(
                    result.mail(
                        id: draw(), application, people, facilityChanges,
                        active.definition.codes.facilityTypes))
            }
        }
        if !issues.isEmpty { try TemporaryPasswordRecord.issue(issues, lapsesOn: lapsesOn, tx, scope) }
        return mails
    }

    /// The managers who get the result, which says what it made of their facility, too.
    var resultReaders: Set<ManagerReader> {
        Set(
            facilities.compactMap(FacilityResult.Reader.init).compactMap { reader in
                reader.facility.facilityID.map { ManagerReader(facility: $0, address: reader.address) }
            })
    }

    private func temporaryPasswordMail(
        _ id: Int64, to person: PlannedPeople.Person, _ sealed: OutgoingMail.Sealed
    ) -> OutgoingMail {
        mail(
            id, .temporaryPassword, to: person,
            [
                "address": .text(person.effect.values.email),
                "lapsesOn": .text(lapsesOn.adding(days: -1).japanese),
            ], sealed: sealed)
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
}

/// Who gets which mail of an approval, by their places among its people.
private struct MailRecipients {
    let newcomers: [Int]
    /// Those who got a place in the room, each at the facility whose administrator they became.
    let invited: [Int]
    let removed: [Int]
    let results: [FacilityResult]

    var count: Int { newcomers.count + invited.count + removed.count + results.count }

    init(_ registration: Registration, inviting accounts: Set<Int64>) {
        let people = registration.people
        newcomers = people.indices.filter { people[$0].effect.kind == .register }
        var seen: Set<Int64> = []
        invited = people.indices.filter { place in
            let person = people[place]
            return accounts.contains(person.account) && person.effect.isAdministrator
                && person.effect.kind != .leave && seen.insert(person.account).inserted
        }
        removed = people.indices.filter { people[$0].effect.removesAccount }
        let places = Dictionary(grouping: people.indices) { people[$0].effect.facility }
        results = registration.facilities.compactMap(FacilityResult.Reader.init).map { reader in
            FacilityResult(reader: reader, places: places[reader.facility.ordinal] ?? [])
        }
    }
}

/// What became of one facility and its people, for its manager to confirm (J8).
private struct FacilityResult {
    let reader: Reader
    /// Of its people, among all of the application.
    let places: [Int]

    /// Nobody where the form names no manager.
    struct Reader {
        let facility: ApplicationFacility
        let address: String
        let manager: String

        init?(_ facility: ApplicationFacility) {
            guard let address = facility.managerEmail, let manager = facility.managerName else { return nil }
            (self.facility, self.address, self.manager) = (facility, address, manager)
        }
    }

    func mail(
        id: Int64, _ application: ApplicationRecord, _ people: [PlannedPeople.Person],
        _ facilityChanges: [FacilityChange], _ types: [NetworkDefinition.Code]
    ) -> OutgoingMail {
        func names(_ isMeant: (PlanEffect) -> Bool) -> [String] {
            places.lazy.map { people[$0].effect }.filter(isMeant).map(\.values.name)
        }
        let registered = names { [.register, .join, .move].contains($0.kind) }
        let changed = names { $0.kind == .change }
        let left = names { $0.kind == .leave }
        let facility = reader.facility
        let changes = facilityChanges.filter { $0.values.id == facility.facilityID }.flatMap(\.differences)
        return OutgoingMail(
            id: id, kind: .applicationApproved, recipient: reader.address, recipientName: reader.manager,
            applicationID: application.id, facilityID: facility.facilityID,
            variables: [
                "manager": .text(reader.manager), "facility": .text(facility.name ?? ""),
                "receipt": .text(application.receipt),
                "people": .list(registered), "peopleCount": Self.count(registered),
                "administrators": .list(names { $0.isAdministrator && $0.kind != .leave }),
                "changed": .list(changed), "changedCount": Self.count(changed),
                "left": .list(left), "leftCount": Self.count(left),
                "facilityChanged": .flag(!changes.isEmpty),
                "facilityChanges": .list(changes.map { $0.line(types).ja }),
            ])
    }

    /// Empty for none, so that a text can leave the part out.
    private static func count(_ names: [String]) -> MailValue {
        .text(names.isEmpty ? "" : String(names.count))
    }
}
