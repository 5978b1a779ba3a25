package import FoundationEssentials
package import Logging
package import Operations
import Registry
import ServiceLifecycle
import Storage

/// The reminder schedule as a part of `serve`: looks at every network at intervals. Two schedules at once send one.
package struct ScheduleService: ServiceLifecycle.Service {
    private let service: Operations.Service
    private let now: @Sendable () -> Date
    private let interval: Duration
    private let logger: Logger

    package init(
        _ service: Operations.Service, now: @escaping @Sendable () -> Date, interval: Duration = .seconds(600),
        logger: Logger
    ) {
        self.service = service
        self.now = now
        self.interval = interval
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await self.runOnce()
                } catch {
                    logger.error("reminders: \(error)")
                }
                try? await Task.sleep(for: interval)
            }
        }
    }

    /// Every network once.
    package func runOnce() async throws {
        for network in try await service.database.networks() {
            let request = Request(network: network.code, actor: Actor(.schedule, "schedule"), asOf: now())
            let sent = try await SendReminders().run(service, request)
            if sent.total > 0 { logger.info("reminders: \(sent.total) written for \(network.code)") }
        }
    }
}
