import Forms
import Operations
import Registry
import Storage
import TestSupport
import Testing

/// The doors by which a change can come.
enum Door: String, CaseIterable {
    case roster
    case desk
    case page

    /// A network of its own for each, all with the same files, so that what they leave can be laid side by side.
    var network: String { "door-\(rawValue)" }
}

/// A change that every door can bring about.
enum DoorChange: String, CaseIterable {
    case depart
    case grant
    case revoke
    case telephone
}

/// One network with a clinic and a pharmacy, before a change comes in by its door.
struct DoorSample {
    let door: Door
    let clerk: Clerk
    let clinic: Int64

    /// Who asks where it is the facility's own page, and whom it is never about.
    static let administrator = SampleApplication.Person.takahashi

    init(_ door: Door, isAttested: Bool, isActivated: SampleApplication.Person?, in database: TestDatabase)
        async throws
    {
        self.door = door
        try await SampleNetworks.apply(door.network, to: database.service())
        clerk = try Clerk(door.network, in: database)
        let receipt = try await clerk.receive(
            .clinic(.takahashi, .yamazaki.administrator, .sato).and(.pharmacy(.akagi, .sato)))
        clinic = try #require(try await clerk.approve(receipt).facilityIDs.first)
        if isAttested { try await clerk.attest() }
        try await clerk.activate(Self.administrator.email)
        if let isActivated { try await clerk.activate(isActivated.email) }
        try await clerk.sendMails()
    }

    func bring(_ change: DoorChange, about person: SampleApplication.Person) async throws {
        switch door {
        case .roster: try await bringByRoster(change, about: person)
        case .desk: try await perform(change, about: person, as: clerk.service, reach: .network)
        case .page:
            let own = try await clerk.service.account(Self.administrator.email, in: door.network).id
            try await perform(
                change, about: person, as: clerk.database.service("portal"),
                reach: .facility(clinic, administrator: own))
        }
    }

    private func bringByRoster(_ change: DoorChange, about person: SampleApplication.Person) async throws {
        let row: SampleApplication.Person =
            switch change {
            case .depart: person.leaving
            case .grant: person.changed { $0.isAdministrator = true }
            case .revoke: person.changed { $0.isAdministrator = false }
            case .telephone: person.changed { $0.telephone = "03-3480-1111" }
            }
        try await clerk.carryOut(.clinic(row))
    }

    private func perform(
        _ change: DoorChange, about person: SampleApplication.Person, as service: Service, reach: Reach
    ) async throws {
        let people = [try AccountReference(person.email)]
        let request = SampleNetworks.request(door.network)
        switch change {
        case .depart:
            _ = try await DepartAccounts(people, from: clinic, reason: "退職", reach: reach).run(service, request)
        case .grant:
            _ = try await GrantAdministrator(
                people, at: clinic, explanation: RoleExplanation(on: request.today, by: "窓口 花子"), reason: "増員",
                reach: reach
            ).run(service, request)
        case .revoke:
            _ = try await RevokeAdministrator(people, at: clinic, reason: "交代", reach: reach)
                .run(service, request)
        case .telephone:
            _ = try await ChangeAccount(
                people[0], stated: [.telephone: "03-3480-1111"], reason: "訂正", reach: reach
            ).run(service, request)
        }
    }
}
