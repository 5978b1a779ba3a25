import FoundationEssentials
import Postgres
package import Registry
import Storage

/// What is recorded of an act about facilities: ids and numbers.
package struct FacilityFacts: Codable, Sendable {
    package let verb: FacilityVerb
    package let facilities: [Int64]
    package var mails = 0
    /// What was changed, by field, never its values.
    package var fields: [FacilityField]?
    /// Whose affiliations ended or moved, and whose accounts ended with them.
    package var people: [Int64]?
    package var removed: [Int64]?
    /// Facilities that nobody can act for as administrator any more.
    package var withoutAdministrator: [Int64]?
    package var clause: String?
    /// Clauses about which the facility that stays was asked, by id.
    package var consentsAsked: [String]?
}

/// One act about facilities that are held: what belongs to every verb.
struct FacilityAct {
    let verb: FacilityVerb
    let reason: String
    /// In the order of their ids.
    let facilities: [FacilityValues]
    let active: ActiveForms
    let service: Service
    let request: Request

    /// Runs `body` with the facilities held, in one transaction, and returns what is recorded.
    static func perform(
        _ verb: FacilityVerb, _ ids: [Int64], reach: Reach, reason: String, _ service: Service,
        _ request: Request,
        _ body: @Sendable (FacilityAct, borrowing Transaction, ActScope) throws -> FacilityFacts
    ) async throws -> FacilityFacts {
        try Refusal.requireReason(reason)
        if let objection = reach.objection(to: verb) { throw Refusal(.notAllowed, objection) }
        return try await service.database.act(request.act(verb.act)) { tx, scope in
            let ids = Set(ids).sorted()
            try HoldRows.facilities(ids, tx)
            let facilities = try FacilityValues.list(ids, tx, scope.network)
            for id in ids where !facilities.contains(where: { $0.id == id }) {
                throw Refusal.noSuchFacility(id)
            }
            let active = try service.forms.current(tx, scope.network)
            let act = FacilityAct(
                verb: verb, reason: reason, facilities: facilities, active: active, service: service,
                request: request)
            return try body(act, tx, scope)
        }
    }

    var ids: [Int64] { facilities.map(\.id) }

    /// Refuses the act as a whole, facility by facility, when it cannot be done to all of them.
    func requireState(
        _ step: (FacilityState) throws(TransitionRefused<FacilityState>) -> FacilityState
    ) throws(Refusal) {
        var refusals: [Bilingual] = []
        for facility in facilities {
            do throws(TransitionRefused<FacilityState>) {
                _ = try step(facility.state)
            } catch {
                refusals.append(
                    Bilingual(
                        ja: "\(facility.name)：\(error.reason.ja)", en: "\(facility.name): \(error.reason.en)"))
            }
        }
        guard refusals.isEmpty else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "行えない事業所が含まれているため、何も変更していません。",
                    en: "It cannot be done to every facility among them; nothing was changed."),
                details: refusals)
        }
    }

    /// Everybody who works at one of these facilities, held after them.
    func holdPeople(
        of facilities: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [AccountStanding] {
        let accounts = try AccountStanding.people(of: facilities, tx, scope.network).map(\.account)
        try HoldRows.accounts(accounts, tx, scope)
        return try AccountStanding.list(accounts, tx, scope.network)
    }

    func record(
        about entries: [FacilityMeasure.Entry]? = nil, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        try FacilityMeasure.record(
            verb, about: entries ?? ids.map { FacilityMeasure.Entry(facility: $0) }, reason: reason, tx, scope)
    }

    /// A mail to each facility's manager.
    func mailManagers(
        _ facilities: [FacilityValues], _ kind: MailKind, _ tx: borrowing Transaction,
        _ variables: (FacilityValues) -> [String: MailValue]
    ) throws -> [OutgoingMail] {
        let ids = try Outbox.drawIDs(facilities.count, tx)
        return zip(facilities, ids).map { OutgoingMail($1, kind, toManagerOf: $0, variables($0)) }
    }

    /// Carries out what becomes of the facilities' people.
    func carryOut(
        _ changes: [PersonChange], reason: String, explained: RoleExplanation? = nil,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> CarryOut.Done {
        guard !changes.isEmpty else { return CarryOut.Done() }
        return try CarryOut(
            changes: changes, grounds: .init(reason: reason, explained: explained.map { ($0.day, $0.by) }),
            active: active, service: service, today: request.today
        ).run(tx, scope)
    }

    func write(_ mails: [OutgoingMail], _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }
}
