package import FoundationEssentials
package import Operations
import Registry
import Storage

/// The one door through which the pages ask anything of the service. It knows the time and writes the envelope of every request;
/// whatever goes wrong comes back through it as a `Refusal`.
package struct Door: Sendable {
    private let service: any Answering
    private let now: @Sendable () -> Date

    package init(to service: any Answering, now: @escaping @Sendable () -> Date) {
        self.service = service
        self.now = now
    }

    var today: Day { now().dayInJapan }

    /// In nobody's name: who types a password or follows a link is known only to the operation, which then names them itself.
    func callAsFunction<Asked: Operation>(
        _ operation: Asked, in network: String
    ) async throws -> Asked.Outcome {
        try await ask(operation, in: network, as: Storage.Actor(.service, "portal"))
    }

    /// In the name of whoever is signed in.
    func callAsFunction<Asked: Operation>(
        _ operation: Asked, by visit: Visit
    ) async throws -> Asked.Outcome {
        try await ask(
            operation, in: visit.network.code, as: Storage.Actor(.person, String(visit.visitor.accountID)))
    }

    private func ask<Asked: Operation>(
        _ operation: Asked, in network: String, as actor: Storage.Actor
    ) async throws -> Asked.Outcome {
        do {
            return try await service.answer(operation, Request(network: network, actor: actor, asOf: now()))
        } catch {
            throw Refusal(describing: error)
        }
    }
}

/// Who stands behind the door: the service, or in tests of the pages alone somebody in its place.
package protocol Answering: Sendable {
    func answer<Asked: Operation>(_ operation: Asked, _ request: Request) async throws -> Asked.Outcome
}

extension Service: Answering {
    package func answer<Asked: Operation>(
        _ operation: Asked, _ request: Request
    ) async throws -> Asked.Outcome {
        try await operation.run(self, request)
    }
}
