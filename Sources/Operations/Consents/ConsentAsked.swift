import Postgres
package import Registry
import Secrets
import Storage

/// What the link of a mail asks a facility to consent to, in the wording in force (J2).
package struct ConsentAsked: Sendable {
    package let facility: String
    /// The registered manager, who was written to.
    package let manager: String
    package let clauses: [NetworkDefinition.ConsentClause]

    package init(facility: String, manager: String, clauses: [NetworkDefinition.ConsentClause]) {
        self.facility = facility
        self.manager = manager
        self.clauses = clauses
    }
}

/// Shows what a link asks for, and uses nothing up. Nil when it opens nothing.
package struct ReadConsentAsked: Operation {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package func run(_ service: Service, _ request: Request) async throws -> ConsentAsked? {
        guard let token = Token(text: token) else { return nil }
        return try await service.database.read(request.network) { tx, network in
            guard
                let opened = try OpenConsentRequest(
                    token, service.forms.current(tx, network).definition, today: request.today, tx, network),
                let facility = try FacilityValues.list([opened.facility], tx, network).first
            else { return nil }
            return ConsentAsked(
                facility: facility.name, manager: facility.managerName, clauses: opened.clauses.map(\.clause))
        }
    }
}

/// A link that opens something, with the clauses whose wording is still the one that was asked about.
struct OpenConsentRequest {
    let facility: Int64
    let clauses: [(request: Int64, clause: NetworkDefinition.ConsentClause)]

    /// Nil when nothing is left to be answered.
    init?(
        _ token: Token, _ definition: NetworkDefinition, today: Day, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws(PostgresError) {
        let opened = try ConsentRequest.find(tokenDigest: token.digest, today: today, tx, network)
        guard let facility = opened.first?.facility else { return nil }
        self.facility = facility
        clauses = definition.consents.compactMap { clause in
            opened.first { $0.clause == clause.id && $0.version == clause.version }.map { ($0.id, clause) }
        }
        if clauses.isEmpty { return nil }
    }
}
