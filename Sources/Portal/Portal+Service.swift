package import FoundationEssentials
package import Operations
import Registry
import Secrets
import Storage

extension Portal {
    /// The portal over the service itself.
    package init(
        service: Service, configuration: PortalConfiguration, metrics: Metrics = Metrics(),
        now: @escaping @Sendable () -> Date
    ) {
        self.init(
            configuration: configuration,
            directory: NetworkDirectory { code in
                try await refusing { try await service.activeForms(of: code).definition }
            },
            activation: ActivationCounter(service: service, now: now),
            addresses: AddressCounter(service: service, now: now),
            apply: ApplyCounter(service: service, now: now),
            sessions: SessionDesk(service: service, now: now),
            entries: EntryDesk(service: service, now: now),
            facilities: FacilityDesk(service: service, now: now),
            consents: ConsentDesk(service: service, now: now),
            readiness: Readiness { _ = try await service.database.networks() },
            formTokens: FormTokens(keys: service.keys), metrics: metrics)
    }
}

extension ActivationCounter {
    /// The counter over the service itself; every step gets its time from `now`.
    package init(service: Service, now: @escaping @Sendable () -> Date) {
        self.init(
            begin: { network, address, temporaryPassword in
                let operation = BeginActivation(address: address, typedPassword: temporaryPassword)
                let outcome = try await refusing { try await operation.run(service, request(network, now())) }
                return switch outcome {
                case .proceed(let invitation): .proceed(Invitation(invitation))
                case .mistyped(let mistyped): .mistyped(Mistyping(mistyped))
                case .refused: .refused
                }
            },
            complete: { network, agreement in
                let operation = CompleteActivation(
                    ticket: agreement.ticket, password: agreement.password, repeated: agreement.repeated,
                    agreedClauses: agreement.clauses)
                let outcome = try await refusing { try await operation.run(service, request(network, now())) }
                return switch outcome {
                case .activated(let name): .activated(name: name)
                case .objections(let objections, let invitation):
                    .objections(objections, Invitation(invitation))
                case .startOver: .startOver
                }
            })
    }
}

extension AddressCounter {
    package init(service: Service, now: @escaping @Sendable () -> Date) {
        self.init { network, token in
            try await refusing {
                try await ConfirmAddress(token: token).run(service, request(network, now()))
            }
        }
    }
}

/// Who acts is not known before the temporary password is: the operation itself names the person.
func request(_ network: String, _ asOf: Date) -> Request {
    Request(network: network, actor: Actor(.service, "portal"), asOf: asOf)
}

/// Whatever goes wrong, as the refusal that it amounts to: an unknown network is not found, a database that is away may
/// be back soon.
func refusing<R>(_ run: () async throws -> R) async throws -> R {
    do {
        return try await run()
    } catch {
        throw Refusal(describing: error)
    }
}

extension ActivationCounter.Invitation {
    fileprivate init(_ invitation: ActivationInvitation) {
        self.init(
            ticket: invitation.ticket, name: invitation.name, facilities: invitation.facilities,
            terms: invitation.terms, passwordRule: invitation.passwordRule)
    }
}

extension ActivationCounter.Mistyping {
    fileprivate init(_ mistyped: MistypedPassword) {
        self =
            switch mistyped {
            case .length(let found): .length(found: found)
            case .character(let position): .character(position: position)
            case .checkCharacter: .checkCharacter
            }
    }
}
