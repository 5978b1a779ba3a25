import Forms
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// J2: a revised wording asks for consent again.
@Suite(.database)
struct RequestConsentsTests {
    @Test func `nobody is asked while every wording is the one that was consented to`() async throws {
        let sample = try await ConsentSamples()
        let requested = try await sample.ask()
        #expect(requested.facilityIDs == [] && requested.askedBefore == 0)
    }

    @Test func `each facility is asked once per clause and version, whatever is run how often`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        let first = try await sample.ask()
        #expect(first.facilityIDs == [sample.clinic, sample.pharmacy] && first.clauses == 2)
        let again = try await sample.ask()
        #expect(again.facilityIDs == [] && again.askedBefore == 2 && again.lapsed == 0)
        #expect(try await sample.life.mails(.consentRequest).count == 2)
        let lines = try await sample.database.service().consents(of: "komae", standing: [.outdated])
        #expect(lines.map(\.clause) == ["rules", "rules"] && lines.allSatisfy { $0.askedUntil != nil })
    }

    /// Merges the clinic into the pharmacy.
    private func merge(_ sample: ConsentSamples) async throws -> FacilityFacts {
        try await MergeFacility(
            sample.clinic, into: sample.pharmacy, administrators: .union, reason: "統合", reach: .network
        ).run(sample.database.service(), sample.life.request(daysLater: 4))
    }

    @Test func `a merger carries no consent over, and asks the facility that stays`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask(sample.clinic)
        let own = try #require(try await sample.token())
        _ = try await sample.answer(own, ["rules": true])
        let facts = try await merge(sample)
        #expect(facts.consentsAsked == ["rules"])
        #expect(try await sample.standings(of: sample.pharmacy)["rules"] == .outdated)
        let texts = try await MailTexts.waiting(in: sample.database)
        let asked = try #require(texts.first { $0.body.contains("引き継がれません") })
        #expect(asked.recipient == "tencho@hinoki.example.jp" && !asked.body.contains("改められたか"))
        #expect(asked.body.contains("みどり台内科クリニックがひのき薬局に統合されました"))
        #expect(texts.filter { $0.body.contains("引き継がれません") }.count == 1)
        let token = try #require(try await sample.token(of: asked.recipient))
        _ = try await sample.answer(token, ["rules": true], daysLater: 5)
        #expect(try await sample.standings(of: sample.pharmacy)["rules"] == .current)
    }

    @Test func `what the facility that stays refused, or is being asked about, a merger does not ask again`()
        async throws
    {
        let sample = try await ConsentSamples()
        _ = try await WithdrawConsent(
            of: sample.pharmacy, clause: "announcement", channel: .paper, reason: "申し出", reach: .network
        ).run(sample.database.service(), sample.life.request(daysLater: 1))
        try await sample.revise("rules")
        try await sample.ask()
        let own = try #require(try await sample.token())
        _ = try await sample.answer(own, ["rules": true])
        let before = try await sample.life.mails(.consentRequest).count
        #expect(try await merge(sample).consentsAsked == nil)
        #expect(try await sample.life.mails(.consentRequest).count == before)
        #expect(try await sample.standings(of: sample.pharmacy)["announcement"] == .refused)
    }

    @Test func `two clerks asking at once write one mail to each`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        async let first = sample.ask()
        async let second = sample.ask()
        let asked = try await [first, second].map(\.facilityIDs.count).sorted()
        #expect(asked == [0, 2])
        #expect(try await sample.life.mails(.consentRequest).count == 2)
    }

    @Test func `a look uses nothing up; the answer is evidence, and used once`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask()
        let token = try #require(try await sample.token())
        let portal = try sample.database.service("portal")
        let request = sample.life.request(daysLater: 3)
        let before = try await sample.database.fingerprint()
        let shown = try #require(try await ReadConsentAsked(token: token).run(portal, request))
        #expect(shown.facility == "みどり台内科クリニック" && shown.clauses.map(\.id) == ["rules"])
        #expect(shown.clauses[0].wording.ja.contains("追記"))
        #expect(try await sample.database.fingerprint() == before)

        #expect(try await sample.answer(token, [:]) == .noLongerOpen)
        #expect(try await sample.answer(token, ["rules": true]) == .recorded(given: ["rules"], declined: []))
        #expect(try await sample.answer(token, ["rules": false]) == .noLongerOpen)
        #expect(try await ReadConsentAsked(token: token).run(portal, request) == nil)
        #expect(try await sample.standings(of: sample.clinic)["rules"] == .current)
        #expect(try await sample.standings(of: sample.pharmacy)["rules"] == .outdated)
        let word = try #require(
            try await sample.database.service().consentDossier(of: sample.clinic, in: "komae").words.first)
        #expect(word.channel == .portal && word.manner == .expressly && word.givenBy == "緑川 誠")
        #expect(try await sample.life.mails(.consentRecorded).count == 1)
        #expect(try await sample.ask().askedBefore == 1)
    }

    @Test func `eight answers at once are one`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask()
        let token = try #require(try await sample.token())
        let portal = try sample.database.service("portal")
        let outcomes = try await withThrowingTaskGroup(of: AnswerConsents.Outcome.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try await AnswerConsents(
                        token: token, name: "緑川 誠", answers: ["rules": number.isMultiple(of: 2)]
                    ).run(portal, sample.life.request(daysLater: 3))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 != .noLongerOpen } == 1)
        let said = try await sample.life.count(
            "SELECT count(*) FROM madoguchi.consent WHERE facility_id = \(sample.clinic)")
        #expect(said == 1)
    }

    @Test func `a no is recorded, and what follows is for the secretariat to decide`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("announcement")
        try await sample.ask()
        let token = try #require(try await sample.token())
        #expect(
            try await sample.answer(token, ["announcement": false])
                == .recorded(given: [], declined: ["announcement"]))
        let dossier = try await sample.database.service().facility(sample.clinic, in: "komae")
        #expect(!dossier.isListed)
        #expect(dossier.work.contains { $0.kind == .consentWithdrawal })
        // It is asked again only when a clerk names it.
        #expect(try await sample.ask(daysLater: 4).refused == 1)
        #expect(try await sample.ask(sample.clinic, daysLater: 4).facilityIDs == [sample.clinic])
        let second = try #require(try await sample.token())
        #expect(second != token)
        _ = try await sample.answer(second, ["announcement": true], daysLater: 5)
        #expect(try await sample.database.service().facility(sample.clinic, in: "komae").isListed)
    }

    @Test func `a lapsed link opens nothing, and asking again replaces it`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask()
        let token = try #require(try await sample.token())
        let late = 2 + RequestConsents.days
        #expect(try await sample.answer(token, ["rules": true], daysLater: late) == .noLongerOpen)
        let reminded = try await sample.ask(daysLater: late)
        #expect(reminded.facilityIDs == [] && reminded.askedBefore == 2 && reminded.lapsed == 2)
        #expect(try await sample.ask(again: true, daysLater: late).facilityIDs.count == 2)
        // The first mail was never sent: it leads nowhere now.
        #expect(
            try await sample.life.mails(.consentRequest).map(\.state.rawValue).sorted() == [
                "cancelled", "cancelled", "queued", "queued",
            ])
        let second = try #require(try await sample.token())
        #expect(try await sample.answer(token, ["rules": true], daysLater: late) == .noLongerOpen)
        #expect(
            try await sample.answer(second, ["rules": true], daysLater: late)
                == .recorded(given: ["rules"], declined: []))
    }

    @Test func `whom the mail did not reach is asked anew without being named`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask()
        let unreached = try #require(try await sample.token())
        try await sample.database.asSuperuser { tx in
            _ = try tx.execute(
                """
                WITH gone AS (
                    UPDATE madoguchi.mail SET state = 'failed', finished_at = now(), sealed = NULL, sealed_key_id = NULL
                    WHERE kind = 'consent_request' AND recipient = \(ConsentSamples.manager) RETURNING id)
                DELETE FROM madoguchi.mail_queue USING gone WHERE mail_id = gone.id
                """)
        }
        let again = try await sample.ask()
        #expect(again.facilityIDs == [sample.clinic] && again.askedBefore == 1)
        #expect(try await sample.answer(unreached, ["rules": true]) == .noLongerOpen)
    }

    @Test func `who is manager no longer, and a facility that has ended, answer nothing`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask()
        let clinic = try #require(try await sample.token())
        let pharmacy = try #require(try await sample.token(of: "tencho@hinoki.example.jp"))
        _ = try await ChangeFacility(
            sample.clinic, stated: [.managerEmail: "new@midoridai.example.jp"], reason: "交代", reach: .network
        ).run(sample.database.service(), sample.life.request(daysLater: 2))
        _ = try await EndFacilities([sample.pharmacy], reason: "閉局", reach: .network)
            .run(sample.database.service(), sample.life.request(daysLater: 2))
        for token in [clinic, pharmacy] {
            #expect(try await sample.answer(token, ["rules": true]) == .noLongerOpen)
        }
        let states = try await sample.life.mails(.consentRequest).map(\.state)
        #expect(states == [.cancelled, .cancelled])
        // The new manager can be asked.
        #expect(try await sample.ask().facilityIDs == [sample.clinic])
        #expect(try await sample.token(of: "new@midoridai.example.jp") != nil)
    }

    @Test func `a facility whose registration was taken back is asked nothing any more`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask()
        let token = try #require(try await sample.token())
        try await Clerk(in: sample.database).undo(#require(ReceiptNumber(written: "2026-0001")), daysLater: 3)
        #expect(try await sample.answer(token, ["rules": true]) == .noLongerOpen)
        #expect(
            try await sample.life.mails(.consentRequest).map(\.state.rawValue).sorted() == [
                "cancelled", "queued",
            ])
    }

    @Test func `a wording that was revised once more is not consented to by an older link`() async throws {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask()
        let token = try #require(try await sample.token())
        try await sample.revise("rules", to: "2028-04-01")
        #expect(try await sample.answer(token, ["rules": true]) == .noLongerOpen)
        #expect(try await sample.ask().facilityIDs.count == 2)
    }

    @Test func `a link of one network opens nothing in another`() async throws {
        let sample = try await ConsentSamples()
        try await SampleNetworks.apply("takarazuka", to: sample.database.service())
        try await sample.revise("rules")
        try await sample.ask()
        let token = try #require(try await sample.token())
        let outcome = try await AnswerConsents(token: token, name: "x", answers: ["rules": true])
            .run(sample.database.service("portal"), SampleNetworks.request("takarazuka", daysLater: 3))
        #expect(outcome == .noLongerOpen)
    }

    @Test func `a rewording without a new version is not applied`() async throws {
        let sample = try await ConsentSamples()
        let current = try SampleNetworks.forms("komae").definition.consents[0].version
        let refusal = await #expect(throws: Refusal.self) { try await sample.revise("rules", to: current) }
        #expect(refusal?.kind == .data && refusal?.details.count == 1)
    }

    @Test func `nor is one under a version of long ago; to come back to an earlier wording is none`()
        async throws
    {
        let sample = try await ConsentSamples()
        let first = try SampleNetworks.forms("komae")
        try await sample.revise("rules")
        try await sample.revise("rules", to: "2028-04-01")
        var reworded = first
        for index in first.definition.consents.indices where first.definition.consents[index].id == "rules" {
            reworded.definition.consents[index].wording.en += " Reworded."
        }
        let refusal = await #expect(throws: Refusal.self) { try await sample.apply(reworded) }
        #expect(
            refusal?.details.map(\.ja) == ["consents/rules.yaml（version 2026-10-01 は、別の文面で使われています）"])
        try await sample.apply(first)
        #expect(try await sample.standings(of: sample.clinic)["rules"] == .current)
    }
}
