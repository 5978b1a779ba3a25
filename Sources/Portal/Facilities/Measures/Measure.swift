package import Operations

/// Something that an administrator does about somebody of their facility: the operation itself, ready to run.
package enum Measure: Sendable {
    case suspend(SuspendAccounts)
    case resume(ResumeAccounts)
    case reissue(ReissueTemporaryPasswords)
    case unlock(UnlockAccounts)
    case grant(GrantAdministrator)
    case revoke(RevokeAdministrator)
    case depart(DepartAccounts)

    func run(_ service: Service, _ request: Request) async throws {
        _ =
            switch self {
            case .suspend(let operation): try await operation.run(service, request)
            case .resume(let operation): try await operation.run(service, request)
            case .reissue(let operation): try await operation.run(service, request)
            case .unlock(let operation): try await operation.run(service, request)
            case .grant(let operation): try await operation.run(service, request)
            case .revoke(let operation): try await operation.run(service, request)
            case .depart(let operation): try await operation.run(service, request)
            }
    }
}
