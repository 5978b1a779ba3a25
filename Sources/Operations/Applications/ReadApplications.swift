package import Registry
package import Storage

/// One application with everything that belongs to it.
package struct ApplicationDossier: Sendable, Codable {
    package let application: ApplicationRecord
    package let people: [ApplicationPerson]
    package let problems: [ApplicationProblem]
    package let consents: [ConsentRecord]
}

extension Service {
    package func applications(of network: String, in states: [ApplicationState]?) async throws
        -> [ApplicationSummary]
    {
        try await database.read(network) { tx, scope in try ApplicationSummary.list(states: states, tx, scope) }
    }

    package func dossier(of receipt: ReceiptNumber, in network: String) async throws -> ApplicationDossier {
        try await database.read(network) { tx, scope in
            guard let application = try ApplicationRecord.find(receipt.description, tx, scope) else {
                throw Refusal.noSuchApplication(receipt)
            }
            return ApplicationDossier(
                application: application, people: try ApplicationPerson.list(of: application.id, tx, scope),
                problems: try ApplicationProblem.list(of: application.id, tx, scope),
                consents: try ConsentRecord.list(ofApplication: application.id, tx, scope))
        }
    }
}
