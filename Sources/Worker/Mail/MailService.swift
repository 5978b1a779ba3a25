package import Logging
import Postgres
import ServiceLifecycle
package import Storage

/// The dispatcher as a part of `serve`: drains the outbox, then waits for the database's bell or for a while.
package struct MailService: ServiceLifecycle.Service {
    private let dispatcher: MailDispatcher
    private let openDoorbell: @Sendable () async throws -> MailDoorbell
    private let logger: Logger
    /// Retries become due without a bell.
    private let longestWait: Duration

    package init(
        _ dispatcher: MailDispatcher, openDoorbell: @escaping @Sendable () async throws -> MailDoorbell,
        logger: Logger, longestWait: Duration = .seconds(15)
    ) {
        self.dispatcher = dispatcher
        self.openDoorbell = openDoorbell
        self.logger = logger
        self.longestWait = longestWait
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await self.dispatchUntilTrouble()
                } catch {
                    logger.error("mail: \(error)")
                    // The database or the mail server is away: look again in a while.
                    try? await Task.sleep(for: .seconds(2))
                }
            }
        }
    }

    private func dispatchUntilTrouble() async throws {
        let doorbell = try await openDoorbell()
        do {
            while !Task.isCancelled {
                let report = try await dispatcher.drain()
                if report.claimed > 0 {
                    logger.info(
                        "mail: \(report.sent) sent, \(report.retried) to retry, \(report.failed) failed, \(report.uncertain) uncertain"
                    )
                }
                if report.isMisconfigured { logger.error("mail: the server or its settings are at fault") }
                try await doorbell.wait(atMost: longestWait)
            }
        } catch {
            await doorbell.close()
            throw error
        }
        await doorbell.close()
    }
}
