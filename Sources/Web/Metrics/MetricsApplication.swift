package import Hummingbird
package import Logging

/// The metrics at an address of their own: they are for the operator's monitoring, not for the public.
///
/// - Parameter gauges: asked for whenever the metrics are read.
package func metricsApplication(
    _ metrics: Metrics, host: String, port: Int, logger: Logger,
    onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in },
    gauges: @escaping @Sendable () async throws -> [Gauge]
) -> some ApplicationProtocol {
    let reading = MetricsReading(metrics: metrics, gauges: gauges)
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
        let up = Gauge("database_up", "Whether the database answers.", isUp ? 1 : 0)
        return MetricsText(metrics, [up] + (isUp ? asked.value ?? [] : [])).text
    }
}
