import Forms
import Postgres
package import Registry
import Storage

/// Registers what an application asks for, in one transaction (A1, A2, J7, R1): facility, accounts, affiliations, the
/// places in the groups, temporary passwords, mails, tasks at MCS. A constant number of statements for any number of
/// people; nothing of it exists unless all of it does.
package struct ApproveApplication: Sendable {
    package let receipt: ReceiptNumber
    package let registryNumber: String?
    package let decisionNumber: String?

    package init(receipt: ReceiptNumber, registryNumber: String? = nil, decisionNumber: String? = nil) {
        self.receipt = receipt
        self.registryNumber = registryNumber
        self.decisionNumber = decisionNumber
    }

    /// What is recorded of it.
    package struct Approval: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        /// Nil for individual participants.
        package let facilityID: Int64?
        package let accounts: Int
        package let administrators: Int
        package let mails: Int
        package let lapsesOn: Day
    }

    package func run(_ service: Service, _ request: Request) async throws -> Approval {
        try await service.database.act(request.act("application.approve")) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            let active = try service.forms.current(tx, scope.network)
            try refuseUnlessReady(application, active.definition)
            let people = try ApplicationPerson.list(of: application.id, tx, scope.network)
            try refuseTakenAddresses(people, tx, scope)

            let facility = try registerFacility(application, tx, scope)
            let registration = Registration(
                service: service, request: request, active: active, application: application,
                facility: facility,
                people: people)
            let tasks = try registration.openTasks(tx, scope)
            try registration.registerPeople(tasks, tx, scope)
            let mails = try registration.issuePasswordsAndWriteMails(tx, scope)
            try ApplicationDecision.approve(
                application.id, facility: facility, registryNumber: registryNumber,
                decisionNumber: decisionNumber,
                by: request.actor.name, tx, scope)

            return Approval(
                applicationID: application.id, receipt: application.receipt, facilityID: facility,
                accounts: people.count, administrators: people.count { $0.isAdministrator }, mails: mails,
                lapsesOn: try registration.lapsesOn)
        }
    }

    private func refuseUnlessReady(_ application: ApplicationRecord, _ definition: NetworkDefinition) throws {
        do {
            _ = try application.state.approved()
        } catch {
            throw Refusal(.notAllowed, error.reason)
        }
        if definition.formalities.decisionNumberRequired, decisionNumber?.isEmpty ?? true {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "このネットワークでは、登録の前に決裁番号が必要です。",
                    en: "This network demands the number of the formal decision before registration."),
                remedy: Bilingual(
                    ja: "--decision-number で決裁番号を指定してください。", en: "Give it with --decision-number."))
        }
    }

    /// Asked again at approval: somebody else may have registered an address since the file was checked (J6).
    private func refuseTakenAddresses(
        _ people: [ApplicationPerson], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let taken = try ApplicationPerson.registered(emailKeys: people.map(\.emailKey), tx, scope.network)
        guard taken.isEmpty else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "受付後に同じアドレスの方が登録されたため、承認できません。何も登録していません。",
                    en:
                        "Addresses of this application were registered since it was received. Nothing was registered."
                ),
                remedy: Bilingual(
                    ja: "application return で差し戻してください。", en: "Return it with application return."),
                details: people.filter { taken.contains($0.emailKey) }.map {
                    Bilingual(ja: "\($0.line)行目 \($0.name)", en: "line \($0.line) \($0.name)")
                })
        }
    }

    private func registerFacility(
        _ application: ApplicationRecord, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int64? {
        guard application.kind == "facility" else { return nil }
        return try RegisterFacility.fromApplication(application.id, tx, scope)
    }
}
