import Foundation
import TestSupport
import Testing

@testable import SMTP

/// What another program, Python's email package, reads from messages with attachments.
struct AttachmentRoundTripTests {
    @Test("Whatever is attached under whatever name, it is read back", arguments: [UInt64(1), 2, 3])
    func anything(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var messages: [Message] = []
        for _ in 0..<100 {
            let attachments = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Message.Attachment(
                    name: Samples.anyName(&random), mediaType: "application/octet-stream",
                    bytes: Samples.anyBytes(&random))
            }
            messages.append(try Samples.message(attachments: attachments))
        }
        try await expectReadBack(messages)
    }

    @Test("Difficult names and texts are read back")
    func difficult() async throws {
        let names =
            Samples.difficultTexts + [
                "名簿.csv", String(repeating: "長い名前", count: 30) + ".csv", "a;b=c.csv", "100%25.csv", "it's.csv",
                "UTF-8''x.csv", "a\r\nContent-Type: text/html\r\n\r\n.csv", "=_171counterexamplejp.csv",
            ]
        try await expectReadBack(
            names.map { name in
                try Samples.message(
                    body: "\n--=_171counterexamplejp--\n.\n\n",
                    attachments: [
                        Message.Attachment(name: name, mediaType: "text/csv", bytes: Array(name.utf8)),
                        Message.Attachment(
                            name: "2" + name, mediaType: "text/csv",
                            bytes: Array("\r\n--=_171counterexamplejp--\r\n.\r\n".utf8)),
                    ])
            })
    }

    private func expectReadBack(_ messages: [Message]) async throws {
        let decoded = try await decode(messages)
        try #require(decoded.count == messages.count)
        for (message, mail) in zip(messages, decoded) {
            #expect(Array(mail.body.utf8) == Array(message.body.utf8))
            #expect(mail.defects == [])
            try #require(mail.attachments.count == message.attachments.count)
            for (attachment, part) in zip(message.attachments, mail.attachments) {
                let name = AttachmentName(attachment.name)
                #expect(Array(part.name.utf8) == Array(name.text.utf8))
                #expect(Array(part.typeName.utf8) == Array(name.text.utf8))
                #expect(part.fallback == name.fallback)
                #expect(part.mediaType == attachment.mediaType)
                #expect(Data(base64Encoded: part.bytes) == Data(attachment.bytes))
            }
        }
    }

    private struct Decoded: Decodable {
        var body: String
        var defects: [String]
        var attachments: [Part]

        struct Part: Decodable {
            var name: String
            var typeName: String
            var fallback: String
            var mediaType: String
            var bytes: String
        }
    }

    private func decode(_ messages: [Message]) async throws -> [Decoded] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mails-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (number, message) in messages.enumerated() {
            let bytes = try message.serialised()
            #expect(lineLengths(bytes).allSatisfy { $0 <= 76 })
            try Data(bytes).write(to: folder.appending(path: "\(1000 + number).eml"))
        }
        let python = try await Program.run(["/usr/bin/python3", "-c", decoder, folder.path])
        try #require(python.status == 0)
        return try JSONDecoder().decode([Decoded].self, from: Data(python.output))
    }

    private func lineLengths(_ bytes: [UInt8]) -> [Int] {
        bytes.split(separator: UInt8(ascii: "\n")).map { $0.count - 1 }
    }

    /// Twice: with today's rules for `filename*`, with yesterday's for `filename` and `name`.
    private let decoder = """
        import base64, email, email.header, email.policy, json, pathlib, sys

        def words(value):
            return str(email.header.make_header(email.header.decode_header(value.replace("\\r\\n", ""))))

        def part(new, old):
            return {
                "name": new.get_filename(), "fallback": old.get_param("filename", header="Content-Disposition"),
                "typeName": words(old.get_param("name")), "mediaType": new.get_content_type(),
                "bytes": base64.b64encode(new.get_payload(decode=True)).decode(),
            }

        def mail(path):
            new = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            old = email.message_from_bytes(path.read_bytes())
            text, *files = new.iter_parts()
            return {
                "body": text.get_content().replace("\\r\\n", "\\n"),
                "defects": [str(defect) for part in new.walk() for defect in part.defects],
                "attachments": [part(*pair) for pair in zip(files, old.get_payload()[1:], strict=True)],
            }

        print(json.dumps([mail(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))]))
        """
}
