import Testing

@testable import Registry

/// Every code that a sheet can give has an example here: the sheet that gives it, and the line that it names.
struct ProblemCodeTests {
    private struct Example {
        var network = NetworkDefinition.sample()
        var sheet = SampleSheet()
        var undecodable: Int?

        static func sheet(_ change: (inout SampleSheet) -> Void) -> Example {
            Example(sheet: SampleSheet().changed(change))
        }

        static func head(_ label: String, _ value: String) -> Example { sheet { $0[label] = value } }

        /// The second person of the sample with one cell changed.
        static func cell(_ column: Int, _ value: String) -> Example { sheet { $0.people[1][column] = value } }

        /// The second person with a kind of row, everything filled in, and then changed.
        static func kind(_ kind: String, _ change: (inout [String]) -> Void = { _ in }) -> Example {
            sheet { sheet in
                sheet.people[1][5] = "×"
                change(&sheet.people[1])
                sheet = sheet.adding(["区分"], [[""], [kind]])
            }
        }

        /// With the facility of each person in a column in front.
        static func inColumns(
            _ facilities: [String], _ change: (inout [[String]]) -> Void = { _ in }
        ) -> Example {
            sheet { sheet in
                sheet.header.insert("事業所名", at: 0)
                for index in sheet.people.indices { sheet.people[index].insert(facilities[index], at: 0) }
                change(&sheet.people)
                for index in sheet.people.indices { sheet.people[index][0] = facilities[index] }
            }
        }

        func checked() throws -> CheckedApplication {
            var rows = sheet.rows
            if let undecodable {
                rows[undecodable - 1] = SheetRow(line: undecodable, cells: nil, decodingFault: "3文字目 0x81")
            }
            return try ApplicationSheet.check(rows: rows, for: network, receivedOn: SampleSheet.receivedOn)
        }
    }

    @Test("Every code is given by its example", arguments: ProblemCode.allCases)
    func given(code: ProblemCode) throws {
        guard let example = Self.example(of: code) else {
            #expect(ProblemCode.crossChecks.contains(code) != ProblemCode.fileChecks.contains(code))
            return
        }
        #expect(!ProblemCode.crossChecks.contains(code) && !ProblemCode.fileChecks.contains(code))
        let checked = try example.checked()
        let problem = try #require(checked.problems.first { $0.code == code }, "\(checked.problems)")
        for text in [problem.message.ja, problem.message.en, problem.remedy.ja, problem.remedy.en] {
            #expect(!text.isEmpty && !text.contains("{") && !text.contains("}"), "\(text)")
        }
        #expect(checked.hasErrors || problem.severity != .error)
        if problem.severity == .error, let line = problem.place.line {
            #expect(checked.rejectedLines.contains(line))
        }
    }

    @Test("The sample itself gives none of them")
    func sampleIsClean() throws {
        #expect(try Example().checked().problems.isEmpty)
    }

    @Test("The texts use known placeholders, the same in both languages", arguments: ProblemCode.allCases)
    func placeholders(code: ProblemCode) {
        let known = Set(Placeholder.allCases.map(\.rawValue))
        for text in [code.message, code.remedy] {
            let (ja, en) = (Self.placeholders(in: text.ja), Self.placeholders(in: text.en))
            #expect(ja.isSubset(of: known))
            #expect(ja == en)
            #expect(!text.ja.isEmpty && !text.en.isEmpty)
        }
    }

    @Test func valuesCannotSmugglePlaceholders() {
        let problem = Problem(
            .emailInvalid, at: Problem.Place(), value: "{detail}",
            details: [.detail: Bilingual(ja: "理由", en: "why")])
        #expect(problem.message.ja == "メールアドレス「{detail}」は使えません：理由。")
    }

    @Test func longValuesAreCutInTextsOnly() {
        let value = String(repeating: "x", count: 1_000)
        let problem = Problem(.kindUnclear, at: Problem.Place(), value: value)
        #expect(problem.value == value)
        #expect(problem.message.ja.count < 100)
    }

