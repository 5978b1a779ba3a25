import HummingbirdTLS
import NIOSSL

/// The certificate and its private key with which the portal speaks TLS itself, where no proxy does it.
///
/// TLS 1.2 and 1.3 (RFC 8446); read once, when the service starts.
package struct ServerCertificate: Sendable, Hashable {
    private let chain: [NIOSSLCertificate]
    private let key: NIOSSLPrivateKey

    /// - Parameters:
    ///   - chain: the path of a PEM file: the server's certificate first, then those that vouch for it.
    ///   - key: the path of the PEM file of its key, without a pass phrase.
    package init(chain: String, key: String) throws(UnusableCertificate) {
        do {
            self.chain = try NIOSSLCertificate.fromPEMFile(chain)
        } catch {
            throw .chain
        }
        do {
            self.key = try NIOSSLPrivateKey(file: key, format: .pem)
        } catch {
            throw .key
        }
        // That the two belong together shows when they are used.
        guard !self.chain.isEmpty, (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw .mismatch
        }
    }

    var configuration: TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }
}

/// Why a certificate cannot be used.
package enum UnusableCertificate: Error, Sendable, Hashable {
    /// The file of certificates cannot be read, or is no PEM.
    case chain
    case key
    /// The key is not that of the first certificate.
    case mismatch
}
