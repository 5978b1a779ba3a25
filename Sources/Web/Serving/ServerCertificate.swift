import FoundationEssentials
import HummingbirdTLS
import NIOSSL
import Secrets

/// The certificate and its private key with which the portal speaks TLS itself, where no proxy does it.
///
/// TLS 1.2 and 1.3 (RFC 8446).
package struct ServerCertificate: Sendable, Hashable {
    let files: Files
    /// Of what the files held when it was read.
    let digest: [[UInt8]?]
    private let chain: [NIOSSLCertificate]
    private let key: NIOSSLPrivateKey

    /// Where it comes from: paths of PEM files.
    struct Files: Sendable, Hashable {
        /// The server's certificate first, then those that vouch for it.
        let chain: String
        /// Its key, without a pass phrase.
        let key: String

        /// Nil for a file that cannot be read.
        func contents() -> [[UInt8]?] {
            [chain, key].map { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
        }
    }

    /// - Parameters:
    ///   - chain: the path of a PEM file: the server's certificate first, then those that vouch for it.
    ///   - key: the path of the PEM file of its key, without a pass phrase.
    package init(chain: String, key: String) throws(UnusableCertificate) {
        let files = Files(chain: chain, key: key)
        try self.init(files, files.contents())
    }

    init(_ files: Files, _ contents: [[UInt8]?]) throws(UnusableCertificate) {
        self.files = files
        digest = Self.digest(of: contents)
        do {
            chain = try NIOSSLCertificate.fromPEMBytes(contents[0] ?? [])
        } catch {
            throw .chain
        }
        do {
            key = try NIOSSLPrivateKey(bytes: contents[1] ?? [], format: .pem)
        } catch {
            throw .key
        }
        // That the two belong together shows when they are used.
        guard !chain.isEmpty, (try? NIOSSLContext(configuration: configuration)) != nil else { throw .mismatch }
    }

    static func digest(of contents: [[UInt8]?]) -> [[UInt8]?] { contents.map { $0.map { sha256($0) } } }

    var configuration: TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }

    /// What a connection takes of it that begins under another one.
    var override: NIOSSLContextConfigurationOverride {
        var override = NIOSSLContextConfigurationOverride()
        override.certificateChain = chain.map { .certificate($0) }
        override.privateKey = .privateKey(key)
        return override
    }
}

/// Why a certificate cannot be used.
package enum UnusableCertificate: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file of certificates cannot be read, or is no PEM.
    case chain
    case key
    /// The key is not that of the first certificate.
    case mismatch

    package var description: String {
        switch self {
        case .chain: "the file cannot be read as certificates in PEM"
        case .key: "the key cannot be read as a private key in PEM without a pass phrase"
        case .mismatch: "the key is not that of the first certificate in the file"
        }
    }
}
