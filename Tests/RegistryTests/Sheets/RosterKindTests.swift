import Registry
import Testing

/// What rows ask for, and that what they do not say stays as it is.
struct RosterKindTests {
    @Test(
        "The words for what a row asks for",
        arguments: [
            ("", .register), ("新規", .register), ("追加", .register), ("登録", .register), ("変更", .change),
            ("修正", .change),
            ("退職", .depart), ("削除", .depart), ("退会", .depart), ("離職", .depart), ("異動（転出）", .depart),
            ("異動(転出)", .depart), ("解除", .depart), ("MCS登録済", .registeredAtMCS), ("ＭＣＳ登録済み", .registeredAtMCS),
            ("登録済", .registeredAtMCS), ("MCS削除済", .departedAtMCS), ("削除済み", .departedAtMCS),
        ] as [(String, RosterKind)])
    func words(word: String, kind: RosterKind) throws {
        let sheet = SampleSheet().changed { $0.people[1][5] = "×" }.adding(["区分"], [[""], [word]])
        let checked = try sheet.checked()
        #expect(checked.problems.isEmpty)
        #expect(checked.people.last?.kind == kind)
    }

    @Test(
        "A word that is none of them comes with the one that may be meant",
        arguments: [("退識", "退職"), ("異動", "異動（転入）"), ("新規です", "新規"), ("変更届", "変更"), ("?", nil)])
    func unknown(word: String, suggestion: String?) throws {
        let checked = try SampleSheet().adding(["異動区分"], [[""], [word]]).checked()
        let problem = try #require(checked.problems.first)
        #expect(checked.codes == [.rosterKindUnknown] && checked.people.count == 1)
        #expect(problem.message.ja.contains(suggestion.map { "「\($0)」のことでしょうか" } ?? "読み取れません"))
    }

    @Test("Who leaves needs an address only, and so does a file in which everybody leaves")
    func departures() throws {
        let network = NetworkDefinition.sample()
        let head = [["申込日", "令和8年11月2日"], ["事業所名", "見本いずみ訪問看護ステーション"]]
        let checked = try check(
            head + [
                ["メールアドレス", "区分"], ["kaoru.nogawa@izumi.example.jp", "退職"], ["a@izumi.example.jp", "MCS削除済"],
            ],
            for: network)
        #expect(checked.problems.isEmpty)
        #expect(checked.people.map(\.kind) == [.depart, .departedAtMCS])
        #expect(checked.people.map(\.name) == [nil, nil])
        #expect(
            checked.people.allSatisfy { $0.kana == .kept && $0.telephone == .kept && $0.isAdministrator == nil }
        )
        // Nothing was asked of the facility, so nothing was answered.
        #expect(checked.consents.allSatisfy { $0.line == nil && !$0.given })
        #expect(checked.facilities.map(\.typeID) == [nil])
    }

    @Test("As soon as somebody is to be registered, the other columns are needed")
    func registrationNeedsAll() {
        let head = [["申込日", "令和8年11月2日"], ["事業所名", "見本いずみ訪問看護ステーション"]]
        #expect(throws: SheetRefusal.columnsMissing(["氏名", "職種", "MCS管理者"])) {
            try check(head + [["メールアドレス", "区分"], ["a@izumi.example.jp", "退職"], ["b@izumi.example.jp", ""]])
        }
    }

    @Test(
        "A column that is not there keeps what is known, and so does an asterisk", arguments: ["*", "＊", " * "])
    func kept(mark: String) throws {
        var sheet = SampleSheet().adding(["区分", "旧メールアドレス"], [[], ["変更", mark]])
        sheet.people[0] += ["", ""]
        sheet.people[1].replaceSubrange(
            0..<7, with: [mark, mark, mark, mark, "kaoru@izumi.example.jp", mark, mark])
        let person = try #require(sheet.checked().people.last)
        #expect(try sheet.checked().problems.isEmpty)
        #expect(person.name == nil && person.profession == nil && person.isAdministrator == nil)
        #expect(person.kana == .kept && person.telephone == .kept && person.previousEmailKey == nil)

        let short = try check(
            sheet.head + [["メールアドレス", "区分"]] + [["kaoru@izumi.example.jp", "変更"]])
        #expect(short.problems.isEmpty)
        #expect(
            short.people[0].kana == .kept && short.people[0].telephone == .kept && short.people[0].name == nil)
    }

    @Test("An empty cell of a change erases what may be absent, with a warning, and is an error elsewhere")
    func emptied() throws {
        let sheet = SampleSheet().changed { $0.people[1] = ["", "", "", "", "kaoru@izumi.example.jp", "", ""] }
            .adding(["区分"], [[""], ["変更"]])
        let checked = try sheet.checked()
        #expect(
            checked.problems.map(\.code) == [
                .emptyNotKept, .emptyErases, .emptyNotKept, .emptyNotKept, .emptyErases,
            ])
        #expect(checked.problems.map(\.place.column) == [1, 2, 3, 6, 7])
        let optional = try SampleSheet().changed {
            $0.people[1][1] = ""
            $0.people[1][5] = "×"
            $0.people[1][6] = ""
        }.adding(["区分"], [[""], ["変更"]]).checked()
        #expect(optional.codes == [.emptyErases] && optional.people.last?.kana == .given(nil))
        #expect(optional.people.last?.telephone == .given(nil))
    }

    @Test("Somebody new simply has no telephone")
    func absent() throws {
        let checked = try SampleSheet().checked()
        #expect(checked.people[0].telephone == .given(nil))
    }

    @Test("A previous address is read beside the new one")
    func previous() throws {
        let sheet = SampleSheet().changed { $0.people[1][5] = "×" }
            .adding(["区分", "変更前メールアドレス"], [["", ""], ["変更", "Kaoru@Old.example.jp"]])
        let checked = try sheet.checked()
        #expect(checked.people.last?.previousEmailKey == "kaoru@old.example.jp")
        #expect(checked.people.first?.previousEmailKey == nil)
        // It is no news that the address stays the same.
        let same = try SampleSheet().adding(["旧メールアドレス"], [[""], ["KAORU.nogawa@izumi.example.jp"]]).checked()
        #expect(same.people.last?.previousEmailKey == nil)
    }

    @Test("One previous address cannot become two new ones")
    func previousTwice() throws {
        let sheet = SampleSheet().adding(["旧メールアドレス"], [["old@izumi.example.jp"], ["OLD@izumi.example.jp"]])
        let checked = try sheet.checked()
        #expect(checked.lines(of: .emailDuplicateInFile) == [19, 20])
        #expect(checked.people.isEmpty)
    }

    @Test(
        "What the roster covers",
        arguments: [
            (nil, nil, .changes), ("全員", nil, .wholeRoster), ("現在の全員", nil, .wholeRoster),
            ("全職員", nil, .wholeRoster),
            ("変更分", nil, .changes), ("差分", nil, .changes), ("全員", .changes, .changes),
            ("変更分", .wholeRoster, .wholeRoster), ("だいたい", .wholeRoster, .wholeRoster),
        ] as [(String?, RosterScope?, RosterScope)])
    func scope(written: String?, clerk: RosterScope?, expected: RosterScope) throws {
        let sheet = SampleSheet().changed { if let written { $0["名簿の範囲"] = written } }
        let checked = try sheet.checked(scope: clerk)
        #expect(checked.problems.isEmpty && checked.scope == expected)
    }
}
