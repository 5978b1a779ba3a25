import Registry
import Testing

/// A roster beside what is known, and what the plan is to be. 阿部 is administrator of both registered facilities unless
/// told otherwise, so that nothing is said about administrators.
struct PlanCase: Sendable, CustomTestStringConvertible {
    let holds: String
    var known: [KnownPerson] = []
    var administrator: KnownPerson? = .at(101, 102, person: .abe, administratorAt: [101, 102])
    let lines: [RosterLine]
    var scope = RosterScope.changes
    var facilities = Place.planned
    var effects: [String] = []
    var problems: [String] = []

    var testDescription: String { holds }

    var plan: RosterPlan {
        RosterPlan(
            lines: lines, scope: scope, facilities: facilities,
            known: known + [administrator].compactMap(\.self))
    }

    func check() {
        let plan = plan
        #expect(plan.outlines == effects)
        #expect(plan.found == problems)
    }
}
