import Registry
import Testing

struct ApplicationSheetTests {
    @Test func aSheetInOrderIsReadWhole() throws {
        let checked = try SampleSheet().checked()
        #expect(checked.problems.isEmpty)
        #expect(!checked.hasErrors && checked.applicant == .facility && checked.scope == .changes)
        let facility = try #require(checked.facilities.first)
        #expect(checked.facilities.count == 1 && facility.line == 3)
        #expect(facility.name == "見本いずみ訪問看護ステーション")
        #expect(facility.typeID == "visiting-nurse")
        #expect(facility.number?.text == "1314520748")
        #expect(facility.postalCode?.description == "201-0000")
        #expect(facility.managerEmail?.key == "izumi.tamagawa@izumi.example.jp")
        #expect(checked.declarations.appliedOn == Day(iso: "2026-11-02"))
        #expect(checked.declarations.seal == .present)
        #expect(checked.declarations.identityChecked && checked.declarations.termsExplained)
        #expect(checked.consents.map(\.clauseID) == ["rules", "list", "survey"])
        #expect(checked.consents.map(\.version) == ["1", "2", "1"])
        #expect(checked.consents.map(\.given) == [true, true, false])
        #expect(checked.consents.map(\.line) == [13, 14, nil])
        #expect(checked.consents.map(\.facility) == [0, 0, 0])
        #expect(checked.people.map(\.name) == ["多摩川 泉", "野川 薫"])
        #expect(checked.people.map(\.kanaText) == ["タマガワ　イズミ", "ノガワ　カオル"])
        #expect(checked.people.map(\.profession) == ["nurse", "care-manager"])
        #expect(checked.people.map(\.isAdministrator) == [true, false])
        #expect(checked.people.map(\.line) == [19, 20])
        #expect(checked.people.map(\.facility) == [0, 0])
        #expect(checked.people.map(\.kind) == [.register, .register])
        #expect(checked.people.map(\.telephoneText) == [nil, "090-0000-0001"])
        #expect(checked.blankLines == [17])
        #expect(checked.rejectedLines.isEmpty)
    }

    @Test("Columns in any order and under other names")
    func otherHeadings() throws {
        let sheet = SampleSheet().changed {
            $0.header = ["No.", "E-mail", "ＭＣＳ 管理者＊1", "お名前", "ふりがな", "職　種"]
            $0.people = [
                ["1", "izumi@example.jp", "レ", "多摩川 泉", "たまがわ いずみ", "看護婦"],
                ["2", "kaoru@example.jp", "×", "野川 薫", "ﾉｶﾞﾜ ｶｵﾙ", "Ns"],
                ["3", "", "", "", "", ""],
            ]
        }
        let checked = try sheet.checked()
        #expect(!checked.hasErrors)
        #expect(checked.codes == [.columnUnknown, .kanaNormalised])
        #expect(checked.people.map(\.isAdministrator) == [true, false])
        #expect(checked.people.map(\.kanaText) == ["タマガワ　イズミ", "ノガワ　カオル"])
        #expect(checked.blankLines.last == sheet.firstPersonLine + 2)
    }

    @Test(
        "How an administrator is marked",
        arguments: [
            ("○", true), ("〇", true), ("◯", true), ("1", true), ("１", true), ("Yes", true), ("はい", true),
            ("ﾚ", true), ("✓", true), ("✔\u{FE0F}", true),
            ("", false), ("×", false), ("-", false), ("いいえ", false), ("－", false), ("0", false),
        ])
    func marks(mark: String, isAdministrator: Bool) throws {
        let checked = try SampleSheet().changed { $0.people[1][5] = mark }.checked()
        #expect(checked.people.last?.isAdministrator == isAdministrator)
    }

    @Test func anIndividualNeedsNoFacilityAndNoAdministrator() throws {
        let checked = try SampleSheet.individual.checked()
        #expect(checked.problems.isEmpty)
        #expect(checked.applicant == .individual && checked.facilities.isEmpty)
        #expect(checked.people.map(\.facility) == [nil] && checked.consents.map(\.facility) == [nil, nil, nil])
        var withoutColumn = SampleSheet.individual
        withoutColumn.header.remove(at: 5)
        withoutColumn.people[0].remove(at: 5)
        #expect(try withoutColumn.checked().problems.isEmpty)
    }

