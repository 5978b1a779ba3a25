import Registry
import Testing

struct PlanDepartureTests {
    @Test("A row that departs", arguments: departing)
    func departs(_ example: PlanCase) { example.check() }

    static let departing = [
        PlanCase(
            holds: "removes whoever has nothing left", known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .departedAtMCS)], effects: ["2 leave 10 @0 removes mcs"]),
        PlanCase(
            holds: "keeps whoever works elsewhere", known: [.at(101, 103, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .depart, name: .some(nil))], effects: ["2 leave 10 @0"]),
        PlanCase(
            holds: "removes once whoever leaves two facilities in one file",
            known: [.at(101, 102, person: .sato)],
            lines: [.row(2, .sato, at: .ume, .depart), .row(3, .sato, at: .sakura, .depart)],
            effects: ["2 leave 10 @1 removes", "3 leave 10 @0"]),
        PlanCase(
            holds: "needs the person there", known: [.at(102, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .depart), .row(3, .ito, at: .sakura, .depart)],
            problems: ["2 メールアドレス person_not_here", "3 メールアドレス person_not_here"]),
        PlanCase(
            holds: "does not remove somebody of another name", known: [.at(101, person: .sato)],
            lines: [.row(2, .ito, at: .sakura, .depart, email: Person.sato.email)],
            problems: ["2 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "makes the same person's row elsewhere a move, wherever it stands",
            known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .momo, administrator: true), .row(3, .sato, at: .sakura, .depart)],
            effects: ["2 move 10 @2 admin", "3 leave 10 @0"], problems: ["2 メールアドレス person_moves"]),
        PlanCase(
            holds: "makes a second affiliation of a second arrival", known: [.at(101, person: .sato)],
            lines: [
                .row(2, .sato, at: .sakura, .depart), .row(3, .sato, at: .ume),
                .row(4, .sato, at: .momo, administrator: true),
            ],
            effects: ["2 leave 10 @0", "3 move 10 @1", "4 move 10 @2 admin"],
            problems: [
                "3 メールアドレス person_moves", "3 メールアドレス second_affiliation", "4 メールアドレス person_moves",
                "4 メールアドレス second_affiliation",
            ]),
    ]

    @Test("A whole roster", arguments: everybody)
    func wholeRoster(_ example: PlanCase) { example.check() }

    static let everybody = [
        PlanCase(
            holds: "lets go who is missing, after the facility's rows and by account",
            known: [
                .at(101, person: .tanaka), .at(101, person: .sato), .at(101, person: .suzuki),
                .at(103, person: .ito),
            ],
            lines: [
                .row(2, .abe, at: .sakura, administrator: true), .row(3, .suzuki, at: .sakura),
                .row(4, .abe, at: .ume, administrator: true),
            ], scope: .wholeRoster,
            effects: [
                "2 unchanged 60 @0 admin", "3 unchanged 20 @0", "- leave 10 @0 removes",
                "- leave 30 @0 removes",
                "4 unchanged 60 @1 admin",
            ]),
        PlanCase(
            holds: "of changes lets nobody go", known: [.at(101, person: .sato)],
            lines: [.row(2, .suzuki, at: .sakura)], effects: ["2 register new0 @0"]),
        PlanCase(
            holds: "lets go a suspended person as well",
            known: [.at(101, person: .sato, state: .suspended)],
            lines: [.row(2, .abe, at: .sakura), .row(3, .abe, at: .ume)], scope: .wholeRoster,
            effects: ["2 change 60 @0 MCS管理者:○→-", "- leave 10 @0 removes", "3 change 60 @1 MCS管理者:○→-"],
            problems: [
                "MCS管理者 facility_loses_administrator", "MCS管理者 facility_loses_administrator",
                "2 区分 changed_but_not_marked", "3 区分 changed_but_not_marked",
            ]),
        PlanCase(
            holds: "moves who is missing here and listed there: April in one file",
            known: [.at(101, person: .sato), .at(102, person: .suzuki)],
            lines: [
                .row(2, .abe, at: .sakura, administrator: true), .row(3, .suzuki, at: .sakura),
                .row(4, .abe, at: .ume, administrator: true), .row(5, .sato, at: .ume),
            ], scope: .wholeRoster,
            effects: [
                "2 unchanged 60 @0 admin", "3 move 20 @0", "- leave 10 @0", "4 unchanged 60 @1 admin",
                "5 move 10 @1", "- leave 20 @1",
            ], problems: ["3 メールアドレス person_moves", "5 メールアドレス person_moves"]),
        PlanCase(
            holds: "takes nobody for missing whom a refused row may mean",
            known: [
                .at(101, person: .sato), .at(101, person: .suzuki), .at(101, person: .tanaka),
                .at(101, person: .ito),
            ],
            lines: [
                .row(2, .abe, at: .sakura, administrator: true),
                .row(3, .mori, at: .sakura, email: Person.sato.email),
                .row(4, .suzuki, at: .sakura, email: "new@example.jp", previous: "old@example.jp"),
                .row(5, .tanaka, at: .sakura, .change, email: Person.ito.email, previous: Person.tanaka.email),
                .row(6, .abe, at: .ume, administrator: true),
            ], scope: .wholeRoster,
            effects: ["2 unchanged 60 @0 admin", "6 unchanged 60 @1 admin"],
            problems: [
                "3 メールアドレス email_registered_elsewhere", "4 旧メールアドレス previous_email_unknown",
                "5 メールアドレス email_registered_elsewhere",
            ]),
        PlanCase(
            holds: "takes nobody for missing where rows were refused before",
            known: [.at(101, person: .sato), .at(102, person: .suzuki)], administrator: nil,
            lines: [.row(2, .ito, at: .sakura), .row(3, .mori, at: .ume, administrator: true)],
            scope: .wholeRoster,
            facilities: Place.planned.map {
                PlannedFacility(
                    ordinal: $0.ordinal, name: $0.name, registered: $0.registered, isComplete: $0.ordinal != 0)
            },
            effects: ["2 register new0 @0", "3 register new1 @1 admin", "- leave 20 @1 removes"]),
    ]

    @Test("Somebody new may be known by another address, and the warning gives none away")
    func namesake() throws {
        let example = PlanCase(
            holds: "", known: [.at(101, 103, person: .sato), .at(103, person: .suzuki)],
            lines: [
                .row(2, .sato, at: .sakura, email: "new@example.jp", name: "佐藤花子"),
                .row(3, .suzuki, at: .sakura, email: "other@example.jp", kana: .given("スズキ　カズオ")),
                .row(4, .abe, at: .sakura, administrator: true),
            ])
        let plan = example.plan
        #expect(plan.found.filter { $0.contains("known") } == ["2 氏名 person_known_by_other_email"])
        let message = try #require(plan.problem(.personKnownByOtherEmail)).message
        #expect(message.ja.contains("さくらクリニック、やなぎ荘"))
        #expect(!message.ja.contains("この名簿では離れる方") && !message.ja.contains("@"))

        let whole = RosterPlan(
            lines: example.lines, scope: .wholeRoster, facilities: Place.planned, known: example.known)
        let suggestion = try #require(whole.problem(.personKnownByOtherEmail)).message
        #expect(suggestion.ja.contains("この名簿では離れる方") && suggestion.en.contains("only the address"))
        #expect(whole.outlines.contains("- leave 10 @0"))
    }

    @Test("The texts say where from and where else")
    func texts() throws {
        let moving = PlanCase(
            holds: "", known: [.at(101, person: .sato), .at(102, 103, person: .suzuki)],
            lines: [
                .row(2, .sato, at: .sakura, .depart), .row(3, .sato, at: .ume), .row(4, .suzuki, at: .sakura),
                .row(5, .ito, at: .ume, .change),
            ]
        ).plan
        #expect(try #require(moving.problem(.personMoves)).message.ja.contains("さくらクリニック"))
        #expect(try #require(moving.problem(.secondAffiliation)).message.ja.contains("うめ薬局、やなぎ荘"))
        #expect(try #require(moving.problem(.personNotHere)).value == "ito@example.jp")
    }
}
