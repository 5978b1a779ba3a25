import HummingbirdTLS
package import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import Synchronization

/// The certificate with which new connections are answered. Its files are looked at at intervals, so that what a renewal puts
/// there is taken up without a restart. What cannot be used is logged once, and the certificate from before stays.
package final class CertificateInUse: ServiceLifecycle.Service {
    private struct State {
        var certificate: ServerCertificate
        /// Of what the files held when they were last looked at.
        var seen: [[UInt8]?]
    }

    private let state: Mutex<State>
    private let interval: Duration
    private let logger: Logger

    package init(_ certificate: ServerCertificate, interval: Duration, logger: Logger) {
        state = Mutex(State(certificate: certificate, seen: certificate.digest))
        self.interval = interval
        self.logger = logger
    }

    private var current: ServerCertificate { state.withLock { $0.certificate } }

    /// A connection asks for the certificate when it begins.
    var configuration: TLSConfiguration {
        var configuration = current.configuration
        configuration.sslContextCallback = { _, promise in promise.succeed(self.current.override) }
        return configuration
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: self.interval)
                self.runOnce()
            }
        }
    }

    /// Reads the files again if they hold something else than at the last look.
    func runOnce() {
        let files = current.files
        let contents = files.contents()
        let digest = ServerCertificate.digest(of: contents)
        guard state.withLock({ $0.seen != digest }) else { return }
        let read = Result { () throws(UnusableCertificate) in try ServerCertificate(files, contents) }
        state.withLock { state in
            state.seen = digest
            if case .success(let certificate) = read { state.certificate = certificate }
        }
        switch read {
        case .success: logger.info("certificate: new one in use")
        case .failure(let error):
            logger.error(
                "certificate: \(error); the one from before stays in use", metadata: ["file": "\(files.chain)"])
        }
    }
}
