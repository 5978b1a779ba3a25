import Forms
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// Managers who have not answered whether their facility consents are reminded of it, once per occasion (J2, L1).
@Suite(.database)
struct ConsentRemindersTests {
    private static let kind = ReminderKind.consentUnanswered
    /// When the clinic and the pharmacy are asked.
    private static let asked = 2

    private func asked() async throws -> ConsentSamples {
        let sample = try await ConsentSamples()
        try await sample.revise("rules")
        try await sample.ask(daysLater: Self.asked)
        return sample
    }

    /// How many are reminded, so many days after they were asked.
    private func remind(_ sample: ConsentSamples, after days: Int) async throws -> Int {
        let asOf = sample.life.request(daysLater: Self.asked + days).asOf
        return try await SendReminders().run(
            sample.database.service("schedule"),
            Request(network: "komae", actor: Actor(.schedule, "schedule"), asOf: asOf)
        ).mails[Self.kind] ?? 0
    }

    @Test func `once per occasion, as the network has it, until the link lapses`() async throws {
        let sample = try await asked()
        let days = try #require(
            try await sample.database.service().activeForms(of: "komae").definition.reminders
                .consentUnansweredAfterDays)
        #expect(days == [7, 21])
        #expect(try await remind(sample, after: 6) == 0)
        #expect(try await remind(sample, after: 7) == 2)
        #expect(try await remind(sample, after: 8) == 0)
        #expect(try await remind(sample, after: 22) == 2)
        #expect(try await remind(sample, after: 23) == 0)
        let mails = try await sample.life.mails(.reminderConsentUnanswered)
        #expect(mails.count == 4 && Set(mails.map(\.recipient)).contains(ConsentSamples.manager))
    }

    @Test func `a schedule that stood still catches up with one mail, and none after the link has lapsed`()
        async throws
    {
        let sample = try await asked()
        #expect(try await remind(sample, after: 30) == 0)
        #expect(try await remind(sample, after: 29) == 2)
    }

    @Test func `whoever has answered, whose wording was revised, or whose facility rests hears nothing`()
        async throws
    {
        let sample = try await asked()
        let token = try #require(try await sample.token())
        _ = try await sample.answer(token, ["rules": false])
        #expect(try await remind(sample, after: 7) == 1)
        _ = try await PauseFacilities([sample.pharmacy], reason: "改装", reach: .network)
            .run(sample.database.service(), sample.life.request())
        #expect(try await remind(sample, after: 21) == 0)
        _ = try await PauseFacilities([sample.pharmacy], resumes: true, reason: "再開", reach: .network)
            .run(sample.database.service(), sample.life.request())
        try await sample.revise("rules", to: "2028-04-01")
        #expect(try await remind(sample, after: 21) == 0)
    }

    @Test func `asked anew, the days begin anew`() async throws {
        let sample = try await asked()
        try await sample.ask(again: true, daysLater: Self.asked + 5)
        #expect(try await remind(sample, after: 7) == 0)
        #expect(try await remind(sample, after: 12) == 2)
    }

    @Test func `a network that leaves it out reminds nobody`() async throws {
        let sample = try await asked()
        var forms = try SampleNetworks.forms("komae")
        forms.definition.reminders.consentUnansweredAfterDays = nil
        for index in forms.definition.consents.indices where forms.definition.consents[index].id == "rules" {
            forms.definition.consents[index].version = "2027-04-01"
            forms.definition.consents[index].wording.ja += "第2027-04-01版の追記です。"
        }
        _ = try await ApplyNetwork(forms).run(sample.database.service(), sample.life.request(daysLater: 3))
        #expect(try await remind(sample, after: 21) == 0)
    }

    @Test func `the mail carries the link of the one that asked, sealed, and by it one answers`() async throws {
        let sample = try await asked()
        let link = try #require(try await sample.token())
        _ = try await remind(sample, after: 7)
        let tokens = try await LinkTokens.sent(.reminderConsentUnanswered, in: sample.database)
        #expect(tokens[ConsentSamples.manager] == link && Set(tokens.values).count == 2)
        let links = try await SealedLinks.sent(.reminderConsentUnanswered, in: sample.database)
        let base = try sample.database.service().links.baseURL
        #expect(links.allSatisfy { $0.hasPrefix("\(base)/n/komae/consent/") } && links.count == 2)
        let kept = try await sample.life.count(
            "SELECT count(*) FROM madoguchi.mail WHERE strpos(mail::text, \(link)) > 0")
        #expect(kept == 0)
        guard case .recorded = try await sample.answer(link, ["rules": true], daysLater: 9) else {
            Issue.record("the link opens nothing")
            return
        }
    }

    @Test func `where the link cannot be made again, the mail leads to the one that asked`() async throws {
        let sample = try await asked()
        // As where one was asked before links could be made again, or under a key that has been given up.
        try await sample.database.asSuperuser { tx in
            try tx.script("SET session_replication_role = replica")
            try tx.execute("UPDATE madoguchi.consent_request SET token_digest = sha256('x')")
        }
        #expect(try await remind(sample, after: 7) == 2)
        let mail = try #require(
            try await MailTexts.waiting(in: sample.database).first {
                $0.recipient == ConsentSamples.manager && $0.body.contains("まだお答え")
            })
        #expect(mail.body.contains("そのメールにあるページで") && !mail.body.contains("/consent/"))
    }

    @Test func `the mail says what was asked, when, and until when it can be answered`() async throws {
        let sample = try await asked()
        let link = try #require(try await sample.token())
        _ = try await remind(sample, after: 7)
        let mail = try #require(
            try await MailTexts.waiting(in: sample.database).first {
                $0.recipient == ConsentSamples.manager && $0.body.contains("まだお答え")
            })
        for words in ["緑川 誠 様", "2027-04-01版", "令和8年11月4日に", "令和8年12月3日までに", "/consent/\(link)\n"] {
            #expect(mail.body.contains(words), "\(words)")
        }
    }
}
