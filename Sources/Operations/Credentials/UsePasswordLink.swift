import FoundationEssentials
import Registry
import Secrets
import Storage

/// The page behind a password link: a new password in place of the forgotten one, once.
///
/// The old password is not known here, only its hash: the new one is compared with the five newest, and with the newest also
/// as it would be with the last number counted one up or down. Eight hashes at most.
package struct UsePasswordLink: Operation {
    package let link: String
    package let password: String
    package let repeated: String

    package init(link: String, password: String, repeated: String) {
        self.link = link
        self.password = password
        self.repeated = repeated
    }

    package enum Outcome: Sendable {
        case changed
        case objections([PasswordChangeObjection])
        /// It was used or replaced, it has lapsed, or it never was one.
        case lapsed
    }

    struct Facts: Codable, Sendable {
        let accountID: Int64
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        try await service.admittingHashes {
            guard let (record, situation) = try await load(service, request) else { return .lapsed }
            let new = NewOwnPassword(text: password, repeated: repeated)
            let (objections, months) = new.judge(situation)
            guard objections.isEmpty else { return .objections(objections) }
            guard await !isKnown(new, situation, service.hasher) else {
                return .objections([.password(.repeated)])
            }
            let hash = await service.hasher.hash(password, random: service.random)
            return try await use(record, new, hash, months, situation, service, request)
        }
    }

    private func load(
        _ service: Service, _ request: Request
    ) async throws -> (PasswordLinkRecord, NewOwnPassword.Situation)? {
        guard let token = Token(text: link) else { return nil }
        return try await service.database.read(request.network) { tx, network in
            guard
                let record = try PasswordLinkRecord.find(digest: token.digest, at: request.asOf, tx, network),
                let situation = try NewOwnPassword.Situation.load(
                    account: record.accountID, service, tx, network)
            else { return nil }
            return (record, situation)
        }
    }

    private func isKnown(
        _ new: NewOwnPassword, _ situation: NewOwnPassword.Situation, _ hasher: PasswordHasher
    ) async -> Bool {
        if await new.wasUsed(among: situation.hashes, hasher) { return true }
        guard let newest = situation.hashes.first else { return false }
        for neighbour in PasswordRepetition.neighbours(of: password)
        where await hasher.verify(neighbour, against: newest) {
            return true
        }
        return false
    }

    private func use(
        _ record: PasswordLinkRecord, _ new: NewOwnPassword, _ hash: OwnPasswordHash, _ months: Int?,
        _ situation: NewOwnPassword.Situation, _ service: Service, _ request: Request
    ) async throws -> Outcome {
        let act = Act(
            .resetPassword, network: request.network,
            actor: Actor(.person, String(record.accountID)), requestID: request.id, asOf: request.asOf)
        do {
            _ = try await service.database.act(act) { tx, scope in
                guard try record.use(tx, scope) else { throw Closed() }
                try new.set(hash, changeAfterMonths: months, situation, service, request, tx, scope)
                return Facts(accountID: record.accountID)
            }
        } catch is Closed {
            return .lapsed
        }
        return .changed
    }

    private struct Closed: Error {}
}

/// Whether a password link still opens anything. Looking consumes nothing.
package struct LookAtPasswordLink: Operation {
    package let link: String

    package init(_ link: String) {
        self.link = link
    }

    package func run(_ service: Service, _ request: Request) async throws -> Bool {
        guard let token = Token(text: link) else { return false }
        return try await service.database.read(request.network) { tx, network in
            try PasswordLinkRecord.find(digest: token.digest, at: request.asOf, tx, network) != nil
        }
    }
}
