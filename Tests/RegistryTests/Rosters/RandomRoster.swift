import Registry

/// A made-up network and a roster for it that is free of mistakes, with what has to come of it worked out from the people
/// themselves: nobody looks at addresses or known accounts for that.
struct RandomRoster {
    private(set) var network = NetworkModel()
    private(set) var lines: [RosterLine] = []
    let scope: RosterScope
    /// The network afterwards, as `NetworkModel.picture` shows it.
    private(set) var expected: Set<String> = []
    /// Accounts that have to be removed, by their last address.
    private(set) var removed: Set<String> = []

    private struct Human {
        let number: Int
        var account: Int64?
        var email: String
        var newEmail: String?
        var telephone: String?
        var facilities: [Int64: Bool] = [:]
        var participatesIndividually = false
        var rows: [RosterLine] = []

        var name: String { "職員\(number) 太郎" }
        var isStated: Bool { rows.contains { !$0.kind.departs } }

        func isListed(at facility: Int64) -> Bool {
            rows.contains { NetworkModel.facility($0.facility ?? 0) == facility }
        }
    }

    init(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        scope = Bool.random(using: &generator) ? .wholeRoster : .changes
        var humans = (0..<12).map { Human(number: $0, email: "p\($0)@example.jp", telephone: "1") }
        for index in humans.indices { employ(&humans[index], &generator) }
        for index in humans.indices { enrol(&humans[index], &generator) }
        readdress(&humans, &generator)
        write(humans, &generator)
        for human in humans { expect(human) }
    }

    /// Two thirds are known, some of them at no facility; 104 is never on the roster.
    private mutating func employ(_ human: inout Human, _ generator: inout SeededGenerator) {
        guard Int.random(in: 0..<3, using: &generator) > 0 else { return }
        for facility: Int64 in [101, 102, 104] where Int.random(in: 0..<5, using: &generator) < 2 {
            human.facilities[facility] = Bool.random(using: &generator)
        }
        human.participatesIndividually = Int.random(in: 0..<6, using: &generator) == 0
        let account = Int64(human.number + 1)
        human.account = account
        network.accounts[account] = NetworkModel.Account(
            values: PersonValues(
                email: human.email, emailKey: human.email, name: human.name,
                nameKey: FoldedName(human.name).key,
                kana: nil, profession: "nurse", professionOther: nil, telephone: human.telephone),
            state: [.registered, .active, .suspended].randomElement(using: &generator) ?? .active,
            affiliations: human.facilities, participatesIndividually: human.participatesIndividually)
    }

    /// The person's rows: at most one for each place, all with the same telephone number.
    private func enrol(_ human: inout Human, _ generator: inout SeededGenerator) {
        let telephone = [human.telephone, "2", nil].randomElement(using: &generator) ?? nil
        for place in Place.allCases where Int.random(in: 0..<5, using: &generator) < 2 {
            let isThere = human.facilities[NetworkModel.facility(place.rawValue)] != nil
            let kinds: [RosterKind] =
                isThere
                ? [.register, .registeredAtMCS, .change, .depart, .departedAtMCS]
                : [.register, .registeredAtMCS]
            let kind = kinds.randomElement(using: &generator) ?? .register
            human.rows.append(
                RosterLine(
                    line: 0, facility: place.rawValue, kind: kind, email: human.email, emailKey: human.email,
                    previousEmailKey: nil, name: human.name, nameKey: FoldedName(human.name).key, kana: .kept,
                    profession: "nurse", professionOther: nil,
                    isAdministrator: [true, false, nil].randomElement(using: &generator) ?? nil,
                    telephone: .given(telephone)))
        }
        if human.isStated { human.telephone = telephone }
    }

    /// Some of those on the roster have a new address, and some of those exchange theirs in a circle.
    private func readdress(_ humans: inout [Human], _ generator: inout SeededGenerator) {
        let movers = humans.indices.filter { humans[$0].account != nil && humans[$0].isStated }
            .filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }.shuffled(using: &generator)
        let circle = movers.prefix(Int.random(in: 0...movers.count, using: &generator))
        for (index, next) in zip(circle, circle.dropFirst() + circle.prefix(1)) where index != next {
            humans[index].newEmail = humans[next].email
        }
        for index in movers.dropFirst(circle.count) { humans[index].newEmail = "new\(index)@example.jp" }
    }

    private mutating func write(_ humans: [Human], _ generator: inout SeededGenerator) {
        let rows = humans.flatMap { human in human.rows.map { $0.readdressed(human.newEmail) } }
        lines = rows.shuffled(using: &generator).enumerated().map { $0.element.numbered($0.offset * 2 + 5) }
    }

    private mutating func expect(_ human: Human) {
        guard human.account != nil || !human.rows.isEmpty else { return }
        var facilities = human.facilities
        if scope == .wholeRoster {
            for id: Int64 in [101, 102] where !human.isListed(at: id) { facilities[id] = nil }
        }
        for row in human.rows {
            let id = NetworkModel.facility(row.facility ?? 0)
            facilities[id] = row.kind.departs ? nil : row.isAdministrator ?? facilities[id] ?? false
        }
        let leaves = human.facilities.keys.contains { facilities[$0] == nil }
        if facilities.isEmpty, leaves, !human.participatesIndividually {
            removed.insert(human.email)
        } else {
            let email = human.newEmail ?? human.email
            expected.insert("\(email) \(human.name) \(human.telephone ?? "-")")
            for (id, isAdministrator) in facilities { expected.insert("\(email) \(id) \(isAdministrator)") }
        }
    }
}

extension RosterLine {
    func numbered(_ line: Int) -> RosterLine { with(line: line, email: email, previous: previousEmailKey) }

    fileprivate func readdressed(_ new: String?) -> RosterLine {
        guard let new, !kind.departs else { return self }
        return with(line: line, email: new, previous: email)
    }

    private func with(line: Int, email: String, previous: String?) -> RosterLine {
        RosterLine(
            line: line, facility: facility, kind: kind, email: email, emailKey: email,
            previousEmailKey: previous,
            name: name, nameKey: nameKey, kana: kana, profession: profession, professionOther: professionOther,
            isAdministrator: isAdministrator, telephone: telephone)
    }
}
