import Postgres
import Registry
import Storage

/// What an approval leaves to be done at MCS ("two sides" of the domain).
struct ApprovalTasks {
    let definition: NetworkDefinition
    let today: Day
    let application: ApplicationRecord
    let followUp: MCSFollowUp

    init(_ active: ActiveForms, today: Day, application: ApplicationRecord) throws {
        definition = active.definition
        self.today = today
        self.application = application
        followUp = try MCSFollowUp(definition, today: today, application: application.id)
    }

    private var facilityName: String? {
        application.applicant == .facility ? application.applicantName : nil
    }

    func openRegistration(people: Int, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64 {
        try open(
            .bulkRegistration,
            MCSTaskText.bulkRegistration(
                receipt: application.receipt, facility: facilityName, people: people, office: definition.mcs),
            tx, scope)
    }

    func openAllUsers(people: Int, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64? {
        try definition.groups.allUsers.map { group in
            try open(
                .allUsersGroup,
                MCSTaskText.allUsersGroup(
                    group: group, receipt: application.receipt, facility: facilityName, people: people),
                tx, scope)
        }
    }

    /// - Parameter lines: what becomes different there, a line for each person; no task without any.
    func openChanges(_ lines: [String], _ tx: borrowing Transaction, _ scope: ActScope) throws {
        guard !lines.isEmpty else { return }
        _ = try open(
            .personChanges, MCSTaskText.personChanges(receipt: application.receipt, changes: lines), tx, scope)
    }

    func openRemovals(
        _ people: [PlannedPeople.Person], _ facilities: [ApplicationFacility], _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> Int64 {
        let lines = people.map { person in
            let facility = person.effect.facility.flatMap { facilities[$0].name }
            return "\(facility.map { "\($0) " } ?? "")\(person.effect.values.name)様"
        }
        return try open(
            .personRemovals, MCSTaskText.personRemovals(receipt: application.receipt, people: lines), tx, scope)
    }

    func recordRegistered(people: Int, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64 {
        try recordDone(
            .bulkRegistration,
            MCSTaskText.registeredByFacility(receipt: application.receipt, people: people), tx, scope)
    }

    func recordRemoved(people: Int, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64 {
        try recordDone(
            .personRemovals, MCSTaskText.removedByFacility(receipt: application.receipt, people: people), tx,
            scope)
    }

    /// Open tasks of one kind about people of whom the opposite holds from now on.
    func withdraw(
        _ kind: MCSTaskKind, about accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        try WithdrawTasks.pointless(
            [kind], about: accounts, reason: "受付番号 \(application.receipt) の届出により不要", tx, scope)
    }

    private func open(
        _ kind: MCSTaskKind, _ instruction: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int64 {
        try followUp.open(kind, instruction, tx, scope)
    }

    private func recordDone(
        _ kind: MCSTaskKind, _ instruction: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int64 {
        try OpenTasks.reportedAsDone(
            kind, application: application.id, instruction: instruction,
            evidence: "受付番号 \(application.receipt) の届出による", dueOn: today, tx, scope)
    }
}
