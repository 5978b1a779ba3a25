import Registry
package import Storage

/// The events about a person, the latest first, for their own eyes.
package struct ReadHistory: Operation {
    package let accountID: Int64

    package init(of accountID: Int64) {
        self.accountID = accountID
    }

    package func run(_ service: Service, _ request: Request) async throws -> [AuditEvent] {
        try await service.database.read(request.network) { tx, network in
            try AuditEvent.list(account: accountID, limit: 100, tx, network)
        }
    }
}
