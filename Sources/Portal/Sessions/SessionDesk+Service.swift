package import FoundationEssentials
package import Operations
import Registry
import Storage

extension SessionDesk {
    /// The desk over the service itself; every step gets its time from `now`.
    package init(service: Service, now: @escaping @Sendable () -> Date) {
        self.init(
            signIn: { network, operation in
                try await refusing { try await operation.run(service, .anonymous(network, now())) }
            },
            visitor: { network, token in
                try await refusing { try await service.visitor(.anonymous(network, now()), token: token) }
            },
            signOut: { network, operation, visitor in
                try await refusing {
                    try await operation.run(service, .of(visitor.accountID, network, now()))
                }
            },
            changePassword: { network, operation in
                try await refusing {
                    try await operation.run(service, .of(operation.accountID, network, now()))
                }
            },
            sendPasswordLink: { network, operation in
                try await refusing { try await operation.run(service, .anonymous(network, now())) }
            },
            isOpen: { network, link in
                try await refusing {
                    try await service.isOpen(passwordLink: link, .anonymous(network, now()))
                }
            },
            usePasswordLink: { network, operation in
                try await refusing { try await operation.run(service, .anonymous(network, now())) }
            })
    }
}

extension Operations.Request {
    /// Who acts is not known before the operation is under way: it names the person itself.
    static func anonymous(_ network: String, _ asOf: Date) -> Request {
        Request(network: network, actor: Actor(.service, "portal"), asOf: asOf)
    }

    static func of(_ account: Int64, _ network: String, _ asOf: Date) -> Request {
        Request(network: network, actor: Actor(.person, String(account)), asOf: asOf)
    }
}
