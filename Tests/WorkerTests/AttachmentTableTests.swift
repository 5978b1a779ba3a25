import Operations
import Postgres
import Storage
import TestSupport
import Testing

/// What the database itself refuses about the files of mails.
@Suite(.database)
struct AttachmentTableTests {
    let database = TestDatabase.current

    private var correspondence: Correspondence { Correspondence(database: database) }

    private func visible(as login: String, entering network: String?) async throws -> Int {
        let pool = try database.pool(login, size: 1)
        let count = try await pool.transaction { (tx: borrowing Transaction) in
            if let network { _ = try tx.value("SELECT app.enter_network(\(network))", as: Int64.self) }
            return try tx.value("SELECT count(*) FROM madoguchi.mail_attachment", as: Int.self)
        }
        await pool.close()
        return count
    }

    @Test(arguments: ["desk", "portal", "schedule", "dispatcher"])
    func `files are seen in their own network only`(_ login: String) async throws {
        try await correspondence.write([[Correspondence.roster]])
        #expect(try await visible(as: login, entering: "komae") == 1)
        #expect(try await visible(as: login, entering: "takarazuka") == 0)
        #expect(try await visible(as: login, entering: nil) == 0)
    }

    @Test func `no file can be hung on another network's mail`() async throws {
        let mail = try await correspondence.write([[]])[0]
        for network in [1, 2] as [Int64] {
            let error = await #expect(throws: PostgresError.self) {
                try await Correspondence(database: database, network: "takarazuka").insert(
                    mail, network: network)
            }
            #expect(
                error?.sqlState == .insufficientPrivilege || error?.constraint == "mail_attachment_mail_fkey")
        }
        #expect(try await visible(as: "desk", entering: "komae") == 0)
    }

    @Test(arguments: [
        (MailAttachment(name: "", mediaType: "text/csv", bytes: [1]), "mail_attachment_whole"),
        (MailAttachment(name: "a.csv", mediaType: "text/csv", bytes: []), "mail_attachment_whole"),
        (MailAttachment(name: "a.csv", mediaType: "csv", bytes: [1]), "mail_attachment_media_type"),
        (MailAttachment(name: "a.csv", mediaType: "text/csv; a=b", bytes: [1]), "mail_attachment_media_type"),
    ])
    func `a file has a name, a media type and bytes, or the act fails`(
        _ file: MailAttachment, _ constraint: String
    ) async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await correspondence.write([[Correspondence.roster, file]])
        }
        #expect(error?.constraint == constraint)
        #expect(try await database.service().mails(of: "komae", limit: 5).isEmpty)
    }

    @Test func `a deletion is recorded without the content, and needs an act`() async throws {
        let mail = try await correspondence.write([[Correspondence.roster]])[0]
        let delete: Query = "DELETE FROM madoguchi.mail_attachment WHERE mail_id = \(mail)"
        let service = try database.service()
        let error = await #expect(throws: PostgresError.self) {
            try await service.database.note("komae") { tx, _ in try tx.execute(delete) }
        }
        #expect(error?.constraint == "act_required")
        _ = try await service.database.act(correspondence.act()) { tx, _ in try tx.execute(delete) }
        let image = try await database.asSuperuser { tx in
            try tx.value(
                """
                SELECT before::text FROM madoguchi.act_detail
                WHERE relation = 'mail_attachment' AND operation = 'delete' AND subject_id = \(mail)
                """, as: String.self)
        }
        #expect(image.contains("確認結果") && !image.contains("bytes"))
    }

    @Test(arguments: [
        ("desk", "UPDATE madoguchi.mail_attachment SET name = 'x'"),
        ("portal", "DELETE FROM madoguchi.mail_attachment"),
        ("schedule", "DELETE FROM madoguchi.mail_attachment"),
        ("dispatcher", "DELETE FROM madoguchi.mail_attachment"),
        (
            "dispatcher",
            "INSERT INTO madoguchi.mail_attachment VALUES (1, 1, 0, 'a', 'text/csv', '\\x00')"
        ),
    ])
    func `nobody does more with a file than their duty asks for`(_ login: String, _ sql: String) async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await database.service(login).database.note("komae") { tx, _ in try tx.execute("\(raw: sql)") }
        }
        #expect(error?.sqlState == .insufficientPrivilege)
    }
}

extension Correspondence {
    fileprivate func insert(_ mail: Int64, network: Int64) async throws {
        _ = try await database.service().database.act(act()) { tx, _ in
            try tx.execute(
                """
                INSERT INTO madoguchi.mail_attachment (network_id, mail_id, ordinal, name, media_type, bytes)
                VALUES (\(network), \(mail), 0, 'a', 'text/csv', '\\x00')
                """)
        }
    }
}
