import Postgres
import Registry
import Storage

/// The people and facilities of one application on their way through the network: a source of changes, and the results that
/// the facilities' managers get.
struct Registration {
    let service: Service
    let request: Request
    let active: ActiveForms
    let application: ApplicationRecord
    let facilities: [ApplicationFacility]
    let people: [PlannedPeople.Person]
    let facilityChanges: [FacilityChange]

    func carryOut(_ tx: borrowing Transaction, _ scope: ActScope) throws -> CarryOut.Done {
        let changes = RosterChanges(people, facilities).all
        guard !changes.isEmpty else { return CarryOut.Done() }
        return try CarryOut(
            changes: changes, grounds: grounds, application: application.id, report: notification,
            active: active,
            service: service, today: request.today
        ).run(tx, scope)
    }

    /// Facilities become what their forms say, and managers get the result. Returns how many mails it wrote.
    func followChanges(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        let changed = try CarryOutFacilityChanges(
            changes: facilityChanges, reason: notification, application: application.id,
            toldOtherwise: resultReaders, active: active, service: service
        ).run(tx, scope)
        return try changed + writeResults(tx, scope)
    }

    private var notification: String { "受付番号 \(application.receipt) の届出による" }

    /// Whose right is new was told what the role is by whoever signed the form: by it administrators are named (J2, A8).
    private var grounds: AccountMeasure.Grounds {
        let day = application.appliedOn ?? application.receivedAt.dayInJapan
        return .init(reason: notification, explained: (on: day, by: "受付番号 \(application.receipt) の申込者"))
    }
}
