import Registry
import Testing

/// Several facilities in one file: one form below the other, or the facility of each person in columns.
struct SeveralFacilitiesTests {
    private let sample = SampleSheet()
    private let third = ["岩戸 直樹", "イワド ナオキ", "医師", "", "naoki.iwado@dai.example.jp", "○", ""]

    /// A second form with everything of its own.
    private var secondHead: [[String]] {
        let own = ["事業所名": "見本台医院", "施設種別": "診療所", "管理者氏名": "岩戸 直樹", "事業所番号": ""]
        return sample.head.map { [$0[0], own[$0[0]] ?? $0[1]] }
    }

    @Test("One form below the other, each with its own headings")
    func forms() throws {
        let checked = try check(
            sample.head + [[], sample.header] + sample.people + [[]] + secondHead + [sample.header] + [third])
        #expect(checked.problems.isEmpty)
        #expect(checked.facilities.map(\.name) == ["見本いずみ訪問看護ステーション", "見本台医院"])
        #expect(checked.facilities.map(\.line) == [3, 24])
        #expect(checked.people.map(\.facility) == [0, 0, 1])
        #expect(checked.consents.map(\.facility) == [0, 0, 0, 1, 1, 1])
        #expect(checked.consents.map(\.given) == [true, true, false, true, true, false])
        #expect(checked.consents[3].line == 34)
    }

    @Test("A form without headings uses those before it, whatever stands in its head")
    func headingsNotRepeated() throws {
        let checked = try check(
            sample.head + [[], sample.header] + sample.people + [[]] + secondHead + [third, [], []])
        #expect(checked.problems.isEmpty)
        #expect(checked.facilities.count == 2)
        #expect(checked.people.map(\.facility) == [0, 0, 1])
    }

    @Test("Headings repeated on every page go on with the same facility, in their own order")
    func pages() throws {
        let checked = try check(
            sample.head + [[], sample.header] + sample.people + [["職種", "メールアドレス", "氏名", "フリガナ", "MCS管理者"]]
                + [["医師", "naoki@izumi.example.jp", "岩戸 直樹", "イワド ナオキ", ""]])
        #expect(checked.problems.isEmpty)
        #expect(checked.people.map(\.facility) == [0, 0, 0])
        #expect(checked.people.last?.name == "岩戸 直樹")
    }

    @Test("A form that declares nothing itself is spoken for by the first")
    func firstFormSpeaks() throws {
        let details = secondHead.filter {
            $0[0] != "押印" && !$0[0].hasPrefix("同意") && !["本人確認", "利用規約の説明", "申込日"].contains($0[0])
        }
        let checked = try check(sample.head + [[], sample.header] + sample.people + details + [third])
        #expect(checked.problems.isEmpty)
        #expect(checked.consents.map(\.given) == [true, true, false, true, true, false])
        #expect(checked.consents.map(\.line) == [13, 14, nil, 13, 14, nil])
    }

    @Test("A form that answers anything itself answers everything itself")
    func ownAnswers() throws {
        var head = secondHead
        head.removeAll { $0[0] == "本人確認" || $0[0] == "同意：規程の遵守" }
        head = head.map { $0[0] == "押印" ? ["押印", "省略"] : $0 }
        let checked = try check(sample.head + [[], sample.header] + sample.people + head + [third])
        // Where it is missing: on the form's first line.
        #expect(checked.lines(of: .declarationMissing) == [21])
        #expect(checked.lines(of: .consentMissing) == [21])
        #expect(!checked.declarations.identityChecked && checked.declarations.termsExplained)
        #expect(checked.declarations.seal == .waived)
    }

    @Test("The latest of several dates is the application's")
    func dates() throws {
        let head = secondHead.map { $0[0] == "申込日" ? ["申込日", "令和8年11月4日"] : $0 }
        let checked = try check(sample.head + [[], sample.header] + sample.people + head + [third])
        #expect(checked.declarations.appliedOn == Day(iso: "2026-11-04"))
        #expect(checked.lines(of: .applicationDatesDiffer) == [22])
    }

