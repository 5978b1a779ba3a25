import Registry
import Testing

struct PlanRowTests {
    @Test("A row that registers", arguments: registering)
    func registers(_ example: PlanCase) { example.check() }

    static let registering = [
        PlanCase(
            holds: "registers whom nobody knows",
            lines: [.row(2, .sato, at: .sakura), .row(3, .suzuki, at: .sakura, administrator: true)],
            effects: ["2 register new0 @0", "3 register new1 @0 admin"]),
        PlanCase(
            holds: "passes on that MCS's side is done", lines: [.row(2, .sato, at: .sakura, .registeredAtMCS)],
            effects: ["2 register new0 @0 mcs"]),
        PlanCase(
            holds: "makes one account of somebody new at two facilities",
            lines: [.row(2, .sato, at: .sakura), .row(3, .sato, at: .ume), .row(4, .suzuki, at: .ume)],
            effects: ["2 register new0 @0", "3 join new0 @1", "4 register new1 @1"],
            problems: ["3 メールアドレス second_affiliation"]),
        PlanCase(
            holds: "leaves alone who is there with the same values",
            known: [.at(101, person: .sato)], lines: [.row(2, .sato, at: .sakura)],
            effects: ["2 unchanged 10 @0"], problems: ["2 メールアドレス email_registered_same_person"]),
        PlanCase(
            holds: "changes who is there with other values, and says that it was not marked",
            known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, profession: "physician", telephone: .given(nil))],
            effects: ["2 change 10 @0 職種:nurse→physician 電話番号:03-0000-0000→-"],
            problems: ["2 区分 changed_but_not_marked"]),
        PlanCase(
            holds: "counts a suspended person as working there",
            known: [.at(101, person: .sato, state: .suspended)], lines: [.row(2, .sato, at: .sakura)],
            effects: ["2 unchanged 10 @0"], problems: ["2 メールアドレス email_registered_same_person"]),
        PlanCase(
            holds: "refuses an address that somebody of another name has elsewhere (J6)",
            known: [.at(102, person: .sato)],
            lines: [.row(2, .suzuki, at: .sakura, email: Person.sato.email)],
            problems: ["2 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "refuses another name at the same facility as well: a new name is marked as a change",
            known: [.at(101, person: .sato)], lines: [.row(2, .sato, at: .sakura, name: "高橋 花子")],
            problems: ["2 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "joins whom another facility has, with a warning",
            known: [.at(102, person: .sato)], lines: [.row(2, .sato, at: .sakura, administrator: true)],
            effects: ["2 join 10 @0 admin"], problems: ["2 メールアドレス second_affiliation"]),
        PlanCase(
            holds: "joins an individual participant without one",
            known: [.at(person: .sato)], lines: [.row(2, .sato, at: .sakura)], effects: ["2 join 10 @0"]),
        PlanCase(
            holds: "keeps what is starred and what a column lacks",
            known: [.at(101, person: .sato, administratorAt: [101])],
            lines: [
                .row(
                    2, .sato, at: .sakura, name: .some(nil), kana: .kept, profession: .some(nil),
                    administrator: nil,
                    telephone: .kept)
            ],
            effects: ["2 unchanged 10 @0 admin"], problems: ["2 メールアドレス email_registered_same_person"]),
        PlanCase(
            holds: "finds nothing to keep for somebody new, in each column",
            lines: [.row(2, .sato, at: .sakura, name: .some(nil), kana: .kept, profession: .some(nil))],
            problems: ["2 氏名 nothing_to_keep", "2 職種 nothing_to_keep"]),
        PlanCase(
            holds: "keeps for somebody new what their other row says",
            lines: [
                .row(2, .sato, at: .sakura, name: .some(nil), profession: .some(nil)), .row(3, .sato, at: .ume),
            ],
            effects: ["2 register new0 @0", "3 join new0 @1"], problems: ["3 メールアドレス second_affiliation"]),
        PlanCase(
            holds: "changes nothing by spaces alone, but by another form of a character",
            known: [
                .at(101, person: .sato),
                .at(101, person: .ito, name: "髙橋 健"),
            ],
            lines: [.row(2, .sato, at: .sakura, name: "佐藤　花子"), .row(3, .ito, at: .sakura, name: "高橋健")],
            effects: ["2 unchanged 10 @0", "3 change 40 @0 氏名:髙橋 健→高橋健"],
            problems: ["2 メールアドレス email_registered_same_person", "3 区分 changed_but_not_marked"]),
        PlanCase(
            holds: "tells U+FA19 from U+795E",
            known: [
                .at(101, person: .sato, name: "神 花子")
            ],
            lines: [.row(2, .sato, at: .sakura, name: "\u{FA19} 花子")],
            effects: ["2 change 10 @0 氏名:神 花子→\u{FA19} 花子"], problems: ["2 区分 changed_but_not_marked"]),
    ]

    @Test("A row that changes", arguments: changing)
    func changes(_ example: PlanCase) { example.check() }

    static let changing = [
        PlanCase(
            holds: "changes values and the administrator's right",
            known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .change, kana: .given("サトー"), administrator: true)],
            effects: ["2 change 10 @0 フリガナ:サトウ　ハナコ→サトー MCS管理者:-→○ admin"]),
        PlanCase(
            holds: "changes the name", known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .change, name: "高橋 花子")],
            effects: ["2 change 10 @0 氏名:佐藤 花子→高橋 花子"]),
        PlanCase(
            holds: "changes how name and address are written, as it says so",
            known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .change, email: "Sato@example.jp", name: "佐藤花子")],
            effects: ["2 change 10 @0 メールアドレス:sato@example.jp→Sato@example.jp 氏名:佐藤 花子→佐藤花子"]),
        PlanCase(
            holds: "shows the text beside a profession", known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .change, profession: "other", professionOther: "園芸療法士")],
            effects: ["2 change 10 @0 職種:nurse→園芸療法士"]),
        PlanCase(
            holds: "is noted when it changes nothing", known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .change, name: .some(nil), administrator: nil)],
            effects: ["2 unchanged 10 @0"], problems: ["2 メールアドレス email_registered_same_person"]),
        PlanCase(
            holds: "needs the person there", known: [.at(102, person: .sato)],
            lines: [.row(2, .sato, at: .sakura, .change), .row(3, .suzuki, at: .sakura, .change)],
            problems: ["2 メールアドレス person_not_here", "3 メールアドレス person_not_here"]),
        PlanCase(
            holds: "needs a registered facility", known: [.at(102, person: .sato)],
            lines: [.row(2, .sato, at: .momo, .change), .row(3, .sato, at: .momo, .depart)],
            problems: ["2 区分 facility_not_registered", "3 区分 facility_not_registered"]),
    ]

    @Test("Two rows about one person", arguments: pairing)
    func agree(_ example: PlanCase) { example.check() }

    static let pairing = [
        PlanCase(
            holds: "have to agree",
            lines: [
                .row(2, .sato, at: .sakura), .row(3, .sato, at: .ume, profession: "physician"),
                .row(4, .suzuki, at: .sakura),
            ],
            effects: ["4 register new0 @0"],
            problems: ["2 職種 person_data_differs", "3 職種 person_data_differs"]),
        PlanCase(
            holds: "do not contradict each other by an empty cell",
            known: [.at(101, 102, person: .sato)],
            lines: [
                .row(2, .sato, at: .sakura, .change, telephone: .given("03-0000-0001")),
                .row(3, .sato, at: .ume, .change, telephone: .given(nil)),
            ],
            effects: [
                "2 change 10 @0 電話番号:03-0000-0000→03-0000-0001",
                "3 change 10 @1 電話番号:03-0000-0000→03-0000-0001",
            ]),
        PlanCase(
            holds: "are one too many at one facility",
            known: [.at(101, person: .sato)],
            lines: [.row(2, .sato, at: .sakura), .row(3, .sato, at: .sakura, .depart)],
            problems: [
                "2 メールアドレス email_duplicate_in_file", "3 メールアドレス email_duplicate_in_file",
            ]),
        PlanCase(
            holds: "have the same values where only one of them changes something",
            known: [.at(101, 102, person: .sato)],
            lines: [
                .row(2, .sato, at: .sakura, telephone: .kept),
                .row(3, .sato, at: .ume, .change, telephone: .given("1")),
            ],
            effects: ["2 unchanged 10 @0", "3 change 10 @1 電話番号:03-0000-0000→1"],
            problems: ["2 メールアドレス email_registered_same_person"]),
    ]

    @Test("Every effect of one account carries the same values")
    func sameValues() {
        let plan = RosterPlan(
            lines: [
                .row(2, .sato, at: .sakura, .depart),
                .row(3, .sato, at: .ume, telephone: .given("03-0000-0001")),
            ], scope: .changes, facilities: Place.planned, known: [.at(101, person: .sato)])
        #expect(plan.effects.map(\.kind) == [.leave, .move])
        #expect(plan.effects.map(\.values.telephone) == ["03-0000-0001", "03-0000-0001"])
        #expect(plan.effects.map(\.affiliation) == [1001, nil])
    }

    @Test("An individual participant", arguments: participating)
    func individually(_ example: PlanCase) { example.check() }

    static let participating = [
        PlanCase(
            holds: "is registered", administrator: nil, lines: [.row(2, .sato, at: nil, administrator: true)],
            facilities: [], effects: ["2 register new0 @-"]),
        PlanCase(
            holds: "is known already", known: [.at(101, person: .sato)], administrator: nil,
            lines: [.row(2, .sato, at: nil)], facilities: [], effects: ["2 unchanged 10 @-"],
            problems: ["2 メールアドレス email_registered_same_person"]),
        PlanCase(
            holds: "does not take another's address", known: [.at(101, person: .sato)], administrator: nil,
            lines: [.row(2, .ito, at: nil, email: Person.sato.email)], facilities: [],
            problems: ["2 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "leaves and is removed", known: [.at(person: .sato)], administrator: nil,
            lines: [.row(2, .sato, at: nil, .depart)], facilities: [], effects: ["2 leave 10 @- removes"]),
        PlanCase(
            holds: "leaves and stays with the facility",
            known: [.at(101, person: .sato, individually: true)], administrator: nil,
            lines: [.row(2, .sato, at: nil, .depart)], facilities: [], effects: ["2 leave 10 @-"]),
        PlanCase(
            holds: "leaves the facility and stays", known: [.at(101, person: .sato, individually: true)],
            lines: [.row(2, .sato, at: .sakura, .depart)], effects: ["2 leave 10 @0"]),
        PlanCase(
            holds: "cannot end what is not theirs to end", known: [.at(101, person: .sato)], administrator: nil,
            lines: [.row(2, .sato, at: nil, .depart)], facilities: [],
            problems: ["2 メールアドレス person_not_here"]),
    ]
}
