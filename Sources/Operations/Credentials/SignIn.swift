import FoundationEssentials
import Postgres
import Registry
import Secrets
import Storage

/// Signing in with address and own password (A3, A4).
///
/// A try is counted before the password is looked at, and unknown, wrong, locked, suspended and not yet activated get one
/// answer after one hash and the same statements: an address that nobody has costs a hash against a decoy. The hash is
/// computed between two transactions, so that nobody's connection waits for it.
package struct SignIn: Operation {
    package let address: String
    package let password: String
    /// The token of a session that the browser still holds: it ends with this one's beginning.
    package let replacing: String?

    package init(address: String, password: String, replacing: String? = nil) {
        self.address = address
        self.password = password
        self.replacing = replacing
    }

    package enum Outcome: Sendable {
        case signedIn(NewSession)
        case refused
        /// As refused; and it was the last try for a while, which has been recorded.
        case locked
    }

    struct Facts: Codable, Sendable {
        let accountID: Int64
        let sessionID: Int64
        /// Whether the password was hashed anew under other parameters.
        let rehashed: Bool
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        try await service.admittingHashes {
            let counted = try await count(service, request)
            let hash = counted.hash ?? .decoy
            let matches = await service.hasher.verify(password, against: hash)
            guard let candidate = counted.candidate, counted.isLookedAt, matches, counted.hash != nil,
                candidate.state == .active
            else { return try await refuse(counted, service, request) }
            let renewed = hash.needsRehash ? await service.hasher.hash(password, random: service.random) : nil
            return try await begin(candidate, renewed: renewed, service, request)
        }
    }

    private struct Counted: Sendable {
        let candidate: SignInCandidate?
        /// False for a locked account: whatever was typed, it is not looked at.
        let isLookedAt: Bool
        /// Whether the account is to be locked unless this try is right; also when an earlier one never came back.
        let locksIfWrong: Bool

        /// What the password is compared with; nil where there is nothing, or nothing may be.
        var hash: OwnPasswordHash? { isLookedAt ? candidate?.phc.flatMap(OwnPasswordHash.init(phc:)) : nil }
    }

    /// For an address that nobody has the same statements run, and find nothing.
    private func count(_ service: Service, _ request: Request) async throws -> Counted {
        let key = (try? EmailAddress(written: address))?.key ?? ""
        return try await service.database.note(request.network) { tx, network in
            let candidate = try SignInCandidate.find(emailKey: key, tx, network)
            let count = try SignInLock.count(candidate?.accountID ?? 0, at: request.asOf, tx, network)
            let isOverdue = try SignInLock.isOverdue(
                candidate?.accountID ?? 0, at: request.asOf, tx, network)
            return Counted(
                candidate: candidate, isLookedAt: count != nil,
                locksIfWrong: count?.isLast ?? isOverdue)
        }
    }

    private func refuse(_ counted: Counted, _ service: Service, _ request: Request) async throws -> Outcome {
        guard let candidate = counted.candidate, counted.locksIfWrong else { return .refused }
        let lockout = RecordLockout(
            accountID: candidate.accountID, name: candidate.name, email: candidate.email)
        return try await lockout.run(service, request) ? .locked : .refused
    }

    /// Nobody signs in who is suspended at this very moment: then it is refused as well.
    private func begin(
        _ candidate: SignInCandidate, renewed: OwnPasswordHash?, _ service: Service, _ request: Request
    ) async throws -> Outcome {
        let token = Token.make(service.random)
        let act = Act(
            .signIn, network: request.network,
            actor: Actor(.person, String(candidate.accountID)), requestID: request.id, asOf: request.asOf)
        do {
            _ = try await service.database.act(act) { tx, scope in
                try SignInLock.clear(candidate.accountID, tx, scope.network)
                let session = try BeginSession(accountID: candidate.accountID, replacing: replacing)
                    .perform(token, tx, scope)
                if let renewed, let old = candidate.phc {
                    try OwnPasswords.rehash(
                        from: old, to: renewed.phc, ofAccount: candidate.accountID, tx, scope)
                }
                return Facts(accountID: candidate.accountID, sessionID: session, rehashed: renewed != nil)
            }
        } catch is BeginSession.NotActive {
            return .refused
        }
        return .signedIn(NewSession(token: token.text))
    }
}

/// What the browser of somebody who has just signed in is given.
package struct NewSession: Sendable {
    package let token: String

    package init(token: String) {
        self.token = token
    }
}
