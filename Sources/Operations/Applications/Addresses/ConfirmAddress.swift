import Postgres
import Registry
import Secrets
import Storage

/// A person presses the link of a test mail: the address reaches them (T A7). Unknown, lapsed, used and closed links get
/// one answer.
package struct ConfirmAddress: Operation {
    /// As it stands in the link.
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package enum Outcome: Sendable, Hashable {
        case confirmed
        case noLongerOpen
    }

    /// What is recorded of it.
    struct Confirmation: Codable, Sendable {
        let confirmationID: Int64
        let applicationID: Int64
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        guard let token = Token(text: token) else { return .noLongerOpen }
        let found = try await service.database.read(request.network) { tx, network in
            try AddressConfirmation.find(tokenDigest: token.digest, today: request.today, tx, network)
        }
        guard let id = found else { return .noLongerOpen }
        // Whoever presses has no account yet: the act names the link.
        let act = Act(
            .confirmAddress, network: request.network,
            actor: Actor(.addressee, String(id)), requestID: request.id, asOf: request.asOf)
        do {
            _ = try await service.database.act(act) { tx, scope in
                guard let used = try AddressConfirmation.confirm(id, tx, scope) else { throw NoLongerOpen() }
                return Confirmation(confirmationID: used.id, applicationID: used.applicationID)
            }
            return .confirmed
        } catch is NoLongerOpen {
            return .noLongerOpen
        }
    }

    private struct NoLongerOpen: Error {}
}
