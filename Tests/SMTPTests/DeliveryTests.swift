import Foundation
import TestSupport
import Testing

@testable import SMTP

/// Deliveries to a server that behaves: `scripts/mail-sink`.
struct DeliveryTests {
    @Test("Whatever the text, it arrives as it was written, over one connection")
    func roundTrip() async throws {
        let sink = try await MailSink()
        let session = MailSession(try plain(port: sink.port))
        let bodies = Samples.difficultTexts.map { "\($0)\n.\n..leading dots\n\n\($0)" }
        for (subject, body) in zip(Samples.difficultTexts, bodies) {
            let message = try Samples.message(subject: subject, body: body, to: subject)
            let outcome = try await session.deliver(
                message.serialised(), from: Samples.sender, to: Samples.recipient)
            #expect(isAccepted(outcome), "\(outcome)")
        }
        await session.close()

        let mails = try sink.mails
        #expect(Set(mails.map { line($0, "X-Sink-Peer") }).count == 1)
        let decoded = try await decode(sink.folder.appending(path: "mails"))
        try #require(decoded.count == bodies.count)
        for (index, mail) in decoded.enumerated() {
            let text = Samples.difficultTexts[index]
            #expect(Array(mail.subject.utf8) == Array(text.utf8))
            #expect(Array(mail.name.utf8) == Array(text.utf8))
            #expect(Array(mail.body.utf8) == Array(bodies[index].utf8))
            #expect(mail.address == "hanako.takahashi@clinic.example.jp")
        }
    }

    @Test("A carrier's address reaches the server as the mailbox that it names")
    func carrierAddress() async throws {
        let sink = try await MailSink()
        let session = MailSession(try plain(port: sink.port))
        let outcome = try await session.deliver(
            Samples.message().serialised(), from: Samples.sender, to: MailAddress("a..b.@docomo.ne.jp"))
        #expect(isAccepted(outcome), "\(outcome)")
        let mail = try #require(try sink.mails.first)
        #expect(line(mail, "X-Sink-To") == "a..b.@docomo.ne.jp")
    }

    @Test(
        "With a trusted certificate the mail goes out encrypted",
        arguments: zip(["smtp", "smtps"], [MailSink.Encryption.startTLS, .implicitTLS]))
    func encrypted(scheme: String, encryption: MailSink.Encryption) async throws {
        let sink = try await MailSink(encryption)
        let server = try ServerConfiguration(
            url: "\(scheme)://localhost:\(sink.port)", caFile: sink.certificate)
        let session = MailSession(server)
        for _ in 0..<3 {
            let outcome = try await deliver(over: session)
            #expect(isAccepted(outcome), "\(outcome)")
        }
        let peers = try sink.mails.map { line($0, "X-Sink-Peer") }
        #expect(peers.count == 3 && Set(peers).count == 1 && peers.allSatisfy { $0.hasSuffix("TLS") })
    }

    @Test("A certificate that nobody vouches for, or of another name, is a matter of configuration")
    func untrusted() async throws {
        let sink = try await MailSink(.startTLS)
        let authority = sink.certificate
        for server in [
            try ServerConfiguration(url: "smtp://localhost:\(sink.port)"),
            try ServerConfiguration(url: "smtp://127.0.0.1:\(sink.port)", caFile: authority),
            try ServerConfiguration(url: "smtp://localhost:\(sink.port)", caFile: authority + ".missing"),
        ] {
            let outcome = try await deliver(over: MailSession(server))
            guard case .misconfigured = outcome else { Issue.record("\(outcome)"); continue }
        }
        #expect(!FileManager.default.fileExists(atPath: sink.folder.appending(path: "mails/0001.eml").path))
    }

    @Test("A server without STARTTLS gets nothing, neither mail nor password")
    func startTLSMissing() async throws {
        let peer = ScriptedPeer()
        let server = try ServerConfiguration(
            url: "smtp://127.0.0.1:\(peer.port)", username: "counter", password: "himitsu")
        let outcome = try await deliver(over: MailSession(server))
        guard case .misconfigured = outcome else { Issue.record("\(outcome)"); return }
        #expect(
            peer.lines.allSatisfy { $0.hasPrefix("EHLO") || $0.hasPrefix("QUIT") || $0.hasPrefix("STARTTLS") })
    }

    private struct Decoded: Decodable {
        var subject: String
        var name: String
        var address: String
        var body: String
    }

    /// What another program, Python's email package, reads from the files.
    private func decode(_ folder: URL) async throws -> [Decoded] {
        let python = try await Program.run(["/usr/bin/python3", "-c", decoder, folder.path])
        return try JSONDecoder().decode([Decoded].self, from: Data(python.output))
    }

    private let decoder = """
        import base64, email.header, email.utils, json, pathlib, sys

        def text(value):
            value = value.replace("\\r\\n", "")
            return str(email.header.make_header(email.header.decode_header(value)))

        def mail(path):
            message = email.message_from_bytes(path.read_bytes())
            name, address = email.utils.parseaddr(message["To"].replace("\\r\\n", ""))
            body = message.get_payload(decode=True).decode("utf-8").replace("\\r\\n", "\\n")
            return {"subject": text(message["Subject"]), "name": text(name), "address": address, "body": body}

        print(json.dumps([mail(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))]))
        """
}

func plain(
    port: some BinaryInteger, username: String? = nil, timeouts: ServerConfiguration.Timeouts = .init()
) throws -> ServerConfiguration {
    try ServerConfiguration(
        url: "smtp://127.0.0.1:\(port)", security: .plainOnLoopback, username: username,
        password: username.map { _ in "himitsu" }, ehloName: "counter.example.jp", timeouts: timeouts)
}

func deliver(over session: MailSession) async throws -> Outcome {
    try await session.deliver(Samples.message().serialised(), from: Samples.sender, to: Samples.recipient)
}

private func isAccepted(_ outcome: Outcome) -> Bool {
    if case .accepted = outcome { true } else { false }
}

/// The value of a header that the sink wrote.
private func line(_ mail: [UInt8], _ name: String) -> String {
    let lines = String(decoding: mail, as: UTF8.self).split(separator: "\r\n")
    return String(lines.first { $0.hasPrefix("\(name): ") }?.dropFirst(name.count + 2) ?? "")
}
