import Postgres
import Registry
import Secrets
import Storage

/// The people of one application on their way into the network: tasks, places, passwords and mails that belong together.
struct Registration {
    let service: Service
    let request: Request
    let active: ActiveForms
    let application: ApplicationRecord
    let facility: Int64?
    let people: [ApplicationPerson]

    struct Tasks {
        let registration: Int64
        let allUsers: Int64?
    }

    private var definition: NetworkDefinition { active.definition }
    private var administrators: [ApplicationPerson] { people.filter(\.isAdministrator) }
    private var facilityName: String? { application.form.facilityName }

    /// The first day on which the temporary passwords no longer work. Closed days do not count.
    var lapsesOn: Day {
        get throws {
            try OfficeCalendar(closedDays: definition.closedDays)
                .day(after: request.today, openDays: definition.temporaryPassword.lapsesAfterOpenDays)
                .adding(days: 1)
        }
    }

    /// What has to be done at MCS: the roster, the all-users group, and one invitation per administrator.
    func openTasks(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Tasks {
        let calendar = try OfficeCalendar(closedDays: definition.closedDays)
        func due(_ kind: MCSTaskKind) -> Day {
            calendar.day(after: request.today, openDays: kind.openDaysUntilDue)
        }

        let registration = try OpenTasks.forApplication(
            .bulkRegistration, application: application.id,
            instruction: MCSTaskText.bulkRegistration(
                receipt: application.receipt, facility: facilityName, people: people.count,
                office: definition.mcs),
            dueOn: due(.bulkRegistration), tx, scope)
        let allUsers = try definition.groups.allUsers.map { group in
            try OpenTasks.forApplication(
                .allUsersGroup, application: application.id,
                instruction: MCSTaskText.allUsersGroup(
                    group: group, receipt: application.receipt, facility: facilityName, people: people.count),
                dueOn: due(.allUsersGroup), tx, scope)
        }
        if let room = definition.groups.administratorsRoom {
            let invitations = administrators.map { person in
                (
                    account: person.accountID,
                    instruction: MCSTaskText.roomInvitation(
                        room: room, name: person.name, facility: facilityName)
                )
            }
            try OpenTasks.forPeople(
                .roomInvitation, application: application.id, facility: facility, people: invitations,
                dueOn: due(.roomInvitation), tx, scope)
        }
        return Tasks(registration: registration, allUsers: allUsers)
    }

    func registerPeople(_ tasks: Tasks, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        try RegisterAccounts(
            application: application.id, facility: facility, registrationTask: tasks.registration,
            allUsersTask: tasks.allUsers
        ).run(tx, scope)
    }

    /// A temporary password for everybody, and the mails of this approval. Returns how many mails there are.
    func issuePasswordsAndWriteMails(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        let invited = definition.groups.administratorsRoom == nil ? [] : administrators
        var ids = try Outbox.drawIDs(people.count + invited.count + 1, tx)[...]
        let issuing = IssueTemporaryPasswords(
            keys: service.keys, random: service.random, network: scope.network.id, lapsesOn: try lapsesOn)
        let issued = issuing.draw(for: zip(people, ids.prefix(people.count)).map { ($0.accountID, $1) })
        ids = ids.dropFirst(people.count)
        try TemporaryPasswordRecord.issue(issued.map(\.issue), lapsesOn: issuing.lapsesOn, tx, scope)

        var mails = zip(people, issued).map { temporaryPasswordMail(to: $0, $1, lapsesOn: issuing.lapsesOn) }
        mails += zip(invited, ids).map { roomMail(to: $0, id: $1) }
        mails += ids.dropFirst(invited.count).prefix(1).compactMap { resultMail(id: $0) }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }

    private func temporaryPasswordMail(
        to person: ApplicationPerson, _ issued: IssueTemporaryPasswords.Issued, lapsesOn: Day
    ) -> OutgoingMail {
        mail(
            issued.mailID, .temporaryPassword, to: person,
            ["address": .text(person.email), "lapsesOn": .text(lapsesOn.adding(days: -1).japanese)],
            sealed: issued.sealed)
    }

    private func roomMail(to person: ApplicationPerson, id: Int64) -> OutgoingMail {
        mail(id, .roomInvitation, to: person, [:])
    }

    private func mail(
        _ id: Int64, _ kind: MailKind, to person: ApplicationPerson, _ variables: [String: MailValue],
        sealed: OutgoingMail.Sealed? = nil
    ) -> OutgoingMail {
        OutgoingMail(
            id: id, kind: kind, recipient: person.email, recipientName: person.name,
            applicationID: application.id,
            facilityID: facility, accountID: person.accountID,
            variables: variables.merging(
                ["name": .text(person.name), "facility": .text(facilityName ?? "")]) { own, _ in own },
            sealed: sealed)
    }

    /// The result, for the facility manager to confirm (J8).
    private func resultMail(id: Int64) -> OutgoingMail? {
        guard let address = application.form.managerEmail, let manager = application.form.managerName else {
            return nil
        }
        return OutgoingMail(
            id: id, kind: .applicationApproved, recipient: address, recipientName: manager,
            applicationID: application.id, facilityID: facility,
            variables: [
                "manager": .text(manager), "facility": .text(facilityName ?? ""),
                "receipt": .text(application.receipt), "peopleCount": .text(String(people.count)),
                "people": .list(people.map(\.name)), "administrators": .list(administrators.map(\.name)),
            ])
    }
}