    private static func placeholders(in text: String) -> Set<String> {
        Set(
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
                $0.split(separator: "}").first.map(String.init)
            })
    }

    private static func example(of code: ProblemCode) -> Example? {
        fileExample(of: code) ?? applicantExample(of: code) ?? facilityExample(of: code)
            ?? personExample(of: code) ?? rosterExample(of: code)
    }

    private static func fileExample(of code: ProblemCode) -> Example? {
        switch code {
        case .rowUndecodable: Example(undecodable: SampleSheet().firstPersonLine + 1)
        case .rowTooWide: .sheet { $0.people[0].append("こちらにも") }
        case .labelUnknown: .head("備考欄", "よろしくお願いします")
        case .labelTwice: .sheet { $0.head.append(["事業所名", "もう一つの名"]) }
        case .columnUnknown: .sheet { $0.header.append("備考") }
        case .columnTwice: .sheet { $0.header.append("メール") }
        case .cellIgnored: .sheet { $0.head[7] = ["所在地", "東京都", "狛江市"] }
        case .titleLinesSkipped: .sheet { $0.head.insert(["職員名簿"], at: 0) }
        case .columnAmbiguous:
            .sheet { sheet in
                sheet.header = ["事業所名", "所在地"] + sheet.header
                sheet.people = sheet.people.map { ["見本いずみ訪問看護ステーション", ""] + $0 }
            }
        case .characterForbidden: .cell(0, "野川\u{200B} 薫")
        case .characterPrivate: .cell(0, "野\u{E000} 薫")
        default: nil
        }
    }

    private static func applicantExample(of code: ProblemCode) -> Example? {
        switch code {
        case .labelUnneeded: Example(sheet: .individual.changed { $0["所在地"] = "東京都" })
        case .kindUnclear: .head("申込区分", "団体")
        case .individualNotAccepted:
            Example(network: .sample { $0.membership.individuals = false }, sheet: .individual)
        case .individualNamesFacility: Example(sheet: .individual.changed { $0["事業所名"] = "見本医院" })
        case .individualNotAlone:
            Example(sheet: .individual.changed { $0.people.append(SampleSheet().people[0]) })
        case .facilityNotAccepted: Example(network: .sample { $0.membership.facilities = false })
        case .applicationDateMissing: .head("申込日", "")
        case .applicationDateInvalid: .head("申込日", "平成36年4月1日")
        case .applicationDateRepaired: .head("申込日", "46328")
        case .applicationDatesDiffer:
            .sheet { sheet in
                sheet.people += [["事業所名", "見本台医院"], ["申込日", "2026-11-03"]]
                sheet.people += [["岩戸 直樹", "イワド ナオキ", "医師", "", "naoki@izumi.example.jp", "○", ""]]
            }
        case .scopeUnclear: .head("名簿の範囲", "だいたい")
        case .applicationDateInFuture: .head("申込日", "2026-11-06")
        case .applicationDateLongAgo: .head("申込日", "2025-11-04")
        case .sealMissing: .head("押印", "")
        case .sealUnclear: .head("押印", "たぶん")
        case .consentMissing: .head("同意：規程の遵守", "")
        case .consentDeclined: .head("同意：規程の遵守", "同意しない")
        case .consentUnclear: .head("調査への協力", "検討中")
        case .declarationMissing: .head("本人確認", "未確認")
        case .declarationUnclear: .head("利用規約の説明", "これから")
        default: nil
        }
    }

    private static func facilityExample(of code: ProblemCode) -> Example? {
        switch code {
        case .facilityCarriedOver: .inColumns(["見本いずみ訪問看護ステーション", ""])
        case .facilityDataDiffers:
            Example(
                sheet: Example.inColumns(["見本いずみ訪問看護ステーション", "見本いずみ訪問看護ステーション"]).sheet
                    .adding(["所在地"], [[""], ["東京都狛江市"]]))
        case .facilityWithoutPeople: .inColumns(["見本台医院", "見本台医院"])
        case .facilityNameMissing: .head("事業所名", " ")
        case .facilityNumberInvalid: .head("事業所番号", "申請中")
        case .facilityNumberCheckDigit: .head("事業所番号", "1314520749")
        case .facilityNumberRepaired: .head("事業所番号", "170500011")
        case .facilityTypeMissing: .head("施設種別", "")
        case .facilityTypeUnknown: .head("施設種別", "訪問看護ステイション")
        case .facilityTypeOtherMissing: .head("施設種別", "その他")
        case .facilityTypeOtherUnneeded: .head("施設種別（その他）", "訪問看護")
        case .postalCodeInvalid: .head("郵便番号", "201-001")
        case .postalCodeRepaired: .head("郵便番号", "600001")
        case .facilityAddressMissing: .head("所在地", "")
        case .facilityAddressLikeDate: .head("所在地", "1月2日")
        case .facilityAddressJoined: .head("所在地", "東京都狛江市見本町1-2-3\r\n見本ビル2階")
        case .telephoneMissing: .head("電話番号", "")
        case .managerEmailOfAnother: .head("管理者氏名", "別人 花子")
        default: nil
        }
    }

    private static func personExample(of code: ProblemCode) -> Example? {
        switch code {
        case .nameMissing: .cell(0, "")
        case .nameTrimmed: .cell(0, " 野川 薫")
        case .kanaMissing: .cell(1, "")
        case .kanaInvalid: .cell(1, "Nogawa")
        case .kanaNormalised: .cell(1, "のがわ かおる")
        case .professionMissing: .cell(2, "")
        case .professionUnknown: .cell(2, "看護士")
        case .professionOtherMissing: .cell(2, "その他")
        case .professionOtherUnneeded: .cell(3, "訪問担当")
        case .emailMissing: .cell(4, "")
        case .emailInvalid: .cell(4, "kaoru.nogawa")
        case .emailRepaired: .cell(4, "ｋａｏｒｕ@izumi.example.jp")
        case .emailCarrierException: .cell(4, "kaoru..n@docomo.ne.jp")
        case .emailShared:
            Example(
                network: .sample { $0.intake.sharedAddresses = .refuse },
                sheet: SampleSheet().changed { $0.people[1][4] = "info@izumi.example.jp" })
        case .emailLooksShared: .cell(4, "info@izumi.example.jp")
        case .emailLookAlike: .cell(4, "k\u{430}oru@izumi.example.jp")
        case .emailDomainDoubtful: .cell(4, "kaoru@gmial.com")
        case .emailDuplicateInFile: .cell(4, "Izumi.Tamagawa@izumi.example.jp")
        case .administratorUnclear: .cell(5, "?")
        case .telephoneInvalid: .cell(6, "9.01E+09")
        case .telephoneRepaired: .cell(6, "9000000001")
        default: nil
        }
    }

    private static func rosterExample(of code: ProblemCode) -> Example? {
        switch code {
        case .rosterKindUnknown: .kind("退識")
        case .emptyNotKept: .kind("変更") { $0[2] = "" }
        case .emptyErases: .kind("変更") { $0[6] = "" }
        case .personNameTwice:
            .sheet {
                $0.people[1] = $0.people[0].enumerated().map {
                    $0.offset == 4 ? "other@izumi.example.jp" : $0.element
                }
            }
        case .personAtSeveralFacilities: .inColumns(["見本いずみ訪問看護ステーション", "見本台医院"]) { $0[1] = $0[0] }
        case .personDataDiffers:
            .inColumns(["見本いずみ訪問看護ステーション", "見本台医院"]) { people in
                people[1] = people[0]
                people[1][3] = "医師"
            }
        default: nil
        }
    }
}