    private static let columns = [
        "事業所名", "事業所番号", "施設種別", "郵便番号", "所在地", "事業所電話番号", "管理者氏名", "管理者メールアドレス",
    ]
    private static let izumi = [
        "見本いずみ訪問看護ステーション", "1314520748", "訪問看護ステーション", "201-0000", "東京都狛江市見本町1丁目2番3号", "03-0000-2222",
        "多摩川 泉", "izumi.tamagawa@izumi.example.jp",
    ]
    private static let dai = [
        "見本台医院", "", "診療所", "2010001", "東京都狛江市見本町4番", "03-0000-3333", "岩戸 直樹", "naoki.iwado@dai.example.jp",
    ]

    /// The head says only what holds for all facilities.
    private func inColumns(
        _ rows: [[String]], header: [String] = Self.columns + SampleSheet().header
    ) throws -> CheckedApplication {
        let common = sample.head.filter {
            ["様式", "申込日", "押印", "本人確認", "利用規約の説明"].contains($0[0]) || $0[0].hasPrefix("同意")
        }
        return try check(common + [[], header] + rows)
    }

    @Test("Facilities in columns, under a head that holds for all of them")
    func columns() throws {
        let checked = try inColumns([
            Self.izumi + sample.people[0], Self.dai + third, Self.izumi + sample.people[1],
        ])
        #expect(checked.problems.isEmpty)
        #expect(checked.facilities.map(\.name) == ["見本いずみ訪問看護ステーション", "見本台医院"])
        #expect(checked.facilities.map(\.typeID) == ["visiting-nurse", "clinic"])
        #expect(checked.facilities.map(\.telephone?.text) == ["03-0000-2222", "03-0000-3333"])
        #expect(checked.people.map(\.facility) == [0, 1, 0])
        #expect(checked.consents.count == 6 && checked.consents.filter(\.given).count == 4)
    }

    @Test("What is said once of a facility need not be said again, and other forms of its name are the same")
    func saidOnce() throws {
        var again = ["見本 台医院"] + Array(repeating: "", count: 7)
        again += ["元和泉 さくら", "モトイズミ サクラ", "看護師", "", "sakura@dai.example.jp", "", ""]
        let checked = try inColumns([Self.dai + third, again])
        #expect(checked.problems.isEmpty)
        #expect(checked.facilities.count == 1)
        #expect(checked.people.map(\.facility) == [0, 0])
    }

    @Test("An empty name is the facility above, and that is pointed out")
    func carriedOver() throws {
        let empty = Array(repeating: "", count: 8)
        let checked = try inColumns([Self.izumi + sample.people[0], empty + sample.people[1], Self.dai + third])
        #expect(checked.people.map(\.facility) == [0, 0, 1])
        #expect(checked.lines(of: .facilityCarriedOver) == [11])
        #expect(checked.problems.first?.message.ja.contains("見本いずみ訪問看護ステーション") == true)
    }

    @Test("Nothing is carried over a blank row, nor from nowhere")
    func notCarriedOver() throws {
        let empty = Array(repeating: "", count: 8)
        let checked = try inColumns([
            empty + sample.people[0], Self.izumi + sample.people[1], [], empty + third,
        ])
        #expect(checked.lines(of: .facilityNameMissing) == [10, 13])
        #expect(checked.people.map(\.line) == [11])
    }

    @Test("Other data of the same facility are wrong on their row")
    func differing() throws {
        var moved = Self.izumi
        moved[4] = "東京都調布市"
        let checked = try inColumns([Self.izumi + sample.people[0], moved + sample.people[1]])
        let problem = try #require(checked.problems.first)
        #expect(checked.codes == [.facilityDataDiffers])
        #expect(problem.place == Problem.Place(line: 11, column: 5, columnName: "所在地"))
        #expect(problem.message.ja.contains("10行目"))
        #expect(checked.facilities[0].address == "東京都狛江市見本町1丁目2番3号")
        #expect(checked.people.map(\.line) == [10])
    }

