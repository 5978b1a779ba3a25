import Foundation
import Hummingbird
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Portal
@testable import Web

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

    @Test(.timeLimit(.minutes(1))) func `a renewed certificate is taken up, and a broken one is not`()
        async throws
    {
        try await Self.withFolder { folder in
            let own = try await SelfSignedCertificate(in: folder)
            let certificate = try ServerCertificate(chain: own.path, key: own.key)
            let first = try Data(contentsOf: URL(filePath: own.path))
            let kept = folder.appending(path: "first.pem")
            try first.write(to: kept)
            try await Self.serving(certificate, lookingEvery: .milliseconds(20)) { port in
                func isAnswered(trusting path: String) async throws -> Bool {
                    try await Self.get("/health/live", port, "", trusting: path).hasPrefix("HTTP/1.1 200")
                }
                // A key that is no longer the certificate's, as between the two steps of a renewal.
                let renewed = folder.appending(path: "renewed")
                try FileManager.default.createDirectory(at: renewed, withIntermediateDirectories: false)
                let next = try await SelfSignedCertificate(in: renewed)
                try Data(contentsOf: URL(filePath: next.key)).write(to: URL(filePath: own.key))
                try await Task.sleep(for: .milliseconds(200))
                #expect(try await isAnswered(trusting: kept.path))
                try Data(contentsOf: URL(filePath: next.path)).write(to: URL(filePath: own.path))
                // The time limit only cancels.
                while try await !isAnswered(trusting: next.path) { try Task.checkCancellation() }
                #expect(try await !isAnswered(trusting: kept.path))
                try FileManager.default.removeItem(atPath: own.path)
                try await Task.sleep(for: .milliseconds(200))
                #expect(try await isAnswered(trusting: next.path))
            }
        }
    }

    @Test func `each state of the files is told once`() async throws {
        try await Self.withFolder { folder in
            let own = try await SelfSignedCertificate(in: folder)
            let log = LogBook()
            let inUse = CertificateInUse(
                try ServerCertificate(chain: own.path, key: own.key), interval: .seconds(60),
                logger: Logger(label: "tests", factory: { _ in log.handler }))
            func told() -> String { log.lines.withLock { $0.joined(separator: "\n") } }
            inUse.runOnce()
            #expect(told() == "")
            let key = try Data(contentsOf: URL(filePath: own.key))
            for (bytes, words) in [
                (Data("-----BEGIN".utf8), "cannot be read as a private key in PEM"), (key, "new one in use"),
            ] {
                try bytes.write(to: URL(filePath: own.key))
                for _ in 0..<2 { inUse.runOnce() }
                #expect(told().contains(words))
            }
            #expect(log.lines.withLock { $0.count } == 2)
            #expect(!told().contains("PRIVATE KEY"))
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
        _ certificate: ServerCertificate, lookingEvery interval: Duration = .seconds(60),
        _ body: (_ port: Int) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = try Samples.portal {
            $0.port = 0
            $0.certificate = certificate
            $0.certificateInterval = interval
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
