package import HummingbirdCore
import HummingbirdTLS
import NIOCore

extension HTTPServerBuilder {
    /// HTTP/1.1 on the threads of the connections' own loops, encrypted where there is a certificate.
    package static func onLoops(
        idleTimeout: Duration, certificate: CertificateInUse?
    ) throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder { responder in
            LoopChannel(
                plain: HTTP1Channel(
                    responder: responder, configuration: .init(idleTimeout: TimeAmount(idleTimeout))))
        }
        return try certificate.map { try .tls(plain, tlsConfiguration: $0.configuration) } ?? plain
    }
}
