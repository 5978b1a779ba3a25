import Foundation
import Hummingbird
import Logging
import TestSupport
import Testing

@testable import Portal

/// The portal with a certificate of its own, without a proxy.
@Suite struct EncryptionTests {
    @Test(.timeLimit(.minutes(1)), arguments: ["-tls1_3", "-tls1_2"])
    func `a browser is answered over TLS`(_ version: String) async throws {
        try await Self.withFolder { folder in
            let own = try await SelfSignedCertificate(in: folder)
            let certificate = try ServerCertificate(chain: own.path, key: own.key)
            try await Self.serving(certificate) { port in
                let answer = try await Self.get("/health/live", port, version, trusting: own.path)
                #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
                #expect(answer.contains("Strict-Transport-Security: "))
            }
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["-tls1_1 -cipher DEFAULT@SECLEVEL=0", "-tls1_3 -verify_hostname other"])
    func `neither an old version nor another name is`(_ options: String) async throws {
        try await Self.withFolder { folder in
            let own = try await SelfSignedCertificate(in: folder)
            let certificate = try ServerCertificate(chain: own.path, key: own.key)
            try await Self.serving(certificate) { port in
                let answer = try await Self.get("/health/live", port, options, trusting: own.path)
                #expect(answer.isEmpty)
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func `plain HTTP is no way in`() async throws {
        try await Self.withFolder { folder in
            let own = try await SelfSignedCertificate(in: folder)
            try await Self.serving(ServerCertificate(chain: own.path, key: own.key)) { port in
                let address = "http://127.0.0.1:\(port)/health/live"
                let answer = try await Program.run(["curl", "--silent", "--max-time", "10", address])
                #expect(answer.output.isEmpty)
            }
        }
    }

    @Test func `files that are no certificate and its key are refused`() async throws {
        try await Self.withFolder { folder in
            let own = try await SelfSignedCertificate(in: folder)
            let elsewhere = folder.appending(path: "other")
            try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: false)
            let other = try await SelfSignedCertificate(in: elsewhere)
            func refusal(_ chain: String, _ key: String) -> UnusableCertificate? {
                do throws(UnusableCertificate) {
                    _ = try ServerCertificate(chain: chain, key: key)
                    return nil
                } catch {
                    return error
                }
            }
            #expect(refusal(own.path, own.key) == nil)
            #expect(refusal("/nowhere", own.key) == .chain)
            #expect(refusal(own.key, own.key) == .chain)
            #expect(refusal(own.path, own.path) == .key)
            #expect(refusal(own.path, other.key) == .mismatch)
        }
    }

    private static func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "certificate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private static func serving(
        _ certificate: ServerCertificate, _ body: (_ port: Int) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = try Samples.portal {
            $0.port = 0
            $0.certificate = certificate
        }.application(
            logger: Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() }),
            onListening: { port.yield($0) })
        let running = Task { try await application.runService(gracefulShutdownSignals: []) }
        defer { running.cancel() }
        try await body(try #require(await ports.first { _ in true }))
    }

    /// What OpenSSL's client gets for a request; empty when it does not come to one.
    private static func get(
        _ path: String, _ port: Int, _ options: String, trusting certificate: String
    ) async throws -> String {
        let request = "GET \(path) HTTP/1.1\\r\\nHost: madoguchi.example.jp\\r\\nConnection: close\\r\\n\\r\\n"
        let client =
            "openssl s_client -quiet -verify_return_error -CAfile '\(certificate)' -servername localhost"
        let answer = try await Program.run([
            "/bin/sh", "-c",
            "printf '\(request)' | \(client) -verify_hostname localhost \(options) -connect 127.0.0.1:\(port)",
        ])
        return String(decoding: answer.output, as: UTF8.self)
    }
}
