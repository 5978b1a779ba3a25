import FoundationEssentials
import Postgres
import Registry
import Secrets
import Storage

/// Somebody wants to be registered under another address. They show once more that it is they, and a link goes to the new
/// address; until somebody presses the button behind it, nothing changes.
///
/// That an address is somebody else's is not said, to whoever asks about it: then no mail goes anywhere. At most five a day.
package struct AskForAddress: Operation {
    package let accountID: Int64
    package let address: String
    package let password: String

    package init(accountID: Int64, address: String, password: String) {
        self.accountID = accountID
        self.address = address
        self.password = password
    }

    package enum Outcome: Sendable, Hashable {
        case asked
        case unreadable
        case same
        case passwordRefused
        case tooMany
    }

    struct Asked: Codable, Sendable {
        let accountID: Int64
        let isSent: Bool
    }

    private static let mostInADay = 5
    private static let day: TimeInterval = 24 * 60 * 60

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        guard let address = try? EmailAddress(written: address) else { return .unreadable }
        return try await service.admittingHashes {
            let (situation, lately) = try await service.database.read(request.network) { tx, network in
                (
                    try NewOwnPassword.Situation.load(account: accountID, service, tx, network),
                    try AddressChange.count(
                        ofAccount: accountID, since: request.asOf - Self.day, tx, network)
                )
            }
            guard let situation, let inUse = situation.hashes.first else { return .passwordRefused }
            guard (try? EmailAddress(written: situation.person.email))?.key != address.key else { return .same }
            guard lately < Self.mostInADay else { return .tooMany }
            let check = CheckOwnPassword(
                accountID: accountID, name: situation.person.name, email: situation.person.email)
            guard try await check.isRight(password, against: inUse, service, request) else {
                return .passwordRefused
            }
            try await ask(address, service, request)
            return .asked
        }
    }

    private func ask(
        _ address: EmailAddress, _ service: Service, _ request: Request
    ) async throws {
        let token = Token.make(service.random)
        _ = try await service.database.act(request.act(.askForAddress)) { tx, scope in
            let act = try OwnAct.hold(accountID, service, request, tx, scope)
            try AddressChange.open(for: accountID, address, digest: token.digest, tx, scope)
            let isFree = try address.isFree(for: act.person, on: request.today, tx, scope.network)
            if isFree {
                try Outbox.write(
                    [try mail(to: address, token, act, tx, scope)], version: act.active.version,
                    domain: service.links.host, tx, scope)
            }
            return Asked(accountID: accountID, isSent: isFree)
        }
    }

    private func mail(
        to address: EmailAddress, _ token: Token, _ act: OwnAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> OutgoingMail {
        let id = try Outbox.drawID(tx)
        let link = act.service.links.addressChange(scope.network.code, token)
        return OutgoingMail(
            id: id, kind: .addressChange, recipient: address.text, recipientName: act.person.name,
            accountID: accountID,
            variables: [
                "name": .text(act.person.name),
                "lapsesAt": .text((scope.act.asOf + AddressChange.lifetime).clockTimeInJapan),
            ], sealed: act.service.keys.seal(link, for: id, in: scope.network.id))
    }
}

extension EmailAddress {
    /// Whether nobody has it, and nobody else had it until a short while ago (A7).
    func isFree(
        for person: AccountStanding, on today: Day, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> Bool {
        guard try !AddressChange.isTaken(self, tx, network) else { return false }
        let name = FoldedName(person.name).key
        return try QuarantinedAddress.among([key], on: today, tx, network).allSatisfy { $0.nameKey == name }
    }
}
