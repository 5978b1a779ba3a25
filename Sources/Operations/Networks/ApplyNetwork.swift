package import Forms
import Postgres
import Registry
import Secrets
import Storage

/// Puts a network's files into force: a new version under its digest, or nothing when they are in force already.
///
/// An option that is switched on by it is filled in, in the same transaction: everybody who is registered gets the
/// places that the new option demands, with the tasks at MCS that belong to them (A2, R1).
package struct ApplyNetwork: Sendable {
    private let definition: NetworkDefinition
    /// The canonical form, as it is stored.
    private let text: String
    private let digest: String

    package init(_ forms: NetworkForms) throws {
        definition = forms.definition
        let canonical = try forms.canonicalBytes
        text = String(decoding: canonical, as: UTF8.self)
        digest = Hexadecimal.encode(sha256(canonical))
    }

    package struct Applied: Codable, Sendable {
        package let version: Int
        /// SHA-256 of the canonical form, hexadecimal.
        package let digest: String
        /// False when exactly these files were in force before.
        package let changed: Bool
        package var placesOpened = 0
    }

    package func run(_ service: Service, _ request: Request) async throws -> Applied {
        guard try await service.database.networks().contains(where: { $0.code == request.network }) else {
            return try await establish(service, request)
        }
        let current = try await service.database.read(request.network) { tx, network in
            try NetworkVersion.current(tx, network)
        }
        if current.forms == text {
            return Applied(version: current.version, digest: digest, changed: false)
        }
        return try await service.database.act(request.act(.applyNetwork)) { tx, scope in
            let version = try NetworkVersion.currentNumber(tx, scope.network) + 1
            try RewordedClauses(since: NetworkVersion.all(tx, scope.network), to: definition)
                .refuseIfUnversioned()
            try addVersion(version, tx, scope)
            let opened = try fillGroups(request, tx, scope)
            return Applied(version: version, digest: digest, changed: true, placesOpened: opened)
        }
    }

    private var keepsAllUsersGroup: Bool { definition.groups.allUsers != nil }
    private var keepsAdministratorsRoom: Bool { definition.groups.administratorsRoom != nil }

    private func establish(_ service: Service, _ request: Request) async throws -> Applied {
        try await service.database.establishing(
            request.act(.applyNetwork), municipality: definition.municipality,
            keepsAllUsersGroup: keepsAllUsersGroup, keepsAdministratorsRoom: keepsAdministratorsRoom
        ) { tx, scope in
            try addVersion(1, tx, scope)
            return Applied(version: 1, digest: digest, changed: true)
        }
    }

    private func addVersion(_ version: Int, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        try NetworkVersion.add(
            version, forms: text, keepsAllUsersGroup: keepsAllUsersGroup,
            keepsAdministratorsRoom: keepsAdministratorsRoom, tx, scope)
    }

    private func fillGroups(_ request: Request, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        let calendar = try OfficeCalendar(closedDays: definition.closedDays)
        var opened = 0
        if let group = definition.groups.allUsers {
            let accounts = try FillGroup.accountsOutsideAllUsers(tx, scope)
            if !accounts.isEmpty {
                let task = try FillGroup.openAllUsersTask(
                    instruction: MCSTaskText.allUsersGroupForEveryone(group: group, people: accounts.count),
                    dueOn: calendar.day(
                        after: request.today, openDays: MCSTaskKind.allUsersGroup.openDaysUntilDue),
                    tx, scope)
                try FillGroup.addToAllUsers(accounts, task: task, tx, scope)
                opened += accounts.count
            }
        } else {
            try FillGroup.empty("all_users", tx, scope)
        }
        if let room = definition.groups.administratorsRoom {
            let administrators = try FillGroup.administratorsOutsideRoom(tx, scope)
            if !administrators.isEmpty {
                try OpenTasks.forPeople(
                    .roomInvitation, application: nil,
                    people: administrators.map {
                        ($0.account, nil, MCSTaskText.roomInvitation(room: room, name: $0.name, facility: nil))
                    },
                    dueOn: calendar.day(
                        after: request.today, openDays: MCSTaskKind.roomInvitation.openDaysUntilDue),
                    tx, scope)
                try FillGroup.addToRoom(administrators.map(\.account), tx, scope)
                opened += administrators.count
            }
        } else {
            try FillGroup.empty("administrators_room", tx, scope)
        }
        return opened
    }
}
