import FoundationEssentials
import Postgres
import Registry
import Secrets
import Storage

/// A forgotten password: a one-time link goes to the address, if somebody active has it.
///
/// Whoever asks learns nothing of that. At most one link in five minutes and five in a day, so that nobody's mailbox is filled.
package struct SendPasswordLink: Operation {
    package let address: String

    package init(address: String) {
        self.address = address
    }

    struct Sent: Codable, Sendable {
        let accountID: Int64
    }

    /// In seconds.
    private static let pause: TimeInterval = 5 * 60
    private static let day: TimeInterval = 24 * 60 * 60
    private static let mostInADay = 5

    package func run(_ service: Service, _ request: Request) async throws {
        guard let person = try await recipient(service, request) else { return }
        let token = Token.make(service.random)
        let act = Act(
            .sendPasswordLink, network: request.network,
            actor: Actor(.person, String(person.accountID)), requestID: request.id, asOf: request.asOf)
        _ = try await service.database.act(act) { tx, scope in
            try PasswordLinkRecord.issue(ofAccount: person.accountID, digest: token.digest, tx, scope)
            let active = try service.forms.current(tx, scope.network)
            try Outbox.write(
                [try mail(to: person, token, service, tx, scope)], version: active.version,
                domain: service.links.host, tx, scope)
            return Sent(accountID: person.accountID)
        }
    }

    private func recipient(_ service: Service, _ request: Request) async throws -> SignInCandidate? {
        let key = (try? EmailAddress(written: address))?.key ?? ""
        return try await service.database.read(request.network) { tx, network in
            let candidate = try SignInCandidate.find(emailKey: key, tx, network)
            let account = candidate?.accountID ?? 0
            let lately = try PasswordLinkRecord.count(
                ofAccount: account, since: request.asOf - Self.pause, tx, network)
            let today = try PasswordLinkRecord.count(
                ofAccount: account, since: request.asOf - Self.day, tx, network)
            guard let candidate, candidate.state == .active, lately == 0, today < Self.mostInADay else {
                return nil
            }
            return candidate
        }
    }

    /// The address of the page is the secret: it is sealed until the mail is handed over.
    private func mail(
        to person: SignInCandidate, _ token: Token, _ service: Service, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> OutgoingMail {
        let id = try Outbox.drawID(tx)
        let link = service.links.newPassword(scope.network.code, link: token.text)
        return OutgoingMail(
            id: id, kind: .passwordLink, recipient: person.email, recipientName: person.name,
            accountID: person.accountID,
            variables: [
                "name": .text(person.name),
                "lapsesAt": .text((scope.act.asOf + PasswordLinkRecord.lifetime).clockTimeInJapan),
            ], sealed: service.keys.seal(link, for: id, in: scope.network.id))
    }
}
