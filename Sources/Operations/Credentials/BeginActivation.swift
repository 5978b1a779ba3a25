import FoundationEssentials
import Postgres
package import Registry
package import Secrets
import Storage

/// The first step of an activation (A1): address and temporary password.
///
/// A try is counted before the password is looked at (A4), and unknown, wrong, lapsed, used up and locked get one answer. A
/// typing error shows in the check character, is told at once and costs no try.
package struct BeginActivation: Operation {
    package let address: String
    package let typedPassword: String

    package init(address: String, typedPassword: String) {
        self.address = address
        self.typedPassword = typedPassword
    }

    package enum Outcome: Sendable {
        case proceed(ActivationInvitation)
        case mistyped(MistypedPassword)
        case refused
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        let password: TemporaryPassword
        do {
            password = try TemporaryPassword.parse(typedPassword)
        } catch {
            return .mistyped(error)
        }
        guard let address = try? EmailAddress(written: address) else { return .refused }
        return try await service.database.note(request.network) { tx, network in
            guard let candidate = try ActivationCandidate.find(emailKey: address.key, tx, network) else {
                return .refused
            }
            guard let count = try SignInLock.count(candidate.accountID, at: request.asOf, tx, network) else {
                if try SignInLock.isOverdue(candidate.accountID, at: request.asOf, tx, network) {
                    try candidate.lockout.perform(service, request, tx, network)
                }
                return .refused
            }
            guard let open = try open(password, of: candidate, service, request, tx, network) else {
                if count.isLast { try candidate.lockout.perform(service, request, tx, network) }
                return .refused
            }
            try SignInLock.clear(candidate.accountID, tx, network)
            let active = try service.forms.current(tx, network)
            let ticket = ActivationTicket(
                accountID: candidate.accountID, temporaryPasswordID: open.id,
                expiresAt: request.asOf + ActivationTicket.lifetime, requestID: UUID(),
                networkVersion: active.version)
            return .proceed(
                try ActivationInvitation(
                    candidate, ticket: ticket.sealed(service.keys, network: network.id),
                    active.definition))
        }
    }

    private func open(
        _ password: TemporaryPassword, of candidate: ActivationCandidate, _ service: Service,
        _ request: Request,
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> TemporaryPasswordRecord? {
        guard candidate.state == .registered,
            let record = try TemporaryPasswordRecord.open(of: candidate.accountID, tx, network),
            service.keys.matches(
                password, KeyedDigest(keyID: record.keyID, bytes: record.digest),
                context: SecretContext.temporaryPassword(network: network.id, account: candidate.accountID)),
            record.lapsesOn > request.today
        else { return nil }
        return record
    }
}

extension ActivationCandidate {
    fileprivate var lockout: RecordLockout { RecordLockout(accountID: accountID, name: name, email: email) }
}

/// What the second page shows.
package struct ActivationInvitation: Sendable {
    package let ticket: String
    package let name: String
    package let facilities: [String]
    package let terms: [NetworkDefinition.TermsClause]
    package let passwordRule: PasswordRule
}

extension ActivationInvitation {
    init(_ candidate: ActivationCandidate, ticket: String, _ definition: NetworkDefinition) {
        self.ticket = ticket
        name = candidate.name
        facilities = candidate.facilities
        terms = definition.terms
        passwordRule = definition.passwordRule
    }
}
