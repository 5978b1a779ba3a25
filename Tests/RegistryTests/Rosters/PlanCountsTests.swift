import Testing

@testable import Registry

struct PlanCountsTests {
    private static let plan = PlanCase(
        holds: "",
        known: [
            .at(101, person: .sato), .at(101, person: .suzuki), .at(101, person: .tanaka),
            .at(102, person: .ito),
        ],
        lines: [
            .row(2, .abe, at: .sakura, administrator: true), .row(3, .ito, at: .sakura),
            .row(4, .abe, at: .ume, .change, administrator: true, telephone: .kept), .row(5, .mori, at: .ume),
            .row(6, .sato, at: .ume),
        ], scope: .wholeRoster
    ).plan

    @Test("Counts are per kind and facility, removed accounts apart")
    func counts() {
        let summary = Self.plan.summary
        #expect(Self.plan.outlines.count == 9)
        let total = summary.total
        #expect([total.registered, total.joined, total.moved, total.changed] == [1, 0, 2, 0])
        #expect([total.unchanged, total.left, total.removed] == [2, 4, 2])
        #expect(summary.facilities.map(\.left) == [3, 1, 0])
        #expect(summary.facilities.map(\.registered) == [0, 1, 0])
        #expect(summary.facilities.map(\.removed) == [2, 0, 0])
    }

    /// さくら loses three of four, うめ one of two.
    @Test(
        "The brake holds a facility that would lose more than the share, and at least so many",
        arguments: [
            (20, 3, [0]), (74, 3, [0]), (75, 3, []), (20, 4, []), (20, 1, [0, 1]), (49, 1, [0, 1]),
            (50, 1, [0]),
        ])
    func brake(share: Int, atLeast: Int, braked: [Int]) {
        #expect(Self.plan.brakes(.init(share: share, atLeast: atLeast)) == braked)
    }

    @Test("The brake's warnings say how many of how many")
    func warnings() throws {
        var intake = NetworkDefinition.sample().intake
        intake.removalBrake = .init(share: 20, atLeast: 3)
        let warnings = Self.plan.problems(braking: intake).filter { $0.code == .removalsMany }
        #expect(warnings.map(\.value) == ["さくらクリニック"])
        #expect(warnings.map(\.message.ja).joined().contains("在籍4名のうち3名"))
        #expect(Self.plan.removals(at: 0) == .init(present: 4, leaving: 3))
        #expect(Self.plan.removals(at: 7) == .init(present: 0, leaving: 0))
        intake.removalBrake = .init(share: 100, atLeast: 1)
        #expect(Self.plan.problems(braking: intake) == Self.plan.problems)
    }

    @Test("The canonical text is the same for the same plan, and another one for any other")
    func canonical() {
        let row = RosterLine.row(2, .sato, at: .sakura)
        func text(
            _ row: RosterLine, _ known: KnownPerson = .at(101, person: .sato),
            _ facilities: [PlannedFacility] = Place.planned
        ) -> [UInt8] {
            RosterPlan(lines: [row], scope: .changes, facilities: facilities, known: [known]).canonicalBytes
        }
        let others = [
            text(.row(3, .sato, at: .sakura)), text(.row(2, .sato, at: .ume)),
            text(.row(2, .mori, at: .sakura)), text(.row(2, .mori, at: .sakura, administrator: true)),
            text(.row(2, .sato, at: .sakura, administrator: true)),
            text(.row(2, .sato, at: .sakura, .registeredAtMCS)),
            text(.row(2, .sato, at: .sakura, .depart)),
            text(.row(2, .sato, at: .sakura, telephone: .given(nil))),
            text(.row(2, .sato, at: .sakura, telephone: .given(""))), text(.row(2, .suzuki, at: .sakura)),
            text(row, .at(101, person: .sato, telephone: "1")),
            text(row, .at(101, person: .sato, profession: "physician")),
            text(row, .at(102, person: .sato)),
            text(row, .at(101, person: .sato), Array(Place.planned.dropLast())),
        ]
        #expect(text(row) == text(row))
        #expect(Set(others + [text(row)]).count == others.count + 1)
    }
}
