package import FoundationEssentials
package import Operations
package import Web

extension Operations.Service {
    /// What goes up and down, for the portal's metrics.
    package func webGauges(at now: Date) async throws -> [Gauge] { Gauge.all(try await gauges(at: now)) }
}

extension Gauge {
    fileprivate static func all(_ gauges: ServiceGauges) -> [Gauge] {
        let own = [
            Gauge("pool_connections", "Connections to the database.", Double(gauges.connections)),
            Gauge("pool_idle", "Connections that nobody uses.", Double(gauges.idle)),
            Gauge("pool_waiting", "Requests that wait for a connection.", Double(gauges.waiting)),
            Gauge("password_hashes_pending", "Sign-ins at the hasher.", Double(gauges.hashesPending)),
        ]
        return own
            + gauges.stored.map { Gauge($0.name, help[$0.name] ?? $0.name, Double($0.value)) }
    }

    private static let help = [
        "sessions": "Sessions that are not idle.", "mail_queued": "Mails in the queue.",
        "mail_overdue": "Mails that are due for more than ten minutes.",
    ]
}
