package import FoundationEssentials
package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
package import Operations
package import Web

/// The portal as a service: runs until it is told to shut down gracefully, and then finishes what it has begun.
///
/// - Parameters:
///   - now: the time of everything that is done.
///   - onListening: called with the port once connections are accepted.
package func portalApplication(
    service: Operations.Service, configuration: PortalConfiguration, metrics: Metrics,
    now: @escaping @Sendable () -> Date, logger: Logger,
    onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) throws -> some ApplicationProtocol {
    try Portal(service: service, configuration: configuration, metrics: metrics, now: now)
        .application(logger: logger, onListening: onListening)
}

extension Portal {
    package func application(
        logger: Logger, onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        let certificate = configuration.certificate.map {
            CertificateInUse($0, interval: configuration.certificateInterval, logger: logger)
        }
        return Application(
            router: router(),
            server: try .onLoops(idleTimeout: configuration.idleTimeout, certificate: certificate),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: .maximum(configuration.connections, logger: logger)),
            services: certificate.map { [$0] } ?? [],
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? configuration.port) },
            logger: logger)
    }
}
