import Registry
import Secrets
import Storage

/// The password in use, asked for once more of somebody who is signed in. It is counted like a sign-in (A4): first the try,
/// then the hash; a right one starts the count anew, the third wrong one locks.
struct CheckOwnPassword {
    let accountID: Int64
    let name: String
    let email: String

    func isRight(
        _ password: String, against inUse: OwnPasswordHash, _ service: Service, _ request: Request
    ) async throws -> Bool {
        let counted = try await service.database.note(request.network) { tx, network in
            try SignInLock.count(accountID, at: request.asOf, tx, network)
        }
        guard let counted else { return false }
        let isRight = await service.hasher.verify(password, against: inUse)
        if isRight {
            try await service.database.note(request.network) { tx, network in
                try SignInLock.clear(accountID, tx, network)
            }
        } else if counted.isLast {
            _ = try await RecordLockout(accountID: accountID, name: name, email: email).run(service, request)
        }
        return isRight
    }
}
