import FoundationEssentials
import Postgres
import Registry
package import Storage

/// What the administrator of a facility looks after: the facility, its people, its applications.
package struct FacilityOverview: Sendable {
    package let facility: DeskFacility
    package let people: [DeskPerson]
    package let applications: [DeskApplication]

    package init(facility: DeskFacility, people: [DeskPerson], applications: [DeskApplication]) {
        self.facility = facility
        self.people = people
        self.applications = applications
    }
}

extension FacilityOverview {
    fileprivate static func load(
        _ facility: Int64, at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> FacilityOverview? {
        let (itself, people, applications) = try tx.read(
            DeskFacility.find(facility, network), DeskPerson.list(facility: facility, at: now, network),
            DeskApplication.list(facility: facility, network))
        return itself.map { FacilityOverview(facility: $0, people: people, applications: applications) }
    }
}

/// A facility with its people and applications; nil where there is none. Who may ask is the caller's business.
package struct ReadFacility: Operation {
    package let facility: Int64

    package init(_ facility: Int64) {
        self.facility = facility
    }

    package func run(_ service: Service, _ request: Request) async throws -> FacilityOverview? {
        try await service.database.read(request.network) { tx, network in
            try FacilityOverview.load(facility, at: request.asOf, tx, network)
        }
    }
}

/// A facility as whoever holds a session's token sees it: nothing, unless they are its administrator.
package struct ReadOwnFacility: Operation {
    package let facility: Int64
    package let token: String

    package init(_ facility: Int64, token: String) {
        self.facility = facility
        self.token = token
    }

    package func run(_ service: Service, _ request: Request) async throws -> Seen<FacilityOverview>? {
        try await service.seen(token, request) { visitor, tx, network in
            guard visitor.facility(facility) != nil else { return nil }
            return try FacilityOverview.load(facility, at: request.asOf, tx, network)
        }
    }
}
