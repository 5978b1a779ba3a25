import Foundation
import Operations
import Postgres
import Registry
import SMTP
import Synchronization
import TestSupport
import Testing
import Worker

@testable import Storage

/// Files that go with mails, from the outbox to the wire.
@Suite(.database)
struct AttachmentTests {
    let database = TestDatabase.current

    private var correspondence: Correspondence { Correspondence(database: database) }

    private func dispatcher(_ transport: MailTransport) throws -> MailDispatcher {
        MailDispatcher(try database.service("dispatcher"), transports: [transport])
    }

    private func states() async throws -> [MailState] {
        try await database.service().mails(of: "komae", limit: 10).reversed().map(\.state)
    }

    @Test func `over a real server the files arrive as they were written`() async throws {
        let files = [[Correspondence.roster, Correspondence.workbook], [], [Correspondence.roster]]
        try await correspondence.write(files)
        let sink = try await MailSink(.startTLS)
        let server = try ServerConfiguration(url: "smtp://localhost:\(sink.port)", caFile: sink.certificate)
        #expect(try await dispatcher(.smtp(server)).drain().sent == 3)

        let python = try await Program.run([
            "/usr/bin/python3", "-c", decoder, sink.folder.appending(path: "mails").path,
        ])
        let mails = try JSONDecoder().decode([Decoded].self, from: Data(python.output))
        #expect(mails.allSatisfy { $0.text.contains("所長 一郎 様") && $0.type == "text/plain" })
        let arrived = mails.map { mail in
            mail.files.map { file in
                MailAttachment(
                    name: file.name, mediaType: file.mediaType,
                    bytes: [UInt8](Data(base64Encoded: file.bytes) ?? Data()))
            }
        }
        #expect(arrived == files)
    }

    @Test func `a repeat is the same mail, byte for byte`() async throws {
        try await correspondence.write([[Correspondence.roster, Correspondence.workbook]])
        let outbox = Recorder(outcomes: [.transient(code: 451, reason: "busy"), .accepted(reply: nil)])
        #expect(try await dispatcher(outbox.transport).drain().retried == 1)
        try await database.asSuperuser { tx in
            _ = try tx.execute("UPDATE madoguchi.mail_queue SET due_at = now()")
        }
        #expect(try await dispatcher(outbox.transport).drain().sent == 1)
        try #require(outbox.messages.count == 2)
        #expect(outbox.messages[0].bytes == outbox.messages[1].bytes)
        #expect(outbox.messages[0].text.contains("所長 一郎 様"))
        #expect(outbox.messages[0].bytes.count > 400_000)
    }

    @Test func `the files of all mails of an act are one statement`() async throws {
        let statements = Mutex<[String]>([])
        let observed = Correspondence(database: database) { text in
            statements.withLock { $0.append(text) }
        }
        var copy = Correspondence.workbook
        copy.name = "同じ内容.xlsx"
        let files = [[Correspondence.roster, Correspondence.workbook], [copy], [], [Correspondence.workbook]]
        let ids = try await observed.write(files)
        #expect(
            statements.withLock { $0 }.filter { $0.contains("INSERT INTO madoguchi.mail_attachment") }.count
                == 1)
        let stored = try await database.service().database.read("komae") { tx, network in
            try ids.map { try MailAttachment.load(ofMail: $0, tx, network) }
        }
        #expect(stored == files)
        // No file, no statement.
        statements.withLock { $0 = [] }
        try await observed.write([[]])
        #expect(statements.withLock { $0 }.filter { $0.contains("mail_attachment") }.isEmpty)
    }

    @Test func `a content that several mails share travels once`() {
        let mails = [[Correspondence.roster, Correspondence.workbook], [Correspondence.workbook], []].map {
            files in
            OutgoingMail(
                id: 1, kind: .applicationReturned, recipient: "manager@clinic.example.jp",
                recipientName: "所長 一郎",
                variables: [:], attachments: files)
        }
        let contents = AttachedFiles(of: mails).contents
        #expect(contents == [Correspondence.roster.bytes, Correspondence.workbook.bytes])
    }

    @Test func `with files beyond the limit a mail fails, and the others go out`() async throws {
        // In Base64, with room for the text.
        #expect(MailAttachment.mostBytes / 57 * 78 + 300_000 < Message.mostBytes)
        let tooLarge = MailAttachment(
            name: "b.bin", mediaType: "application/octet-stream",
            bytes: [UInt8](repeating: 0, count: MailAttachment.mostBytes + 400_000))
        try await correspondence.write([[tooLarge], [Correspondence.roster]])
        let report = try await dispatcher(Recorder().transport).drain()
        #expect(report.sent == 1 && report.failed == 1)
        #expect(try await states() == [.failed, .sent])
        let reasons = try await database.service().mails(of: "komae", limit: 10).compactMap(\.reason)
        #expect(reasons.count == 1 && reasons[0].contains("at most 10000000"))
    }

    @Test func `a mail whose files were deleted after it was claimed is not sent without them`() async throws {
        try await correspondence.write([[Correspondence.roster], [Correspondence.roster]])
        let sent = Mutex(0)
        let transport = MailTransport { _, _, _ in
            sent.withLock { $0 += 1 }
            do {
                try await correspondence.deleteFiles()
            } catch {
                return .permanent(code: 554, reason: "\(error)")
            }
            return .accepted(reply: nil)
        }
        let report = try await dispatcher(transport).drain()
        #expect(report.sent == 1 && report.failed == 1 && sent.withLock { $0 } == 1)
        #expect(try await states() == [.sent, .failed])
    }

    private struct Decoded: Decodable {
        var text: String
        var type: String
        var files: [File]

        struct File: Decodable {
            var name: String
            var mediaType: String
            var bytes: String
        }
    }

    /// As `scripts/show-mail` reads mails: Python's email package with today's rules.
    private let decoder = """
        import base64, email, email.policy, json, pathlib, sys

        def mail(path):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            text = message.get_body()
            files = [{
                "name": part.get_filename(), "mediaType": part.get_content_type(),
                "bytes": base64.b64encode(part.get_payload(decode=True)).decode(),
            } for part in message.iter_attachments()]
            return {"text": text.get_content(), "type": text.get_content_type(), "files": files}

        print(json.dumps([mail(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))]))
        """
}

extension Correspondence {
    /// As a purge does.
    fileprivate func deleteFiles() async throws {
        _ = try await database.service().database.act(act()) { tx, scope in
            try tx.execute("DELETE FROM madoguchi.mail_attachment WHERE network_id = \(scope.network.id)")
        }
    }
}
