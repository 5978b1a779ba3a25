import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// J2: consents that came outside an application, as evidence; and what was withdrawn counts no more.
@Suite(.database)
struct RecordConsentsTests {
    private func shortForm() throws -> SampleApplication {
        var application = try SampleApplication("komae")
        for clause in application.definition.consents { application.overrides["同意：\(clause.label.ja)"] = "" }
        application.people = [.init("狛江 花", "コマエ ハナ", "看護師", "hana@midoridai.example.jp")]
        return application
    }

    /// Codes found in an application of the clinic's that answers no clause.
    private func problems(_ sample: ConsentSamples, daysLater days: Int) async throws -> [ProblemCode] {
        var application = try shortForm()
        application.people[0].name += String(repeating: "子", count: days)
        let clerk = try Clerk(in: sample.database)
        guard
            case .received(_, let checked, _) = try await clerk.outcome(
                of: application.bytes(), daysLater: days)
        else { throw LifeSamples.Unexpected() }
        return checked.problems.map(\.code)
    }

    @Test func `a withdrawn consent no longer stands for a later application, until it is given again`()
        async throws
    {
        let sample = try await ConsentSamples()
        #expect(try await !problems(sample, daysLater: 1).contains(.consentMissing))
        try await sample.withdraw("rules", daysLater: 2)
        #expect(try await problems(sample, daysLater: 3).contains(.consentMissing))
        #expect(try await sample.standings(of: sample.clinic)["rules"] == .refused)
        try await sample.record("rules", manner: .expressly, statedDaysBefore: 0, daysLater: 4)
        #expect(try await sample.standings(of: sample.clinic)["rules"] == .current)
        #expect(try await !problems(sample, daysLater: 5).contains(.consentMissing))
        // And it can be withdrawn once more.
        try await sample.withdraw("rules", daysLater: 6)
        #expect(try await sample.standings(of: sample.clinic)["rules"] == .refused)
    }

    @Test func `an earlier equivalent is evidence of its own kind, and the manager is told`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        #expect(try await sample.standings(of: sample.clinic)["rules"] == .outdated)
        let recorded = try await sample.record("rules")
        #expect(recorded.clauses == ["rules"] && recorded.mails == 1)
        #expect(try await sample.standings(of: sample.clinic)["rules"] == .current)
        let dossier = try await sample.database.service().consentDossier(of: sample.clinic, in: "komae")
        let word = try #require(dossier.words.first)
        #expect(word.manner == .earlierEquivalent && word.version == "2027-04-01" && word.given)
        #expect(word.paperPlace == "書庫A-12" && word.documentNumber == "6狛福高第9号")
        #expect(word.recordedBy == "窓口 花子" && word.reason == "開設時の書面で確認" && word.givenBy == "緑川 誠")
        #expect(word.statedOn?.description == "2024-05-19")
        // The wording that it is held to be equivalent to, by its digest.
        let wording = try await sample.database.asSuperuser { tx in
            try tx.value(
                """
                SELECT encode(sha256(convert_to(clause #>> '{wording,ja}', 'UTF8') || '\\x00'::bytea
                       || convert_to(clause #>> '{wording,en}', 'UTF8')), 'hex')
                FROM madoguchi.network_version, jsonb_path_query(forms::jsonb, '$.**.consents[*]') clause
                WHERE clause ->> 'id' = 'rules' AND clause ->> 'version' = '2027-04-01'
                """, as: String.self)
        }
        #expect(word.digest == wording)
        #expect(dossier.words.count == 4 && dossier.words[1...].allSatisfy { $0.receipt == "2026-0001" })
        #expect(try await sample.life.mails(.consentRecorded).map(\.recipient) == [ConsentSamples.manager])
        let events = try await sample.database.service().auditEvents(of: "komae", limit: 1)
        #expect(events.first?.kind == .recordConsents && events.first?.actor == "窓口 花子")
    }

    @Test func `what stands already, is older than a no, or cannot be looked up is not recorded`() async throws
    {
        let sample = try await ConsentSamples()
        try await sample.withdraw("announcement", daysLater: 2)
        let before = try await sample.database.fingerprint()
        func refusal(_ body: () async throws -> RecordConsents.Recorded) async -> Refusal? {
            await #expect(throws: Refusal.self) { _ = try await body() }
        }
        #expect(await refusal { try await sample.record("rules") }?.kind == .notAllowed)
        #expect(await refusal { try await sample.record("announcement") }?.details.count == 1)
        #expect(
            await refusal {
                try await sample.record("announcement", statedDaysBefore: 0, place: nil)
            }?.kind == .notAllowed)
        #expect(await refusal { try await sample.record("no-such-clause") }?.kind == .usage)
        // One that cannot be recorded keeps the others from it.
        #expect(
            await refusal { try await sample.record("rules", "announcement", statedDaysBefore: 0) }?.kind
                == .notAllowed)
        #expect(try await sample.database.fingerprint() == before)
        try await sample.record("announcement", statedDaysBefore: 0)
        #expect(
            try await sample.database.service().facility(sample.clinic, in: "komae").isListed)
    }

    @Test(arguments: [
        "paper_place = NULL", "paper_place = ''", "stated_on = NULL", "recorded_by = ''", "reason = NULL",
        "given = false", "stated_on = stated_on + 2000", "manner = 'implied'",
    ])
    func `the database takes no equivalent without its evidence`(change: String) async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.record("rules")
        let error = await #expect(throws: PostgresError.self) {
            try await sample.database.asSuperuser { tx in
                try tx.script("SET LOCAL session_replication_role = replica")
                _ = try tx.execute(
                    "UPDATE madoguchi.consent SET \(raw: change) WHERE manner = 'earlier_equivalent'")
            }
        }
        #expect(error?.constraint?.hasPrefix("consent_") == true)
    }
}
