import Forms
import Postgres
package import Registry
package import Storage

/// Registers what an application asks for, in one transaction (A1, A2, A7, J7, J11, R1): facilities, accounts, affiliations,
/// temporary passwords, mails, what is wanted at MCS. A constant number of statements for any number of
/// people; nothing of it exists unless all of it does.
package struct ApproveApplication: Sendable {
    package let receipt: ReceiptNumber
    package let officeFile: OfficeFile
    /// The plan that the clerk looked at, by its fingerprint: another one is not carried out. Nil takes it as it is.
    package let seenPlan: String?
    /// Why more people may leave than the network's brake lets through.
    package let removalReason: String?
    /// Why people may be registered whose address is not confirmed, in a network that confirms addresses.
    package let unconfirmedReason: String?

    package init(
        receipt: ReceiptNumber, officeFile: OfficeFile = OfficeFile(), seenPlan: String? = nil,
        removalReason: String? = nil, unconfirmedReason: String? = nil
    ) {
        self.receipt = receipt
        self.officeFile = officeFile
        self.seenPlan = seenPlan
        self.removalReason = removalReason
        self.unconfirmedReason = unconfirmedReason
    }

    /// What is recorded of it.
    package struct Approval: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        /// In the order of the application; empty for individual participants.
        package let facilityIDs: [Int64]
        package let registered: Int
        package let joined: Int
        package let moved: Int
        package let changed: Int
        package let left: Int
        package let removed: Int
        /// Facilities about which something changed; nil for none.
        package let changedFacilities: Int?
        package let mails: Int
        /// The first day on which the temporary passwords no longer work; nil when none was issued.
        package let lapsesOn: Day?
        package let plan: String
        package let removalReason: String?
        /// Addresses that nobody confirmed; nil where the network does not ask.
        package let unconfirmedAddresses: Int?
        package let unconfirmedReason: String?
    }

    package func run(_ service: Service, _ request: Request) async throws -> Approval {
        do {
            return try await approve(service, request)
        } catch let error as PostgresError where error.constraint == "account_email_key" {
            // Somebody else was registered with one of the addresses while this was under way: what was planned as a
            // registration is something else now.
            return try await approve(service, request)
        }
    }

    private func approve(_ service: Service, _ request: Request) async throws -> Approval {
        try await service.database.act(request.act(.approveApplication)) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            let active = try service.forms.current(tx, scope.network)
            try refuseUnlessReady(application, active.definition)
            try officeFile.record(beside: application, today: request.today, tx, scope)

            try RegisterFacilities.fromApplication(application.id, tx, scope)
            let facilities = try ApplicationFacility.list(of: application.id, tx, scope.network)
            let plan = try lockedPlan(of: application, facilities, active.definition.intake, tx, scope)
            let unconfirmed = try refuseUnconfirmed(application, active.definition.intake, tx, scope)
            // From here on its effects are held once, as those of the people.
            let (fingerprint, facilityChanges) = (plan.fingerprint, plan.facilityEffects.map(\.change))
            let people = try resolve(consume plan, facilities, tx)
            // What is wanted at MCS with it belongs to the application from here on.
            try ApplicationDecision.approve(application.id, tx, scope)
            try EffectRecord.record(people, of: application.id, tx, scope)

            let registration = Registration(
                service: service, request: request, active: active, application: application,
                facilities: facilities, people: people, facilityChanges: facilityChanges)
            let done = try registration.carryOut(tx, scope)
            let mails = try done.mails + registration.followChanges(tx, scope)
            try markRegistering(people, of: application, tx, scope)
            return try approval(registration, plan: fingerprint, mails: mails, unconfirmed: unconfirmed)
        }
    }

    private func refuseUnlessReady(_ application: ApplicationRecord, _ definition: NetworkDefinition) throws {
        do {
            _ = try application.state.approved()
        } catch {
            throw Refusal(.notAllowed, error.reason)
        }
        try refuseWithoutNumbers(application.office, definition.formalities)
    }

    /// The plan as it is now, with everybody whom it concerns held: whoever changed one of them since the application was
    /// received changed the plan.
    private func lockedPlan(
        of application: ApplicationRecord, _ facilities: [ApplicationFacility],
        _ intake: NetworkDefinition.Intake, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> RosterPlan {
        let found = try application.situation(facilities, on: scope.act.asOf.dayInJapan, tx, scope.network)
        var plan = found.plan
        if !found.known.isEmpty {
            try KnownPerson.lock(found.known.map(\.account), tx, scope)
            plan = try application.situation(facilities, on: scope.act.asOf.dayInJapan, tx, scope.network).plan
        }
        try refuseConflicts(of: plan)
        try refuseUnlessSeen(plan)
        try refuseUnlessConfirmed(plan, facilities, intake)
        return plan
    }

    private func resolve(
        _ plan: consuming RosterPlan, _ facilities: [ApplicationFacility], _ tx: borrowing Transaction
    ) throws -> [PlannedPeople.Person] {
        let drawn = plan.newAccounts == 0 ? [] : try PlannedPeople.drawAccounts(plan.newAccounts, tx)
        let ids = Dictionary(uniqueKeysWithValues: facilities.map { ($0.ordinal, $0.facilityID) })
        // If a facility ended meanwhile, refuse: its people would be registered without one.
        guard plan.effects.allSatisfy({ effect in effect.facility.map { ids[$0] ?? nil != nil } ?? true })
        else {
            throw Refusal.busy
        }
        return plan.effects.map { effect in
            let account =
                switch effect.account {
                case .known(let id): id
                case .new(let index): drawn[index]
                }
            return PlannedPeople.Person(
                effect: effect, account: account, facility: effect.facility.flatMap { ids[$0] ?? nil })
        }
    }

    private func markRegistering(
        _ people: [PlannedPeople.Person], of application: ApplicationRecord, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws {
        let registering = people.lazy.filter { [.register, .join, .move].contains($0.effect.kind) }
        let ordinals = Set(registering.compactMap(\.effect.facility)).sorted()
        guard !ordinals.isEmpty else { return }
        try ApplicationFacility.markRegistering(ordinals, of: application.id, tx, scope)
    }

    private func approval(
        _ registration: Registration, plan: String, mails: Int, unconfirmed: Int?
    ) throws -> Approval {
        let (application, people) = (registration.application, registration.people)
        let changes = registration.facilityChanges
        func count(_ kind: PlanEffect.Kind) -> Int { people.count { $0.effect.kind == kind } }
        return Approval(
            applicationID: application.id, receipt: application.receipt,
            facilityIDs: registration.facilities.compactMap(\.facilityID), registered: count(.register),
            joined: count(.join), moved: count(.move), changed: count(.change), left: count(.leave),
            removed: people.count(where: \.effect.removesAccount),
            changedFacilities: changes.isEmpty ? nil : changes.count, mails: mails,
            lapsesOn: count(.register) == 0
                ? nil : try registration.active.definition.passwordLapse(issuedOn: registration.request.today),
            plan: plan, removalReason: removalReason, unconfirmedAddresses: unconfirmed,
            unconfirmedReason: (unconfirmed ?? 0) > 0 ? unconfirmedReason : nil)
    }
}
