package import Foundation
import Testing

/// `scripts/mail-sink` in a process of its own, with a folder that goes away with it.
package final class MailSink {
    package let folder: URL
    package let port: Int
    /// With encryption: for `localhost`, signed by itself.
    package let certificate: String
    private let process: Process

    package enum Encryption: String {
        case startTLS = "--starttls"
        case implicitTLS = "--tls"
    }

    package init(_ encryption: Encryption? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mail-sink-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appending(path: "cert.pem").path
        let sink = SampleNetworks.repository.appending(path: "scripts/mail-sink").path
        var words = [
            "/usr/bin/python3", sink, "--folder",
            folder.appending(path: "mails").path,
        ]
        if let encryption {
            let key = folder.appending(path: "key.pem").path
            try makeCertificate(certificate, key: key)
            words += [encryption.rawValue, certificate, key]
        }
        let output = Pipe()
        process = try start(words, output: output)
        // It says where it listens as soon as it does.
        var greeting = ""
        while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
            greeting.unicodeScalars.append(Unicode.Scalar(byte))
        }
        port = try #require(Int(greeting.split(separator: ":").last ?? ""))
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
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

private func makeCertificate(_ certificate: String, key: String) throws {
    let request = try start([
        "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key,
        "-out",
        certificate,
    ])
    request.waitUntilExit()
    try #require(request.terminationStatus == 0)
}

private func start(_ words: [String], output: Pipe = Pipe()) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
}
