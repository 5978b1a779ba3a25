import Postgres
package import Registry
import Storage

/// The clauses that a facility which takes part has to answer before it can send people.
package struct ReadClausesToAnswer: Operation {
    package let facility: Int64

    package init(by facility: Int64) {
        self.facility = facility
    }

    package func run(
        _ service: Service, _ request: Request
    ) async throws -> [NetworkDefinition.ConsentClause] {
        try await service.database.read(request.network) { tx, network in
            let definition = try service.forms.current(tx, network).definition
            guard let record = try FacilityRecord.list(id: facility, tx, network).first else { return [] }
            let known = FacilityIdentity(named: record.name)
            return definition.clausesToAnswer(
                by: known.match(among: try KnownFacility.concerned([known], tx, network)))
        }
    }
}
