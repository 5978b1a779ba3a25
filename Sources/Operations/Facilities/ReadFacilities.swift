package import Registry
package import Storage

/// A facility with its people.
package struct FacilityDossier: Sendable, Codable {
    package let facility: FacilityRecord
    package let people: [AccountRecord]
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
            return FacilityDossier(
                facility: facility,
                people: try AccountRecord.list(AccountRecord.Filter(facility: id), tx, scope))
        }
    }
}
