import FoundationEssentials
import Registry
import Secrets
import Storage

/// Somebody who is signed in changes their password (A3). The one in use is asked for and counted like a sign-in (A4).
///
/// Six hashes at most: the one in use, four that were used before it, the new one. That it nearly repeats another is
/// looked at only against the one in use, which the person has just typed; of older ones there are hashes only.
package struct ChangePassword: Operation {
    package let accountID: Int64
    package let current: String
    package let password: String
    package let repeated: String

    package init(accountID: Int64, current: String, password: String, repeated: String) {
        self.accountID = accountID
        self.current = current
        self.password = password
        self.repeated = repeated
    }

    package enum Outcome: Sendable {
        /// In this browser the person stays signed in, by a new session; everywhere else they are signed out.
        case changed(NewSession)
        case objections([PasswordChangeObjection])
        /// The account is not active any more.
        case signedOut
    }

    struct Facts: Codable, Sendable {
        let accountID: Int64
        let sessionID: Int64
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        try await service.admittingHashes {
            guard let situation = try await load(service, request), let inUse = situation.hashes.first,
                situation.person.state == .active
            else { return .signedOut }
            let new = NewOwnPassword(text: password, repeated: repeated)
            var (objections, months) = new.judge(situation)
            if PasswordRepetition.holds(between: current, and: password) {
                objections.append(.password(.repeated))
            }
            guard objections.isEmpty else { return .objections(objections) }
            guard try await isCurrent(inUse, situation, service, request) else {
                return .objections([.currentRefused])
            }
            guard await !new.wasUsed(among: situation.hashes.dropFirst(), service.hasher) else {
                return .objections([.password(.repeated)])
            }
            let hash = await service.hasher.hash(password, random: service.random)
            return try await change(new, hash, months, situation, service, request)
        }
    }

    private func load(_ service: Service, _ request: Request) async throws -> NewOwnPassword.Situation? {
        try await service.database.read(request.network) { tx, network in
            try NewOwnPassword.Situation.load(account: accountID, service, tx, network)
        }
    }

    private func isCurrent(
        _ inUse: OwnPasswordHash, _ situation: NewOwnPassword.Situation, _ service: Service, _ request: Request
    ) async throws -> Bool {
        try await CheckOwnPassword(
            accountID: accountID, name: situation.person.name, email: situation.person.email
        ).isRight(current, against: inUse, service, request)
    }

    private func change(
        _ new: NewOwnPassword, _ hash: OwnPasswordHash, _ months: Int?, _ situation: NewOwnPassword.Situation,
        _ service: Service, _ request: Request
    ) async throws -> Outcome {
        let token = Token.make(service.random)
        do {
            _ = try await service.database.act(request.act(.changePassword)) { tx, scope in
                try new.set(hash, changeAfterMonths: months, situation, service, request, tx, scope)
                let session = try BeginSession(accountID: accountID).perform(token, tx, scope)
                return Facts(accountID: accountID, sessionID: session)
            }
        } catch is BeginSession.NotActive {
            return .signedOut
        }
        return .changed(NewSession(token: token.text))
    }
}
