import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// A file with a patient's name in it (J10): a row's telephone column and the address of the facility hold it.
@Suite(.database)
struct PurgeApplicationTests {
    let database = TestDatabase.current
    private static let patient = "患者山田花子"

    private func receive(wrong: Bool = false) async throws -> ReceiptNumber {
        var application = try SampleApplication("komae")
        application.overrides["所在地"] = "東京都狛江市中和泉1-2-3 \(Self.patient)様方"
        if wrong { application.people[1].profession = Self.patient }
        return try await Samples.receive(application, in: database)
    }

    private func purge(
        _ receipt: ReceiptNumber, nameToo: Bool = false, rehearsed: Bool = false
    ) async throws -> PurgeApplication.Purged {
        try await PurgeApplication(receipt: receipt, reason: "患者さんの氏名が書かれていたため", nameToo: nameToo)
            .run(database.service(), SampleNetworks.request("komae", isRehearsal: rehearsed))
    }

    /// The tables with a row that holds the text somewhere, bytes included.
    private func tables(holding text: String) async throws -> [String] {
        try await database.asSuperuser { tx in
            let hexadecimal = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let tables = try tx.values(
                "SELECT tablename::text FROM pg_tables WHERE schemaname = 'madoguchi' ORDER BY 1",
                as: String.self)
            var found: [String] = []
            for table in tables {
                let count = try tx.value(
                    """
                    SELECT count(*) FROM madoguchi.\(raw: table) t
                    WHERE t::text LIKE '%' || \(text) || '%' OR t::text LIKE '%' || \(hexadecimal) || '%'
                    """, as: Int.self)
                if count > 0 { found.append(table) }
            }
            return found
        }
    }

    private func expectWholeTrail() async throws {
        let verdict = try await VerifyAudit().run(database.service(), network: "komae")
        #expect(verdict.findings == [])
    }

    @Test(arguments: [false, true])
    func `nothing of it is left anywhere, and the trail is whole`(_ wrong: Bool) async throws {
        let receipt = try await receive(wrong: wrong)
        #expect(try await tables(holding: Self.patient).contains("application_file"))
        #expect(try await tables(holding: Self.patient).contains("mail") == wrong)
        let purged = try await purge(receipt)
        #expect(try await tables(holding: Self.patient) == [])
        #expect(purged.extent == .everything && purged.state == .returned && purged.withdrawnMails == 1)
        try await expectWholeTrail()

        let application = try await database.service().dossier(of: receipt, in: "komae").application
        #expect(application.applicantName == "みどり台内科クリニック")
        #expect(application.purge?.by == "窓口 花子" && application.purge?.reason == "患者さんの氏名が書かれていたため")
    }

    @Test func `who still waited is asked to send it again`() async throws {
        let receipt = try await receive()
        #expect(try await purge(receipt).notices == 1)
        let mails = try await database.service().mails(of: "komae", limit: 10)
        #expect(mails.map(\.kind) == [.applicationReturned, .applicationReceived])
        #expect(mails.map(\.state) == [.queued, .cancelled])
        // The same file is still known by its digest, and not taken in again.
        let application = try SampleApplication("komae")
        guard
            case .received(let again, _, _) = try await ReceiveApplication(
                fileName: "roster.csv", bytes: application.bytes(), channel: .file
            ).run(database.service(), SampleNetworks.request("komae", daysLater: 1))
        else {
            Issue.record("the corrected file was not received")
            return
        }
        #expect(again.supersedes == receipt.description)
    }

    @Test func `the applicant's name goes when that is asked for`() async throws {
        let receipt = try await receive()
        _ = try await purge(receipt, nameToo: true)
        // What asks them to send it again says whom it is for.
        #expect(try await tables(holding: "みどり台内科クリニック") == ["mail"])
        #expect(try await tables(holding: "緑川 誠") == ["mail"])
        try await expectWholeTrail()
    }

    @Test func `of an approved application only the bytes go`() async throws {
        let receipt = try await receive()
        _ = try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1")
        ).run(
            database.service(), SampleNetworks.request("komae"))
        let purged = try await purge(receipt)
        #expect(purged.extent == .bytesOnly && purged.state == .approved && purged.withdrawnMails == 0)
        let left = try await tables(holding: Self.patient)
        #expect(left.contains("facility") && !left.contains("application_file"))
        #expect(try await database.service().dossier(of: receipt, in: "komae").people.count == 3)
        try await expectWholeTrail()
    }

    @Test func `it is done once, and a rehearsal leaves everything`() async throws {
        let receipt = try await receive()
        let before = try await database.fingerprint()
        _ = try await purge(receipt, rehearsed: true)
        #expect(try await database.fingerprint() == before)
        _ = try await purge(receipt)
        let refusal = await #expect(throws: Refusal.self) { try await purge(receipt) }
        #expect(refusal?.kind == .notAllowed)
    }

    @Test func `the desk cannot erase but through the act`() async throws {
        let receipt = try await receive()
        let id = try await database.service().dossier(of: receipt, in: "komae").application.id
        let request = SampleNetworks.request("komae")
        let act = Act(
            .recordOfficeFile, network: "komae", actor: request.actor, requestID: request.id,
            asOf: request.asOf)
        let error = await #expect(throws: PostgresError.self) {
            try await database.service().database.act(act) { tx, scope in
                try PurgeFile.run(of: id, reason: "x", nameToo: false, tx, scope)
            }
        }
        #expect(error?.constraint == "act_required")
        await #expect(throws: PostgresError.self) {
            try await database.service().database.act(act) { tx, scope in
                try tx.execute("UPDATE madoguchi.act_detail SET before = NULL, salt = NULL")
            }
        }
    }
}
