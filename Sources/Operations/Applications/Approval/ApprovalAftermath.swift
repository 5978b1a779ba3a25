import Postgres
import Registry
import Secrets
import Storage

/// What an approval leaves behind for people and facilities that the network had before.
extension Registration {
    /// Facilities become what their forms say, passwords follow their people to a new address, and facilities that lost their
    /// last administrator are told. Returns how many mails it wrote.
    func followChanges(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        try changeFacilities(tx, scope) + followNewAddresses(tx, scope) + tellLostAdministrators(tx, scope)
    }

    private func changeFacilities(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        try CarryOutFacilityChanges(
            changes: facilityChanges, reason: "受付番号 \(application.receipt) の届出",
            application: application.id, toldOtherwise: resultReaders, active: active, service: service
        ).run(tasks.followUp, tx, scope)
    }

    /// What was mailed to an address that is somebody's no longer opens nothing any more: a password link is closed, and who
    /// has not activated gets a new temporary password at the new address.
    private func followNewAddresses(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        let moved = people.filter { $0.effect.differences.contains { $0.field == .email } }.map(\.account)
        guard !moved.isEmpty else { return 0 }
        try CloseAddress.of(moved, tx, scope)
        let waiting = try AccountStanding.list(Set(moved).sorted(), tx, scope.network)
            .filter { $0.state == .registered }
        guard !waiting.isEmpty else { return 0 }
        try TemporaryPasswordRecord.revoke(of: waiting.map(\.account), tx, scope)
        return try MailNewPasswords(
            people: waiting, lapsesOn: lapsesOn, application: application.id, version: active.version,
            service: service
        ).run(tx, scope)
    }

    private func tellLostAdministrators(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        // A facility that is new has none to settle.
        let known = facilities.filter { !$0.isNew }.compactMap(\.facilityID)
        if !known.isEmpty { try LostAdministrators.settle(known, tx, scope) }
        let given = people.filter { person in
            person.effect.kind == .leave && person.effect.isAdministrator
                || person.effect.differences.contains { $0.field == .administrator && $0.after == nil }
        }
        guard !given.isEmpty else { return 0 }
        let lost = try FacilityRecord.withoutAdministrator(
            among: Set(given.compactMap(\.facility)).sorted(), tx, scope.network)
        return try LostAdministrators(service: service, active: active, followUp: tasks.followUp)
            .tell(lost, tx, scope)
    }
}
