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
    /// What was changed, by field, never its values.
    package var fields: [FieldDifference.Field]?
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
            let act = LifeAct(verb: verb, reason: reason, held: held, service: service, request: request)
            return try body(act, tx, scope)
        }
    }

    var people: [AccountStanding] { held.people }
    var accounts: [Int64] { held.accounts }

    /// The facility that a person is addressed by: the first they joined.
    static func address(_ person: AccountStanding) -> String { person.affiliations.first?.facilityName ?? "" }

    /// Carries the changes that the verb comes to out.
    func carryOut(
        _ changes: [PersonChange], explained: RoleExplanation? = nil, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> LifeFacts {
        let done = try CarryOut(
            changes: changes,
            grounds: .init(reason: reason, explained: explained.map { ($0.day, $0.by) }),
            active: held.active, service: service, today: request.today
        ).run(tx, scope)
        return LifeFacts(
            verb: verb, accounts: accounts, mails: done.mails,
            removed: done.removed.isEmpty ? nil : done.removed,
            withoutAdministrator: done.withoutAdministrator.isEmpty ? nil : done.withoutAdministrator)
    }

    /// Records a measure that changes nobody: a password, a lock.
    func record(_ tx: borrowing Transaction, _ scope: ActScope) throws {
        try AccountMeasure.record(
            accounts.map { Consequences.Measure($0, verb) }, .init(reason: reason), tx, scope)
    }
}
