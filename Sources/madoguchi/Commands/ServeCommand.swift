import ArgumentParser
import Foundation
import Logging
import Operations
import Portal
import ServiceLifecycle
import Storage
import UnixSignals
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
        let logger = Logger(label: "madoguchi")
        var services: [any ServiceLifecycle.Service] = []
        for part in only.isEmpty ? Part.allCases : only {
            services.append(try service(for: part, wiring, logger))
        }
        let group = ServiceGroup(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    private func service(
        for part: Part, _ wiring: Wiring, _ logger: Logger
    ) throws -> any ServiceLifecycle.Service {
        switch part {
        case .portal:
            let (host, port) = try wiring.settings.listen()
            return portalApplication(
                service: try wiring.service(as: .portal, connections: 4),
                configuration: try PortalConfiguration(
                    baseURL: try wiring.settings.baseURL(), host: host, port: port),
                now: { Date() }, logger: logger)
        case .mail:
            return MailService(
                try wiring.dispatcher(),
                openDoorbell: { try await MailDoorbell.listen(wiring.configuration(as: .dispatcher)) },
                logger: logger)
        case .schedule:
            return ScheduleService(try wiring.service(as: .schedule), now: { Date() }, logger: logger)
        }
    }
}
