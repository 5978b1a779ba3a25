package import FoundationEssentials
import Registry
package import Storage

/// What the administrator of a facility looks after: the facility, its people, its applications.
package struct FacilityOverview: Sendable {
    package let facility: FacilityRecord
    package let people: [DeskPerson]
    package let applications: [DeskApplication]

    package init(facility: FacilityRecord, people: [DeskPerson], applications: [DeskApplication]) {
        self.facility = facility
        self.people = people
        self.applications = applications
    }
}

extension Service {
    /// Nil where there is no such facility. Who may ask is the caller's business.
    package func facilityOverview(
        _ facility: Int64, in network: String, at now: Date
    ) async throws -> FacilityOverview? {
        try await database.read(network) { tx, scope in
            guard let record = try FacilityRecord.list(id: facility, tx, scope).first else { return nil }
            return FacilityOverview(
                facility: record, people: try DeskPerson.list(facility: facility, at: now, tx, scope),
                applications: try DeskApplication.list(facility: facility, tx, scope))
        }
    }

    /// The participants' list; nil where the network keeps none (L5).
    package func participants(of network: String) async throws -> [Participant]? {
        try await database.read(network) { tx, scope in
            let definition = try forms.current(tx, scope).definition
            guard definition.participantsList != .off else { return nil }
            return try Participant.list(consent: definition.announcingClause, tx, scope)
        }
    }
}
