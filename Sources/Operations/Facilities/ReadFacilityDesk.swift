package import FoundationEssentials
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

extension Service {
    /// Nil where there is no such facility. Who may ask is the caller's business.
    package func facilityOverview(
        _ facility: Int64, in network: String, at now: Date
    ) async throws -> FacilityOverview? {
        try await database.read(network) { tx, scope in
            try FacilityOverview.load(facility, at: now, tx, scope)
        }
    }

    /// A facility as whoever holds a session's token sees it: nothing, unless they are its administrator.
    package func ownFacility(
        _ facility: Int64, _ token: String, _ request: Request
    ) async throws -> Seen<FacilityOverview>? {
        try await seen(token, request) { visitor, tx, network in
            guard visitor.facility(facility) != nil else { return nil }
            return try FacilityOverview.load(facility, at: request.asOf, tx, network)
        }
    }

    /// The participants' list, for whoever holds a session's token; nothing where the network keeps none (L5).
    package func participants(_ token: String, _ request: Request) async throws -> Seen<[Participant]>? {
        try await seen(token, request) { _, tx, network in
            let definition = try forms.current(tx, network).definition
            guard definition.participantsList != .off else { return nil }
            return try Participant.list(consent: definition.announcingClause, tx, network)
        }
    }
}
