import FoundationEssentials
import Postgres
package import Registry
import Storage

/// What is recorded of an act about people after their registration: ids and numbers.
package struct LifeFacts: Codable, Sendable {
    package let verb: AccountVerb
    package let accounts: [Int64]
    package var mails = 0
    /// Whose account ended with it.
    package var removed: [Int64]?
    /// Facilities that nobody can act for as administrator any more.
    package var withoutAdministrator: [Int64]?
    /// The first day on which new temporary passwords no longer work.
    package var lapsesOn: Day?
    /// A mark of passwords that were printed, by which a repetition tells whether they are those that count.
    package var passwords: String?
}

/// One act about people who are held: what belongs to every verb.
struct LifeAct {
    let verb: AccountVerb
    let reason: String
    let held: HeldPeople
    let service: Service
    let request: Request
    let followUp: MCSFollowUp

    /// Runs `body` with the people held, in one transaction, and returns what is recorded.
    static func perform(
        _ verb: AccountVerb, _ references: [AccountReference], and facilities: [Int64] = [], reach: Reach,
        reason: String, _ service: Service, _ request: Request,
        _ body: @Sendable (LifeAct, borrowing Transaction, ActScope) throws -> LifeFacts
    ) async throws -> LifeFacts {
        try Refusal.requireReason(reason)
        return try await service.database.act(request.act(verb.act)) { tx, scope in
            let held = try HeldPeople.hold(
                references, and: facilities, for: verb, reach: reach, service, tx, scope)
            let act = LifeAct(
                verb: verb, reason: reason, held: held, service: service, request: request,
                followUp: try MCSFollowUp(held.active.definition, today: request.today))
            return try body(act, tx, scope)
        }
    }

    var people: [AccountStanding] { held.people }
    var accounts: [Int64] { held.accounts }

    /// The facility that a person is addressed by: the first they joined.
    static func address(_ person: AccountStanding) -> String { person.affiliations.first?.facilityName ?? "" }

    func record(
        about entries: [AccountMeasure.Entry]? = nil, cause: SuspensionCause? = nil,
        explained: (on: Day, by: String)? = nil, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        try AccountMeasure.record(
            verb, about: entries ?? accounts.map { AccountMeasure.Entry(account: $0) }, reason: reason,
            cause: cause, explained: explained, tx, scope)
    }

    /// One mail to each of these people, filled in with what each one needs.
    func notify(
        _ recipients: [AccountStanding], _ kind: MailKind, _ tx: borrowing Transaction, _ scope: ActScope,
        _ variables: (AccountStanding) -> [String: MailValue]
    ) throws -> Int {
        guard !recipients.isEmpty else { return 0 }
        let ids = try Outbox.drawIDs(recipients.count, tx)
        let mails = zip(recipients, ids).map { person, id in
            OutgoingMail(
                id: id, kind: kind, recipient: person.email, recipientName: person.name,
                facilityID: person.affiliations.first?.facility, accountID: person.account,
                variables: ["name": .text(person.name)].merging(variables(person)) { _, own in own })
        }
        try Outbox.write(mails, version: held.active.version, domain: service.links.host, tx, scope)
        return mails.count
    }

    /// Of these facilities, those that have no administrator who can act. Whoever has lost the last one with this act is told.
    func withoutAdministrator(
        among facilities: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [Int64]? {
        let lost = try FacilityRecord.withoutAdministrator(among: facilities, tx, scope.network)
        let justNow = lost.filter { facility in
            people.contains { $0.canAct && $0.isAdministrator(at: facility) }
        }
        _ = try LostAdministrators(service: service, active: held.active, followUp: followUp)
            .tell(justNow, tx, scope)
        return lost.isEmpty ? nil : lost
    }
}
