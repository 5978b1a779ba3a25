import Registry
import Testing

/// The new address in the row, the one known so far beside it.
struct PlanAddressTests {
    @Test("A previous address", arguments: cases)
    func previous(_ example: PlanCase) { example.check() }

    static let cases = [
        PlanCase(
            holds: "finds the person, and needs no mark besides",
            known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, email: "new@example.jp", previous: Person.sato.email)],
            effects: ["2 change 10 @0 メールアドレス:sato@example.jp→new@example.jp"]),
        PlanCase(
            holds: "goes with a move",
            known: [.at(101, person: .sato)],
            lines: [
                .row(2, .sato, at: .sakura, .depart),
                .row(3, .sato, at: .ume, email: "new@example.jp", previous: Person.sato.email),
            ],
            effects: ["2 leave 10 @0", "3 move 10 @1 メールアドレス:sato@example.jp→new@example.jp"],
            problems: ["3 メールアドレス person_moves"]),
        PlanCase(
            holds: "that nobody has is wrong", known: [.at(101, person: .suzuki)],
            lines: [
                .row(2, .sato, at: .sakura, email: "new@example.jp", previous: "old@example.jp"),
                .row(3, .sato, at: .ume, .change, email: Person.suzuki.email, previous: "old@example.jp"),
            ],
            problems: ["2 旧メールアドレス previous_email_unknown", "3 旧メールアドレス previous_email_unknown"]),
        PlanCase(
            holds: "of somebody else is refused", known: [.at(101, person: .sato)],
            lines: [.row(2, .ito, at: .sakura, email: "new@example.jp", previous: Person.sato.email)],
            problems: ["2 旧メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "may stay in the file when the change is done",
            known: [.at(101, person: .sato, email: "new@example.jp")],
            lines: [.row(2, .sato, at: .sakura, .change, email: "new@example.jp", previous: Person.sato.email)],
            effects: ["2 unchanged 10 @0"], problems: ["2 メールアドレス email_registered_same_person"]),
        PlanCase(
            holds: "same as the new one changes nothing", known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, previous: Person.sato.email)],
            effects: ["2 unchanged 10 @0"], problems: ["2 メールアドレス email_registered_same_person"]),
        PlanCase(
            holds: "gives nobody an address that another keeps",
            known: [.at(101, person: .sato), .at(102, person: .suzuki)],
            lines: [
                .row(2, .sato, at: .sakura, .change, email: Person.suzuki.email, previous: Person.sato.email)
            ],
            problems: ["2 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "gives nobody the address of somebody who leaves",
            known: [.at(101, person: .sato), .at(102, person: .suzuki)],
            lines: [
                .row(2, .sato, at: .sakura, .change, email: Person.suzuki.email, previous: Person.sato.email),
                .row(3, .suzuki, at: .ume, .depart),
            ],
            effects: ["3 leave 20 @1 removes"], problems: ["2 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "gives two people no common one",
            known: [.at(101, person: .sato), .at(102, person: .suzuki)],
            lines: [
                .row(2, .sato, at: .sakura, .change, email: "new@example.jp", previous: Person.sato.email),
                .row(3, .suzuki, at: .ume, .change, email: "new@example.jp", previous: Person.suzuki.email),
            ],
            problems: ["2 メールアドレス email_duplicate_in_file", "3 メールアドレス email_duplicate_in_file"]),
        PlanCase(
            holds: "does not free its address for somebody new in the same file",
            known: [.at(101, person: .sato)],
            lines: [
                .row(2, .sato, at: .sakura, .change, email: "new@example.jp", previous: Person.sato.email),
                .row(3, .ito, at: .ume, email: Person.sato.email),
            ],
            effects: ["2 change 10 @0 メールアドレス:sato@example.jp→new@example.jp"],
            problems: ["3 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "in one row is enough for the person's other row",
            known: [.at(101, person: .sato)],
            lines: [
                .row(2, .sato, at: .ume, email: "new@example.jp"),
                .row(3, .sato, at: .sakura, .change, email: "new@example.jp", previous: Person.sato.email),
            ],
            effects: [
                "2 join 10 @1 メールアドレス:sato@example.jp→new@example.jp",
                "3 change 10 @0 メールアドレス:sato@example.jp→new@example.jp",
            ],
            problems: ["2 メールアドレス second_affiliation", "2 区分 changed_but_not_marked"]),
        PlanCase(
            holds: "in one row contradicts the old one in another",
            known: [.at(101, 102, person: .sato)],
            lines: [
                .row(2, .sato, at: .sakura, .change, email: "new@example.jp", previous: Person.sato.email),
                .row(3, .sato, at: .ume),
            ],
            problems: ["2 メールアドレス person_data_differs", "3 メールアドレス person_data_differs"]),
        PlanCase(
            holds: "without a name beside it does not settle who takes whose address",
            known: [.at(101, person: .sato), .at(102, person: .suzuki)],
            lines: [
                .row(
                    2, .sato, at: .sakura, .change, email: Person.suzuki.email, previous: Person.sato.email,
                    name: .some(nil))
            ],
            problems: ["2 メールアドレス email_registered_elsewhere"]),
    ]

    /// 佐藤 takes 鈴木's address, 鈴木 takes 伊藤's, 伊藤 a new one or 佐藤's.
    @Test(
        "Addresses pass on in a chain and in a circle, and the same roster again changes nothing",
        arguments: [false, true])
    func passedOn(isCircle: Bool) {
        let people: [Person] = [.sato, .suzuki, .ito]
        let targets = [Person.suzuki.email, Person.ito.email, isCircle ? Person.sato.email : "new@example.jp"]
        let rows = zip(people, targets).enumerated().map { index, pair in
            RosterLine.row(index + 2, pair.0, at: .sakura, .change, email: pair.1, previous: pair.0.email)
        }
        func plan(_ addresses: [String]) -> RosterPlan {
            let known = zip(people, addresses).map { person, address in
                KnownPerson.at(101, person: person, email: address)
            }
            return RosterPlan(lines: rows, scope: .changes, facilities: Place.planned, known: known)
        }
        let first = plan(people.map(\.email))
        #expect(first.effects.map(\.kind) == [.change, .change, .change])
        #expect(first.effects.map(\.values.email) == targets)
        #expect(first.problems.isEmpty)
        #expect(plan(targets).effects.map(\.kind) == [.unchanged, .unchanged, .unchanged])
    }
}
