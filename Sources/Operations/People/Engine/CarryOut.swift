import FoundationEssentials
import Postgres
import Registry
import Secrets
import Storage

/// Carries changes of people out, whatever brings them about: the one place that does. Rows are held by the source; here they
/// are written, what follows is done in the same transaction, and everybody concerned is told. A constant number of
/// statements for any number of people.
struct CarryOut {
    let changes: [PersonChange]
    let grounds: AccountMeasure.Grounds
    /// The application that causes or takes them back; nil for an act of its own.
    var application: Int64?
    /// Whether these are the inverse of an act that is taken back.
    var takesBack = false
    /// Why people who are reported as registered or removed at MCS count as such.
    var report = "事業所の届出による"
    let active: ActiveForms
    let service: Service
    let today: Day

    struct Done {
        var mails = 0
        var removed: [Int64] = []
        /// Facilities that lost somebody, and that nobody can act for as administrator any more.
        var withoutAdministrator: [Int64] = []
    }

    func run(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Done {
        let consequences = try decide(tx, scope)
        try StagedChanges.lay(changes, tx)
        try ChangePeople(addressFreeOn: addressFreeOn).run(changes, tx, scope)
        try voidSecrets(consequences, tx, scope)
        try AccountMeasure.record(consequences.measures, grounds, tx, scope)
        try attestReported(tx, scope)

        let lost = try lostAdministrators(consequences, tx, scope)
        let mails =
            try TellPeople(
                consequences: consequences, application: application, active: active, service: service
            )
            .run(lapsesOn: active.definition.passwordLapse(issuedOn: today), tx, scope)
            + LostAdministrators(service: service, active: active).tell(lost, tx, scope)
        return Done(mails: mails, removed: consequences.removed, withoutAdministrator: lost)
    }

    private var addressFreeOn: Day? {
        takesBack ? nil : active.definition.accountPolicy.addressFreeOn(departure: today)
    }

    private func decide(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Consequences {
        guard !takesBack else { return Consequences(takingBack: changes) }
        let newcomers = Set(changes.lazy.filter(\.isRegistration).map(\.account))
        let known = Set(changes.lazy.map(\.account).filter { !newcomers.contains($0) }).sorted()
        let people = known.isEmpty ? [] : try AccountStanding.list(known, tx, scope.network)
        let begun = Set(changes.lazy.compactMap(\.facilityBegun)).sorted()
        let facilities = begun.isEmpty ? [] : try FacilityValues.list(begun, tx, scope.network)
        return Consequences(
            of: changes, people: Dictionary(uniqueKeysWithValues: people.map { ($0.account, $0) }),
            facilityNames: Dictionary(uniqueKeysWithValues: facilities.map { ($0.id, $0.name) }),
            keepsRoom: active.definition.groups.administratorsRoom != nil)
    }

    /// What could still let somebody in who left, and what went to an address that is theirs no longer.
    private func voidSecrets(
        _ consequences: Consequences, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let revoked = consequences.removed + consequences.reissued
        if !revoked.isEmpty { try TemporaryPasswordRecord.revoke(of: revoked, tx, scope) }
        let closed = consequences.removed + consequences.readdressed
        guard !closed.isEmpty else { return }
        try PasswordLinkRecord.close(ofAccounts: closed, tx, scope)
        try WithdrawMail.temporaryPasswords(of: consequences.readdressed, tx, scope)
        try WithdrawMail.about(consequences.removed, tx, scope)
    }

    /// What a facility reports as done there already: registered or removed as a whole, or at one facility.
    private func attestReported(_ tx: borrowing Transaction, _ scope: ActScope) throws {
        let reported = changes.filter(\.isDoneAtMCS)
        guard !reported.isEmpty else { return }
        try FollowSides.now(tx)
        let whole = reported.filter { $0.isRegistration || $0.isRemoval }.map(\.account)
        let places = reported.compactMap(\.place).filter { place in !whole.contains(place.account) }
        let lines =
            try AttestLines.numbers(of: .registration, among: whole, tx, scope)
            + AttestLines.numbers(
                of: .place, among: places.map(\.account), at: places.map(\.facility), tx, scope)
        try AttestLines.record(
            lines, .init(.facilityAdministrator, by: scope.act.actor.name, evidence: report), tx, scope)
    }

    private func lostAdministrators(
        _ consequences: Consequences, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [Int64] {
        guard !consequences.deprived.isEmpty else { return [] }
        return try FacilityRecord.withoutAdministrator(
            among: consequences.deprived.sorted(), tx, scope.network)
    }
}

extension PersonChange {
    fileprivate var isRegistration: Bool { if case .register = step { true } else { false } }
    fileprivate var isRemoval: Bool { if case .remove = step { true } else { false } }

    fileprivate var facilityBegun: Int64? {
        if case .begin(let facility, _) = step { facility } else { nil }
    }

    /// The place at a facility that it begins, changes or ends.
    fileprivate var place: (account: Int64, facility: Int64)? {
        switch step {
        case .begin(let facility, _): (account, facility)
        case .end(let affiliation), .grant(let affiliation), .revoke(let affiliation), .reopen(let affiliation):
            (account, affiliation.facility)
        case .register, .change, .suspend, .resume, .remove, .reinstate: nil
        }
    }
}
