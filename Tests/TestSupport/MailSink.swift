package import Foundation
import Testing

/// `scripts/mail-sink` in a process of its own, with a folder that goes away with it.
package final class MailSink {
    package let folder: URL
    package let port: Int
    /// With encryption: for `localhost`, signed by itself.
    package let certificate: String
    private let process: Program

    package enum Encryption: String {
        case startTLS = "--starttls"
        case implicitTLS = "--tls"
    }

    package init(_ encryption: Encryption? = nil) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mail-sink-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = SelfSignedCertificate.path(in: folder)
        let sink = SampleNetworks.repository.appending(path: "scripts/mail-sink").path
        var words = [
            "/usr/bin/python3", sink, "--folder",
            folder.appending(path: "mails").path,
        ]
        if let encryption {
            let own = try await SelfSignedCertificate(in: folder)
            words += [encryption.rawValue, own.path, own.key]
        }
        process = try Program(words)
        // It says where it listens as soon as it does.
        let greeting = await process.firstLine()
        port = try #require(Int(greeting.split(separator: ":").last ?? ""))
    }

    deinit {
        process.abandon()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The mails in the order of arrival, as bytes.
    package var mails: [[UInt8]] {
        get throws {
            let mails = folder.appending(path: "mails")
            let names = try FileManager.default.contentsOfDirectory(atPath: mails.path).sorted()
            return try names.map { [UInt8](try Data(contentsOf: mails.appending(path: $0))) }
        }
    }
}
