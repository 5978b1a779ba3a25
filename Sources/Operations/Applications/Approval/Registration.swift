import Postgres
import Registry
import Secrets
import Storage

/// The people and facilities of one application on their way through the network: everything that belongs together is done together.
struct Registration {
    let service: Service
    let request: Request
    let active: ActiveForms
    let application: ApplicationRecord
    let facilities: [ApplicationFacility]
    let people: [PlannedPeople.Person]
    let facilityChanges: [FacilityChange]
    /// The first day on which the temporary passwords no longer work. Closed days do not count.
    let lapsesOn: Day
    let tasks: ApprovalTasks

    init(
        service: Service, request: Request, active: ActiveForms, application: ApplicationRecord,
        facilities: [ApplicationFacility], people: [PlannedPeople.Person], facilityChanges: [FacilityChange]
    ) throws {
        self.service = service
        self.request = request
        self.active = active
        self.application = application
        self.facilities = facilities
        self.people = people
        self.facilityChanges = facilityChanges
        lapsesOn = try active.definition.passwordLapse(issuedOn: request.today)
        tasks = try ApprovalTasks(active, today: request.today, application: application)
    }

    private var leavers: [PlannedPeople.Person] { people.filter(\.effect.removesAccount) }

    /// Accounts first, since everything hangs on them; then what was held is kept; then it is changed. Returns who got a
    /// place in the administrators' room.
    func carryOut(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Set<Int64> {
        try PlannedPeople(application: application.id, people: people).stage(tx)
        try registerNewcomers(tx, scope)
        try EffectRecord.record(of: application.id, tx, scope)
        try changeValues(tx, scope)
        try changeAffiliations(tx, scope)
        try tasks.openChanges(ChangesAtMCS(people, facilities).lines, tx, scope)
        if !leavers.isEmpty { try removeLeavers(tx, scope) }
        return try followRights(tx, scope)
    }

    private func registerNewcomers(_ tx: borrowing Transaction, _ scope: ActScope) throws {
        let newcomers = people.lazy.filter { $0.effect.kind == .register }
        let reported = newcomers.count(where: \.effect.isDoneAtMCS)
        let waiting = newcomers.count(where: { !$0.effect.isDoneAtMCS })
        guard reported + waiting > 0 else { return }
        try RegisterAccounts(
            task: waiting == 0 ? nil : tasks.openRegistration(people: waiting, tx, scope),
            taskDoneAtMCS: reported == 0 ? nil : tasks.recordRegistered(people: reported, tx, scope),
            allUsersTask: tasks.openAllUsers(people: reported + waiting, tx, scope)
        ).run(tx, scope)
    }

    private func changeValues(_ tx: borrowing Transaction, _ scope: ActScope) throws {
        let changed = people.filter { $0.effect.changesAccount && $0.effect.kind != .leave }
        guard !changed.isEmpty else { return }
        try ChangeAccounts.updateValues(
            addressesMove: changed.contains { $0.effect.differences.contains { $0.field == .email } }, tx, scope
        )
    }

    private func changeAffiliations(_ tx: borrowing Transaction, _ scope: ActScope) throws {
        if people.contains(where: { [.register, .join, .move].contains($0.effect.kind) && $0.facility != nil })
        {
            try ChangeAffiliations.begin(tx, scope)
        }
        if people.contains(where: \.effect.changesRight) { try ChangeAffiliations.changeRights(tx, scope) }
        if people.contains(where: { $0.effect.kind == .leave }) { try ChangeAffiliations.end(tx, scope) }
    }

    private func removeLeavers(_ tx: borrowing Transaction, _ scope: ActScope) throws {
        try ChangeAccounts.remove(
            addressFreeOn: active.definition.accountPolicy.addressFreeOn(departure: request.today), tx, scope)
        let byReport = Dictionary(grouping: leavers, by: \.effect.isDoneAtMCS)
        for (isDone, group) in byReport.sorted(by: { !$0.key && $1.key }) {
            let task =
                try isDone
                ? tasks.recordRemoved(people: group.count, tx, scope)
                : tasks.openRemovals(group, facilities, tx, scope)
            try FollowRights.removeFromGroups(group.map(\.account), task: task, isDone: isDone, tx, scope)
        }
    }

    /// The room follows the administrators' rights (R1). Returns who is to be invited now.
    private func followRights(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Set<Int64> {
        let touched = Set(
            people.filter { $0.effect.isAdministrator || $0.effect.kind == .leave || $0.effect.changesRight }
                .map(\.account)
        ).sorted()
        let removed = leavers.map(\.account)
        if !removed.isEmpty { try tasks.withdraw(.roomInvitation, about: removed, tx, scope) }
        return try Set(tasks.followUp.followRights(of: touched, tx, scope).map(\.account))
    }
}
