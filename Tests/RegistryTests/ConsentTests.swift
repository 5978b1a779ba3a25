import Testing

@testable import Registry

/// Where a facility stands with a clause, and what a clerk may put on record.
@Suite struct ConsentTests {
    private static func clause(required: Bool = true) -> NetworkDefinition.ConsentClause {
        var clause = NetworkDefinition.ConsentClause.samples[0]
        clause.version = "2"
        clause.required = required
        return clause
    }

    @Test(
        arguments: [
            (nil, ConsentStanding.missing), (("2", true), .current), (("1", true), .outdated),
            (("2", false), .refused), (("1", false), .refused),
        ] as [((String, Bool)?, ConsentStanding)])
    func `the last word and the wording in force decide`(
        said: (String, Bool)?, standing: ConsentStanding
    ) {
        #expect(ConsentStanding(Self.clause(), said: said.map { (version: $0.0, given: $0.1) }) == standing)
    }

    @Test func `who refused is asked again only by name, and nobody for what they need not consent to`() {
        let due = ConsentStanding.allCases.map { standing in
            [true, false].flatMap { required in
                [true, false].map { standing.isDue(Self.clause(required: required), isNamed: $0) }
            }
        }
        #expect(
            due == [
                [false, false, false, false], [true, true, true, true], [true, false, true, false],
                [true, true, true, false],
            ])
    }

    private func statement(
        _ manner: ConsentManner, _ channel: StatedChannel, on day: Day, place: String? = nil
    ) -> ConsentStatement {
        ConsentStatement(
            manner: manner, channel: channel, statedOn: day, paperPlace: place, documentNumber: nil, reason: "x"
        )
    }

    @Test func `a statement has a day that has come, and its paper a place`() throws {
        let today = try #require(Day(iso: "2026-11-24"))
        let may = try #require(Day(iso: "2024-05-01"))
        #expect(statement(.expressly, .telephone, on: today).objection(today: today, refusedOn: nil) == nil)
        #expect(
            statement(.expressly, .telephone, on: today.adding(days: 1)).objection(
                today: today, refusedOn: nil) != nil)
        for place in [nil, "", " 　"] {
            #expect(
                statement(.expressly, .paper, on: may, place: place).objection(today: today, refusedOn: nil)
                    != nil)
            #expect(
                statement(.earlierEquivalent, .mail, on: may, place: place).objection(
                    today: today, refusedOn: nil) != nil)
        }
        #expect(
            statement(.earlierEquivalent, .paper, on: may, place: "書庫").objection(
                today: today, refusedOn: nil) == nil)
    }

    @Test func `what is older than a no does not overrule it`() throws {
        let today = try #require(Day(iso: "2026-11-24"))
        func objection(_ days: Int) -> Bilingual? {
            statement(.expressly, .visit, on: today.adding(days: days)).objection(
                today: today, refusedOn: today.adding(days: -3))
        }
        #expect(objection(-4) != nil && objection(-3) == nil && objection(0) == nil)
    }
}