    @Test(
        "A heading that could be the facility's or the person's is settled by the others, or reported",
        arguments: [
            (["事業所名", "所在地", "電話番号", "携帯電話番号"], "facility"),
            (["事業所名", "所在地", "電話番号", "事業所電話番号"], "person"),
            (["事業所名", "電話番号"], "person"),
            (["事業所名", "所在地", "電話番号"], nil as String?),
        ])
    func telephones(extra: [String], owner: String?) throws {
        // A change asks nothing of the facility.
        let header = extra + ["氏名", "職種", "メールアドレス", "MCS管理者", "区分"]
        let values = extra.map { ["電話番号": "03-0000-7777", "事業所名": "見本台医院"][$0] ?? "" }
        let checked = try inColumns(
            [values + ["岩戸 直樹", "医師", "naoki@dai.example.jp", "○", "変更"]], header: header)
        #expect(checked.codes.contains(.columnAmbiguous) == (owner == nil))
        #expect((checked.facilities.first?.telephone?.text == "03-0000-7777") == (owner == "facility"))
    }

    @Test("管理者 is the facility manager's name where MCS管理者 stands beside it, and the mark otherwise")
    func managers() throws {
        let both = try inColumns(
            [["見本台医院", "岩戸 直樹", "元和泉 さくら", "看護師", "sakura@dai.example.jp", "○"]],
            header: ["事業所名", "管理者", "氏名", "職種", "メールアドレス", "MCS管理者"])
        #expect(both.facilities.first?.managerName?.written == "岩戸 直樹")
        #expect(both.people.first?.isAdministrator == true || both.hasErrors)
        let mark = try inColumns(
            [["見本台医院", "元和泉 さくら", "看護師", "sakura@dai.example.jp", "○"]],
            header: ["事業所名", "氏名", "職種", "メールアドレス", "管理者"])
        #expect(mark.facilities.first?.managerName == nil)
        #expect(!mark.codes.contains(.administratorUnclear) && !mark.codes.contains(.columnAmbiguous))
    }

    @Test("A facility that lists nobody is not one whose people have all left")
    func nobody() throws {
        let checked = try check(
            sample.head + [[], sample.header] + sample.people + secondHead + [[]])
        #expect(checked.codes == [.facilityWithoutPeople])
        #expect(checked.lines(of: .facilityWithoutPeople) == [23])
    }

    @Test("A cell of a roster that looks like an item begins no form")
    func itemsInRosters() throws {
        let header = ["管理者", "氏名", "フリガナ", "職種", "メールアドレス"]
        let checked = try check(
            sample.head + [header]
                + [["管理者", "多摩川 泉", "タマガワ イズミ", "看護師", "izumi.tamagawa@izumi.example.jp"]]
                + [["管理者", "野川 薫", "ノガワ カオル", "看護師", "kaoru@izumi.example.jp"]])
        #expect(checked.problems.isEmpty)
        #expect(checked.people.map(\.isAdministrator) == [true, true])
    }

    @Test("A thousand forms are read in one go")
    func many() throws {
        let block = secondHead + [sample.header]
        let rows = (0..<1_000).flatMap { number in
            block.map { $0[0] == "事業所名" ? ["事業所名", "見本第\(number)医院"] : $0 }
                + [["岩戸 直樹", "イワド\u{3000}ナオキ", "医師", "", "naoki\(number)@dai.example.jp", "○", ""]]
        }
        let checked = try check(rows)
        #expect(checked.facilities.count == 1_000 && checked.people.count == 1_000)
        #expect(checked.people.map(\.facility) == Array(0..<1_000))
    }
}
