import Registry
import Testing

struct PlanPropertyTests {
    private static let rounds = 20

    private static func plan(_ roster: RandomRoster, _ network: NetworkModel? = nil) -> RosterPlan {
        RosterPlan(
            lines: roster.lines, scope: roster.scope, facilities: facilities(network),
            known: (network ?? roster.network).known)
    }

    /// After a roster was carried out, its new facility is registered.
    private static func facilities(_ network: NetworkModel?) -> [PlannedFacility] {
        guard network != nil else { return Place.planned }
        return Place.planned.map {
            PlannedFacility(ordinal: $0.ordinal, name: $0.name, registered: NetworkModel.facility($0.ordinal))
        }
    }

    @Test("A plan carried out makes of the network what the people ask for", arguments: 1...10)
    func carriedOut(seed: Int) {
        for round in 0..<Self.rounds {
            let roster = RandomRoster(seed: seed * 1000 + round)
            let plan = Self.plan(roster)
            let errors = plan.problems.filter { $0.severity == .error && $0.code != .administratorMissing }
            #expect(errors.map(\.outline).isEmpty)

            var network = roster.network
            network.carryOut(plan)
            #expect(network.impossible.isEmpty)
            #expect(network.picture == roster.expected)
            let removed = roster.network.accounts.keys.filter { network.accounts[$0]?.state == .removed }
            #expect(Set(removed.compactMap { roster.network.accounts[$0]?.values.emailKey }) == roster.removed)
            let addresses = network.known.map(\.values.emailKey)
            #expect(Set(addresses).count == addresses.count)
            #expect(plan.effects.compactMap(\.line).sorted() == roster.lines.map(\.line).sorted())
        }
    }

    @Test("The same roster again changes nothing and lets nobody go", arguments: 1...10)
    func idempotent(seed: Int) {
        for round in 0..<Self.rounds {
            let roster = RandomRoster(seed: seed * 1000 + round)
            var network = roster.network
            network.carryOut(Self.plan(roster))
            let again = RosterPlan(
                lines: roster.lines.filter { !$0.kind.departs }, scope: roster.scope,
                facilities: Self.facilities(network), known: network.known)
            #expect(again.outlines.filter { !$0.contains("unchanged") }.isEmpty)
        }
    }

    @Test(
        "The order of people and facilities does not matter, that of the rows only for the lines",
        arguments: 1...10)
    func order(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for round in 0..<Self.rounds {
            let roster = RandomRoster(seed: seed * 1000 + round)
            let plan = Self.plan(roster)
            let shuffled = RosterPlan(
                lines: roster.lines.shuffled(using: &generator), scope: roster.scope, facilities: Place.planned,
                known: roster.network.known.shuffled(using: &generator))
            #expect(shuffled.canonicalBytes == plan.canonicalBytes)
            #expect(shuffled.problems == plan.problems)

            let renumbered = RosterPlan(
                lines: roster.lines.shuffled(using: &generator).enumerated().map {
                    $0.element.numbered($0.offset)
                },
                scope: roster.scope, facilities: Place.planned, known: roster.network.known)
            #expect(Self.withoutLines(renumbered) == Self.withoutLines(plan))
        }
    }

    /// Which of two rows about somebody new comes first, and so registers them, is a matter of the file.
    private static func withoutLines(_ plan: RosterPlan) -> [String] {
        plan.effects.map { effect in
            let outline = effect.outline.split(separator: " ").dropFirst().joined(separator: " ")
            guard case .new = effect.account else { return outline }
            return "\(effect.values.emailKey) @\(effect.facility ?? -1) \(effect.isAdministrator)"
        }.sorted()
    }

    @Test("A transfer keeps the account, and its two effects stand side by side", arguments: 1...10)
    func transfers(seed: Int) {
        for round in 0..<Self.rounds {
            let plan = Self.plan(RandomRoster(seed: seed * 1000 + round))
            let byAccount = Dictionary(grouping: plan.effects, by: \.account)
            for (account, effects) in byAccount {
                let kinds = Set(effects.map(\.kind))
                #expect(
                    kinds.contains(.move)
                        == (kinds.contains(.leave) && !kinds.isDisjoint(with: [.join, .move])))
                #expect(!kinds.contains(.move) || !effects.contains(where: \.removesAccount))
                #expect(effects.filter(\.removesAccount).count <= 1)
                #expect(Set(effects.map(\.values)).count == 1)
                if case .new = account { #expect(effects.filter { $0.kind == .register }.count == 1) }
            }
            let numbers = byAccount.keys.compactMap { if case .new(let number) = $0 { number } else { nil } }
            #expect(numbers.sorted() == Array(0..<plan.newAccounts))
        }
    }

    @Test(
        "Whatever the rows say, a plan without errors can be carried out, and a wrong row has no effect",
        arguments: 1...10)
    func wild(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for round in 0..<(Self.rounds * 5) {
            var network = RandomRoster(seed: seed * 1000 + round).network
            let rows = Int.random(in: 1...4, using: &generator)
            let lines = (0..<rows).map { Self.wildRow($0 + 2, &generator) }
            let plan = RosterPlan(
                lines: lines, scope: Bool.random(using: &generator) ? .changes : .wholeRoster,
                facilities: Place.planned, known: network.known)
            let wrong = plan.problems.filter { $0.severity == .error && $0.code != .administratorMissing }
            let carriedOut = plan.effects.compactMap(\.line)
            #expect(Set(carriedOut).count == carriedOut.count)
            #expect(Set(carriedOut).isDisjoint(with: wrong.compactMap(\.place.line)))
            guard wrong.isEmpty else { continue }
            #expect(carriedOut.sorted() == lines.map(\.line))
            network.carryOut(plan)
            #expect(network.impossible.isEmpty)
            let addresses = network.known.map(\.values.emailKey)
            #expect(Set(addresses).count == addresses.count)
            for account in network.accounts.values where account.state == .removed {
                #expect(account.affiliations.isEmpty)
            }
        }
    }

    /// Anything: addresses, names and places that exist somewhere, in any combination.
    private static func wildRow(_ line: Int, _ generator: inout SeededGenerator) -> RosterLine {
        func address() -> String { "p\(Int.random(in: 0..<15, using: &generator))@example.jp" }
        let own = Int.random(in: 0..<15, using: &generator)
        let email = Bool.random(using: &generator) ? "p\(own)@example.jp" : address()
        let name: String? = Int.random(in: 0..<8, using: &generator) == 0 ? nil : "職員\(own) 太郎"
        let previous = Int.random(in: 0..<3, using: &generator) == 0 ? address() : nil
        return RosterLine(
            line: line, facility: Int.random(in: -1...3, using: &generator),
            kind: RosterKind.allCases.randomElement(using: &generator) ?? .register, email: email,
            emailKey: email,
            previousEmailKey: previous, name: name, nameKey: name.map { FoldedName($0).key }, kana: .kept,
            profession: "nurse", professionOther: nil, isAdministrator: nil, telephone: .kept)
    }
}
