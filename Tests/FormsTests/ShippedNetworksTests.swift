import Registry
import Testing

@testable import Forms

/// The two networks of the domain, held to its table "side by side".
@Suite struct ShippedNetworksTests {
    @Test func `Komae is as its rules say`() throws {
        let komae = try ShippedForms.read("komae").definition
        #expect(komae.code == "komae")
        #expect(komae.municipality == "132195")
        #expect(komae.operator.addressee.ja == "狛江市長")
        #expect(komae.membership.facilities && !komae.membership.individuals)
        #expect(komae.intake.channels == .single)
        #expect(komae.intake.sealAsked)
        #expect(komae.formalities.registryNumber && komae.formalities.decisionNumberRequired)
        #expect(!komae.formalities.canReject)
        #expect(komae.consents.map(\.id) == ["rules", "announcement", "administrators-room"])
        #expect(komae.consents.allSatisfy { $0.required })
        #expect(komae.groups.allUsers != nil)
        #expect(komae.groups.administratorsRoom?.name.ja == "MCS管理者の部屋")
        #expect(komae.participantsList == .carePersonnel)
        let rule = try #require(komae.passwordRule.alternatives.first)
        #expect(komae.passwordRule.alternatives.count == 1)
        #expect(rule.minimumLength == 8 && rule.letters && rule.digits && !rule.symbols)
        #expect(rule.changeAfterMonths == 2)
    }

    @Test func `Takarazuka is as its rules say`() throws {
        let takarazuka = try ShippedForms.read("takarazuka").definition
        #expect(takarazuka.municipality == "282146")
        #expect(takarazuka.membership.facilities && takarazuka.membership.individuals)
        #expect(takarazuka.intake.channels == .paperAndMail)
        #expect(!takarazuka.formalities.registryNumber && !takarazuka.formalities.decisionNumberRequired)
        #expect(takarazuka.formalities.canReject)
        #expect(takarazuka.consents.map(\.id) == ["certification", "ten-rules"])
        #expect(takarazuka.terms.map(\.id) == ["certification", "ten-rules", "mcs-terms", "own-account"])
        #expect(takarazuka.groups.allUsers != nil)
        #expect(takarazuka.groups.administratorsRoom == nil)
        #expect(takarazuka.participantsList == .off)
        let rules = takarazuka.passwordRule.alternatives
        #expect(rules.map(\.minimumLength) == [13, 8])
        #expect(rules.map(\.changeAfterMonths) == [nil, 2])
        #expect(rules.allSatisfy { $0.letters && $0.digits && $0.symbols })
    }

    @Test func `the ten rules are ten, in both languages`() throws {
        let clause = try #require(ShippedForms.read("takarazuka").definition.consents.last)
        for number in 1...10 {
            #expect(clause.wording.ja.contains("\n\(number) "))
            #expect(clause.wording.en.contains("\n\(number). "))
        }
    }

    @Test(arguments: ["komae", "takarazuka"])
    func `the senders of MCS are known and are not the network's own`(network: String) throws {
        let definition = try ShippedForms.read(network).definition
        #expect(definition.mail.mcsSenders == ["no-reply@medical-care.net", "support@embrace.co.jp"])
        #expect(definition.mail.fromAddress.hasSuffix(".example.jp"))
        #expect(definition.mcs.termsURL.hasPrefix("https://www.medical-care.net/"))
    }

    @Test(arguments: ["komae", "takarazuka"])
    func `the privacy notice names purpose, basis, recipient, retention and contact`(network: String) throws {
        let definition = try ShippedForms.read(network).definition
        let notice = definition.privacyNotice.wording
        #expect(!notice.ja.contains("{{") && !notice.en.contains("{{"))
        for (ja, en) in [
            ("利用目的", "Purpose"), ("根拠", "Legal basis"), (definition.mcs.office.ja, definition.mcs.office.en),
            ("5年間", "five years"), (definition.secretariat.email, definition.secretariat.email),
            (definition.secretariat.telephone, definition.secretariat.telephone),
        ] {
            #expect(notice.ja.contains(ja))
            #expect(notice.en.contains(en))
        }
    }

    @Test(arguments: ["komae", "takarazuka"])
    func `what people write for a profession or facility type finds its own code`(network: String) throws {
        let codes = try ShippedForms.read(network).definition.codes
        for list in [codes.professions, codes.facilityTypes] {
            let matcher = CodeMatcher(list)
            for code in list {
                for written in [code.label.ja] + code.aliases {
                    #expect(matcher.match(written) == .exact(code), "\(written)")
                }
            }
            #expect(list.filter(\.freeText).map(\.id) == ["other"])
        }
    }

    @Test func `the calendar of closed days follows the law on holidays`() throws {
        let closed = try ShippedForms.read("komae").definition.closedDays.compactMap { Day(iso: $0) }
        let days = Set(closed)
        #expect(closed == closed.sorted())
        for year in 2026...2028 {
            let mondays = [(1, 2), (7, 3), (9, 3), (10, 2)].map {
                Self.monday(year, month: $0.0, ordinal: $0.1)
            }
            let fixed = [(1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23)]
            let yearEnd = [(1, 2), (1, 3), (12, 29), (12, 30), (12, 31)]
            let named = (fixed + yearEnd).map { Day(year: year, month: $0.0, day: $0.1) }
            for day in mondays + named { #expect(day.map(days.contains) == true, "\(String(describing: day))") }
            #expect(closed.count { $0.year == year && $0.month == 3 && (20...22).contains($0.day) } >= 1)
            #expect(closed.count { $0.year == year && $0.month == 9 && (22...23).contains($0.day) } >= 1)
        }
        // Substitutes for holidays on a Sunday, and the day between two holidays.
        for day in ["2026-05-06", "2027-03-22", "2026-09-22"] {
            #expect(Day(iso: day).map(days.contains) == true)
        }
        #expect(days.count == 23 + 22 + 21)
    }

    private static func monday(_ year: Int, month: Int, ordinal: Int) -> Day? {
        let mondays = (1...31).compactMap { Day(year: year, month: month, day: $0) }.filter {
            $0.weekday == .monday
        }
        return mondays[ordinal - 1]
    }
}