    @Test func aRowWithAnErrorIsRejectedAlone() throws {
        let checked = try SampleSheet().changed { $0.people[1][4] = "kaoru.nogawa" }.checked()
        let line = SampleSheet().firstPersonLine + 1
        #expect(checked.rejectedLines == [line])
        #expect(checked.people.count == 1)
        let problem = try #require(checked.problems.first)
        #expect(problem.code == .emailInvalid)
        #expect(problem.place == Problem.Place(line: line, column: 5, columnName: "メールアドレス"))
        #expect(problem.value == "kaoru.nogawa")
        #expect(problem.message.ja == "メールアドレス「kaoru.nogawa」は使えません：@ がありません。")
    }

    @Test func everythingWrongIsSaidAtOnce() throws {
        let checked = try SampleSheet().changed {
            $0["申込日"] = "令和8年13月1日"
            $0["郵便番号"] = "201"
            $0.people[0] = ["", "山田", "", "", "x", "?", "12"]
        }.checked()
        #expect(
            checked.codes.isSuperset(of: [
                .applicationDateInvalid, .postalCodeInvalid, .nameMissing, .kanaInvalid, .professionMissing,
                .emailInvalid,
                .administratorUnclear, .telephoneInvalid,
            ]))
    }

    @Test("Every row that shares an address is rejected, whatever its case or width")
    func sharedInFile() throws {
        let checked = try SampleSheet().changed {
            $0.people.append(["岩戸 直樹", "イワド ナオキ", "医師", "", "ＫＡＯＲＵ.Nogawa@Izumi.Example.JP", "", ""])
        }.checked()
        let found = checked.problems.filter { $0.code == .emailDuplicateInFile }
        #expect(found.map(\.place.line) == [20, 21])
        #expect(found.first?.message.ja.contains("21行目") == true)
        #expect(checked.people.map(\.line) == [19])
    }

    @Test("Whether a facility has an administrator, only the plan can say")
    func withoutAdministrator() throws {
        let checked = try SampleSheet().changed { $0.people[0][5] = "" }.checked()
        #expect(checked.problems.isEmpty)
        #expect(checked.people.map(\.isAdministrator) == [false, false])
    }

    @Test func theBlankFormFilledInIsInOrder() throws {
        let network = NetworkDefinition.sample()
        let sample = SampleSheet()
        var rows = ApplicationSheet.blank(for: network)
        #expect(rows.last == sample.header + ["区分", "旧メールアドレス"])
        #expect(rows.suffix(3).map(\.first) == ["名簿の範囲", nil, "氏名"])
        for index in rows.indices where rows[index].count == 2 { rows[index][1] = sample[rows[index][0]] }
        let sheet = (rows + sample.people).enumerated().map { SheetRow(line: $0.offset + 1, cells: $0.element) }
        let checked = try ApplicationSheet.check(rows: sheet, for: network, receivedOn: SampleSheet.receivedOn)
        #expect(checked.problems.isEmpty)
    }

    @Test func whatTheNetworkDoesNotAskIsNotAsked() throws {
        let network = NetworkDefinition.sample { $0.intake.sealAsked = false }
        let sheet = SampleSheet().changed { $0.head.removeAll { $0[0] == "押印" } }
        let checked = try sheet.checked(for: network)
        #expect(checked.problems.isEmpty)
        #expect(checked.declarations.seal == nil)
        let labels = ApplicationSheet.blank(for: network).compactMap(\.first)
        #expect(!labels.contains("押印"))
    }

    @Test func aLongRosterIsCheckedInOneGo() throws {
        let sheet = SampleSheet().changed { sheet in
            sheet.people += (1...3_000).map {
                [
                    "見本 \($0)", "ミホン", $0.isMultiple(of: 2) ? "看護師" : "看護士", "", "p\($0)@izumi.example.jp", "",
                    "",
                ]
            }
        }
        let checked = try sheet.checked()
        #expect(checked.people.count == 1_502)
        #expect(checked.rejectedLines.count == 1_500)
    }
}
