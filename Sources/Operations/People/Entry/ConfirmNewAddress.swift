import Postgres
import Registry
import Secrets
import Storage

/// The button behind the link that went to a new address: from now on it is the one (J6). The former address is told, and
/// what was mailed to it opens nothing any more.
package struct ConfirmNewAddress: Operation {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package enum Outcome: Sendable {
        case changed
        /// One answer for unknown, lapsed and used links, and for an address that somebody else has got meanwhile.
        case noLongerOpen
    }

    struct Changed: Codable, Sendable {
        let accountID: Int64
    }

    private struct Closed: Error {}

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        guard let token = Token(text: token) else { return .noLongerOpen }
        let found = try await service.database.read(request.network) { tx, network in
            try AddressChange.find(digest: token.digest, at: request.asOf, tx, network)
        }
        guard let found, let address = try? EmailAddress(written: found.email) else { return .noLongerOpen }
        let act = Act(
            .changeAddress, network: request.network,
            actor: Actor(.person, String(found.accountID)), requestID: request.id, asOf: request.asOf)
        do {
            _ = try await service.database.act(act) { tx, scope in
                try change(found, to: address, service, request, tx, scope)
            }
            return .changed
        } catch is Closed {
            return .noLongerOpen
        } catch let error as PostgresError where error.constraint == "account_email_key" {
            return .noLongerOpen
        }
    }

    private func change(
        _ found: AddressChange, to address: EmailAddress, _ service: Service, _ request: Request,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Changed {
        let act = try OwnAct.hold(found.accountID, service, request, tx, scope)
        guard try found.use(tx, scope),
            try address.isFree(for: act.person, on: request.today, tx, scope.network)
        else { throw Closed() }
        let held = try act.values(tx, scope)
        try act.carryOut(held.with(address), over: held, tx, scope)
        return Changed(accountID: found.accountID)
    }
}
