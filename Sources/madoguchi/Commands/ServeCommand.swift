import ArgumentParser
import Foundation
import Logging
import Operations
import Portal
import ServiceLifecycle
import Storage
import UnixSignals
import Web
import Worker

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "窓口・メール・通知を動かす / Run portal, mail and schedule",
        discussion: "SIGTERM で受け付けた処理を終えてから止まります。 / SIGTERM drains and stops.")

    enum Part: String, CaseIterable, ExpressibleByArgument {
        case portal, mail, schedule
    }

    @Option(help: "一部だけを動かす（繰り返し可） / Only this part; may be repeated")
    var only: [Part] = []

    func run() async throws {
        let wiring = Program.wiring
        Self.keepTimeZone()
        let logger = Logger(label: "madoguchi")
        var services: [any ServiceLifecycle.Service] = []
        for part in only.isEmpty ? Part.allCases : only {
            services += try self.services(for: part, wiring, logger)
        }
        var configuration = ServiceGroupConfiguration(
            services: services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = Self.longestShutdown
        try await ServiceGroup(configuration: configuration).run()
    }

    /// Names the time zone that applies anyway: unnamed, the C library looks with every line of the log whether it has changed.
    private static func keepTimeZone() {
        unsafe setenv("TZ", ":/etc/localtime", 0)
    }

    /// What is under way is finished in this time, or broken off: everything is a transaction.
    private static let longestShutdown: Duration = .seconds(10)

    private func services(
        for part: Part, _ wiring: Wiring, _ logger: Logger
    ) throws -> [any ServiceLifecycle.Service] {
        switch part {
        case .portal: try portal(wiring, logger)
        case .mail:
            [
                MailService(
                    try wiring.dispatcher(),
                    openDoorbell: { try await MailDoorbell.listen(wiring.configuration(as: .dispatcher)) },
                    logger: logger)
            ]
        case .schedule:
            [ScheduleService(try wiring.service(as: .schedule), now: { Date() }, logger: logger)]
        }
    }

    /// The portal, and its metrics where they are to be had.
    private func portal(_ wiring: Wiring, _ logger: Logger) throws -> [any ServiceLifecycle.Service] {
        let service = try wiring.service(as: .portal, connections: 4)
        let metrics = Metrics(prefix: "madoguchi")
        var services: [any ServiceLifecycle.Service] = [
            try portalApplication(
                service: service, configuration: try wiring.portalConfiguration(), metrics: metrics,
                now: { Date() }, logger: logger)
        ]
        if let (host, port) = try wiring.settings.metricsListen() {
            services.append(
                metricsApplication(metrics, host: host, port: port, logger: logger) {
                    try await service.webGauges(at: Date())
                })
        }
        return services
    }
}
