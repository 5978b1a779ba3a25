import FoundationEssentials
import Postgres
package import Registry
import Secrets
import Storage

/// The second step of an activation (A1, A3, J3): the person agrees to the terms and chooses a password of their own.
package struct CompleteActivation: Operation {
    package let ticket: String
    package let password: String
    package let repeated: String
    /// Ids of the clauses that were ticked.
    package let agreedClauses: Set<String>

    package init(ticket: String, password: String, repeated: String, agreedClauses: Set<String>) {
        self.ticket = ticket
        self.password = password
        self.repeated = repeated
        self.agreedClauses = agreedClauses
    }

    package enum Objection: Sendable, Hashable {
        case termsNotAgreed
        case passwordsDiffer
        case password(PasswordObjection)
    }

    package enum Outcome: Sendable {
        case activated(name: String)
        /// Shown on the same page again, with the same ticket.
        case objections([Objection], ActivationInvitation)
        /// The ticket expired, or the temporary password lapsed or was used up: back to the first step.
        case startOver
    }

    /// What is recorded of it.
    struct Activation: Codable, Sendable {
        let accountID: Int64
        let activated: Bool
        /// The version of the network's forms whose terms were agreed to, and of the privacy notice that was shown.
        let networkVersion: Int
        let privacyNotice: String
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        guard let opened = try await openTicket(service, request) else { return .startOver }
        let verdict = opened.definition.passwordRule.verdict(
            for: password, personal: opened.candidate.personalTexts)
        let objections = objections(to: verdict, opened.definition)
        guard objections.isEmpty, case .accepted(let months) = verdict else {
            return .objections(
                objections, ActivationInvitation(opened.candidate, ticket: ticket, opened.definition))
        }
        let hash = try await service.admittingHashes {
            await service.hasher.hash(password, random: service.random)
        }
        let changeDueOn = months.map { request.today.adding(months: $0) }
        let activated = try await activate(opened, phc: hash.phc, changeDueOn: changeDueOn, service, request)
        return activated ? .activated(name: opened.candidate.name) : .startOver
    }

    private struct Opened: Sendable {
        let ticket: ActivationTicket
        let candidate: ActivationCandidate
        let definition: NetworkDefinition
        let version: Int
    }

    private func openTicket(_ service: Service, _ request: Request) async throws -> Opened? {
        try await service.database.read(request.network) { tx, network in
            guard
                let ticket = ActivationTicket.open(
                    ticket, service.keys, network: network.id, now: request.asOf),
                let candidate = try ActivationCandidate.find(account: ticket.accountID, tx, network)
            else { return nil }
            let active = try service.forms.version(ticket.networkVersion, tx, network)
            return Opened(
                ticket: ticket, candidate: candidate, definition: active.definition, version: active.version)
        }
    }

    private func objections(to verdict: PasswordVerdict, _ definition: NetworkDefinition) -> [Objection] {
        var objections: [Objection] = []
        if !agreedClauses.isSuperset(of: definition.terms.map(\.id)) { objections.append(.termsNotAgreed) }
        if password != repeated { objections.append(.passwordsDiffer) }
        if case .refused(let reasons) = verdict { objections += reasons.map(Objection.password) }
        return objections
    }

    /// False when another activation was first, or the password lapsed meanwhile; then nothing is changed.
    private func activate(
        _ opened: Opened, phc: String, changeDueOn: Day?, _ service: Service, _ request: Request
    ) async throws -> Bool {
        let act = Act(
            .activateAccount, network: request.network,
            actor: Actor(.person, String(opened.ticket.accountID)),
            requestID: opened.ticket.requestID, asOf: request.asOf)
        do {
            return try await service.database.act(act) { tx, scope in
                let account = opened.ticket.accountID
                guard
                    let record = try TemporaryPasswordRecord.open(of: account, tx, scope.network),
                    record.id == opened.ticket.temporaryPasswordID, record.lapsesOn > request.today,
                    // The account first, as everybody takes it: an approval that is being undone holds it, and goes on to
                    // its passwords.
                    try AccountActivation.complete(account, phc: phc, changeDueOn: changeDueOn, tx, scope),
                    try TemporaryPasswordRecord.use(record.id, tx, scope)
                else { throw NoLongerOpen() }
                let clauses = opened.definition.terms.map { ($0.id, $0.version, $0.wording.digest) }
                try ConsentRecord.insert(
                    ofAccount: account, clauses: clauses, givenBy: opened.candidate.name, tx, scope)
                try Outbox.write(
                    [try confirmation(opened, request, tx)], version: opened.version,
                    domain: service.links.host, tx,
                    scope)
                return Activation(
                    accountID: account, activated: true, networkVersion: opened.version,
                    privacyNotice: opened.definition.privacyNotice.version)
            }.activated
        } catch is NoLongerOpen {
            return false
        }
    }

    private struct NoLongerOpen: Error {}

    private func confirmation(
        _ opened: Opened, _ request: Request, _ tx: borrowing Transaction
    ) throws -> OutgoingMail {
        OutgoingMail(
            id: try Outbox.drawID(tx), kind: .accountActivated, recipient: opened.candidate.email,
            recipientName: opened.candidate.name, accountID: opened.candidate.accountID,
            variables: [
                "name": .text(opened.candidate.name),
                "facility": .text(opened.candidate.facilities.first ?? ""),
                "activatedOn": .text(request.today.japanese),
            ])
    }
}
