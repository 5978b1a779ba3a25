package import FoundationEssentials
import Postgres
import Secrets
import Storage

/// What goes up and down in a process and its database, for the operator's monitoring: numbers, no names.
package struct ServiceGauges: Sendable {
    package let connections: Int
    package let idle: Int
    package let waiting: Int
    package let hashesPending: Int
    /// Of all networks, by name: `sessions`, `mail_queued`, `mail_overdue`.
    package let stored: [(name: String, value: Int64)]
}

extension Service {
    package func gauges(at now: Date) async throws -> ServiceGauges {
        let stored = try await database.portalGauges(at: now)
        let load = database.pool.load
        return ServiceGauges(
            connections: load.open, idle: load.idle, waiting: load.waiting, hashesPending: hasher.load,
            stored: stored)
    }
}
