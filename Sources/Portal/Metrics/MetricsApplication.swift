package import FoundationEssentials
package import Hummingbird
package import Logging
package import Operations

/// The metrics at an address of their own: they are for the operator's monitoring, not for the public.
package func metricsApplication(
    _ metrics: Metrics, service: Operations.Service, host: String, port: Int,
    now: @escaping @Sendable () -> Date, logger: Logger,
    onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
    let reading = MetricsReading(metrics: metrics) {
        Gauge.all(try await service.gauges(at: now()))
    }
    let router = Router()
    router.get("/metrics") { _, _ in await reading.response() }
    return Application(
        router: router,
        server: .http1(configuration: .init(idleTimeout: .seconds(30))),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
        onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
        logger: logger)
}

/// What is read at one time. A database that does not answer is told as such, and not waited for.
struct MetricsReading: Sendable {
    let metrics: Metrics
    var deadline = Duration.seconds(2)
    let gauges: @Sendable () async throws -> [Gauge]

    init(
        metrics: Metrics, deadline: Duration = .seconds(2),
        gauges: @escaping @Sendable () async throws -> [Gauge]
    ) {
        self.metrics = metrics
        self.deadline = deadline
        self.gauges = gauges
    }

    func response() async -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: await text())))
    }

    func text() async -> String {
        let asked = Answered<[Gauge]>()
        let isUp = await Readiness { asked.value = try await gauges() }.answer(within: deadline)
        let up = Gauge("madoguchi_database_up", "Whether the database answers.", isUp ? 1 : 0)
        return MetricsText(metrics.current, [up] + (isUp ? asked.value ?? [] : [])).text
    }
}

extension Gauge {
    fileprivate static func all(_ gauges: ServiceGauges) -> [Gauge] {
        let own = [
            Gauge("madoguchi_pool_connections", "Connections to the database.", Double(gauges.connections)),
            Gauge("madoguchi_pool_idle", "Connections that nobody uses.", Double(gauges.idle)),
            Gauge("madoguchi_pool_waiting", "Requests that wait for a connection.", Double(gauges.waiting)),
            Gauge("madoguchi_password_hashes_pending", "Sign-ins at the hasher.", Double(gauges.hashesPending)),
        ]
        return own
            + gauges.stored.map { Gauge("madoguchi_\($0.name)", help[$0.name] ?? $0.name, Double($0.value)) }
    }

    private static let help = [
        "sessions": "Sessions that are not idle.", "mail_queued": "Mails in the queue.",
        "mail_overdue": "Mails that are due for more than ten minutes.",
    ]
}
