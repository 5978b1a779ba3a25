package import Registry
package import Storage

/// A facility with its people, its consents, and what happened to it.
package struct FacilityDossier: Sendable, Codable {
    package let facility: FacilityRecord
    package let people: [AccountRecord]
    /// The latest word on each clause (J2).
    package let consents: [FacilityConsent]
    /// Whether it stands on the participants' list (L5).
    package let isListed: Bool
    /// The latest first (J11).
    package let history: [FacilityMeasure]
    /// What is to be done at MCS about it and its people.
    package let work: [WorkLine]

    package init(
        facility: FacilityRecord, people: [AccountRecord], consents: [FacilityConsent], isListed: Bool,
        history: [FacilityMeasure], work: [WorkLine]
    ) {
        self.facility = facility
        self.people = people
        self.consents = consents
        self.isListed = isListed
        self.history = history
        self.work = work
    }
}

extension Service {
    package func facilities(of network: String, standing: Standing?) async throws -> [FacilityRecord] {
        try await database.read(network) { tx, scope in try FacilityRecord.list(standing: standing, tx, scope) }
    }

    package func facility(_ id: Int64, in network: String) async throws -> FacilityDossier {
        try await database.read(network) { tx, scope in
            guard let facility = try FacilityRecord.list(id: id, tx, scope).first else {
                throw Refusal.noSuchFacility(id)
            }
            let consents = try FacilityConsent.list(of: id, tx, scope)
            return FacilityDossier(
                facility: facility,
                people: try AccountRecord.list(AccountRecord.Filter(facility: id), tx, scope),
                consents: consents,
                isListed: try forms.current(tx, scope).definition.lists(
                    facility.standing, consentedTo: Set(consents.filter(\.given).map(\.clause))),
                history: try FacilityMeasure.list(of: id, tx, scope),
                work: try WorkLine.list(.init(facility: id), tx, scope))
        }
    }
}
