import Postgres
package import Registry
package import Storage

/// One application with everything that belongs to it.
package struct ApplicationDossier: Sendable, Codable {
    package let application: ApplicationRecord
    package let facilities: [ApplicationFacility]
    package let people: [RosterLine]
    package let problems: [ApplicationProblem]
    /// What approval did; empty before it.
    package let effects: [EffectRecord]
    /// As above.
    package let changedFacilities: [FacilityChangeRecord]
    package let consents: [ConsentRecord]
    /// How each address stands, where the network confirms them (T A7); nil where it does not.
    package let addresses: [RosterAddress]?
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
                application: application,
                facilities: try ApplicationFacility.list(of: application.id, tx, scope),
                people: try RosterLine.list(of: application.id, tx, scope),
                problems: try ApplicationProblem.list(of: application.id, tx, scope),
                effects: try EffectRecord.list(of: application.id, tx, scope),
                changedFacilities: try FacilityChangeRecord.list(of: application.id, tx, scope),
                consents: try tx.read(ConsentRecord.list(ofApplication: application.id, scope)),
                addresses: try addresses(of: application, tx, scope))
        }
    }

    /// The plan of an application that waits for a decision: what approving it now would do.
    package func plan(of receipt: ReceiptNumber, in network: String, on today: Day) async throws -> ShownPlan {
        try await database.read(network) { tx, scope in
            guard let application = try ApplicationRecord.find(receipt.description, tx, scope) else {
                throw Refusal.noSuchApplication(receipt)
            }
            guard application.state == .inReview || application.state == .received else {
                throw Refusal(
                    .notAllowed,
                    Bilingual(
                        ja: "この申込は「\(application.state.title.ja)」で、これから行うことはありません。",
                        en: "This application is “\(application.state.title.en)”; nothing is planned for it."),
                    remedy: Bilingual(ja: "application show で確認してください。", en: "See application show."))
            }
            let facilities = try ApplicationFacility.list(of: application.id, tx, scope)
            return ShownPlan(
                application: application, facilities: facilities,
                plan: try application.situation(facilities, on: today, tx, scope).plan,
                addresses: try addresses(of: application, tx, scope))
        }
    }

    private func addresses(
        of application: ApplicationRecord, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [RosterAddress]? {
        guard try forms.current(tx, network).definition.intake.confirmAddresses else { return nil }
        return try RosterAddress.list(of: application.id, tx, network)
    }
}

/// A plan with the application that it is of.
package struct ShownPlan: Sendable {
    package let application: ApplicationRecord
    package let facilities: [ApplicationFacility]
    package let plan: RosterPlan
    /// As in ``ApplicationDossier/addresses``.
    package let addresses: [RosterAddress]?
}
