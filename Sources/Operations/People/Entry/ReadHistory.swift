import Registry
package import Storage

extension Service {
    /// The events about a person, the latest first, for their own eyes.
    package func history(of account: Int64, in network: String) async throws -> [AuditEvent] {
        try await database.read(network) { tx, scope in
            try AuditEvent.list(account: account, limit: 100, tx, scope)
        }
    }
}
