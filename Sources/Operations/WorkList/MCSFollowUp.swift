import Postgres
import Registry
import Storage

/// What an act leaves to be done at MCS ("two sides" of the domain), whatever act it is: an approval, or something that
/// happens to people who are registered already.
struct MCSFollowUp {
    let definition: NetworkDefinition
    let calendar: OfficeCalendar
    let today: Day
    /// The application that caused it; nil for an act of its own.
    let application: Int64?

    init(_ definition: NetworkDefinition, today: Day, application: Int64? = nil) throws(DayFault) {
        self.definition = definition
        self.calendar = try OfficeCalendar(closedDays: definition.closedDays)
        self.today = today
        self.application = application
    }

    func due(_ kind: MCSTaskKind) -> Day {
        calendar.day(after: today, openDays: kind.openDaysUntilDue)
    }

    /// One task; returns its id.
    func open(
        _ kind: MCSTaskKind, facility: Int64? = nil, _ instruction: String, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) -> Int64 {
        try OpenTasks.one(
            kind, application: application, facility: facility, instruction: instruction, dueOn: due(kind), tx,
            scope)
    }

    /// One task for each person.
    func open(
        _ kind: MCSTaskKind, for people: [(account: Int64, facility: Int64?, instruction: String)],
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try OpenTasks.forPeople(kind, application: application, people: people, dueOn: due(kind), tx, scope)
    }

    /// One task for each facility.
    func open(
        _ kind: MCSTaskKind, at facilities: [(facility: Int64, instruction: String)],
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try OpenTasks.forFacilities(
            kind, application: application, facilities: facilities, dueOn: due(kind), tx, scope)
    }

    /// The room follows the administrators' rights (R1): who is one now is to be invited, who is one no longer is to be
    /// removed, and an invitation that was not made yet is not made any more.
    ///
    /// Returns who is to be invited now.
    @discardableResult
    func followRights(
        of accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [FollowRights.Person] {
        guard let room = definition.groups.administratorsRoom, !accounts.isEmpty else { return [] }
        let invited = try FollowRights.administratorsOutsideRoom(among: accounts, tx, scope)
        if !invited.isEmpty {
            let tasks = invited.map {
                (
                    account: $0.account, facility: $0.facility,
                    instruction: MCSTaskText.roomInvitation(
                        room: room, name: $0.name, facility: $0.facilityName)
                )
            }
            try WithdrawTasks.pointless(
                [.roomRemoval], about: invited.map(\.account), reason: "MCS管理者に戻られたため", tx, scope)
            try open(.roomInvitation, for: tasks, tx, scope)
            try FillGroup.addToRoom(invited.map(\.account), tx, scope)
        }
        let strangers = try FollowRights.strangersInRoom(among: accounts, tx, scope)
        if !strangers.isEmpty {
            let tasks = strangers.map {
                (
                    account: $0.account, facility: $0.facility,
                    instruction: MCSTaskText.roomRemoval(room: room, name: $0.name)
                )
            }
            try WithdrawTasks.pointless(
                [.roomInvitation], about: strangers.map(\.account), reason: "MCS管理者ではなくなったため", tx, scope)
            try open(.roomRemoval, for: tasks, tx, scope)
            try FollowRights.removeFromRoom(strangers.map(\.account), tx, scope)
        }
        return invited
    }
}
