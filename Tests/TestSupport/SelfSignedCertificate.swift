package import Foundation
import Testing

/// A certificate for `localhost` that vouches for itself, and its key, as PEM files of a folder.
package struct SelfSignedCertificate: Sendable {
    package let path: String
    package let key: String

    package init(in folder: URL) async throws {
        path = Self.path(in: folder)
        key = folder.appending(path: "key.pem").path
        let request = try await Program.run([
            "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
            "-keyout", key, "-out", path,
        ])
        try #require(request.status == 0)
    }

    static func path(in folder: URL) -> String { folder.appending(path: "cert.pem").path }
}
