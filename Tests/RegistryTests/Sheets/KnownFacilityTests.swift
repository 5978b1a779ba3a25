import Registry
import Testing

/// What a facility that takes part already need not write again, and what is said when it does.
struct KnownFacilityTests {
    private static let registered = FacilityValues(
        id: 7, state: .active, name: "見本いずみ訪問看護ステーション", nameKey: FoldedName("見本いずみ訪問看護ステーション").key,
        typeID: "visiting-nurse", typeOther: nil, number: "1314520748", postalCode: "201-0000",
        address: "東京都狛江市見本町1丁目2番3号", telephone: "03-0000-2222", managerName: "多摩川 泉",
        managerEmail: "izumi.tamagawa@izumi.example.jp")
    private static let known = KnownFacility(registered, consents: ["rules": "1", "list": "2"])

    /// Only who it is, when, and what is declared about these people.
    private static func short(_ change: (inout SampleSheet) -> Void = { _ in }) -> SampleSheet {
        SampleSheet().changed { sheet in
            let kept = ["申込日", "事業所名", "本人確認", "利用規約の説明"]
            sheet.head.removeAll { !kept.contains($0[0]) }
            change(&sheet)
        }
    }

    private static func check(_ sheet: SampleSheet, _ known: [KnownFacility] = [known]) throws
        -> CheckedApplication
    {
        try ApplicationSheet.check(
            rows: sheet.rows, for: .sample(), receivedOn: SampleSheet.receivedOn, knowing: known)
    }

    @Test("A known facility writes its name, and the rest is as it is registered")
    func nameIsEnough() throws {
        let checked = try Self.check(Self.short())
        #expect(checked.problems.isEmpty)
        let facility = checked.facilities[0]
        #expect(facility.address == Self.registered.address && facility.typeID == Self.registered.typeID)
        #expect(facility.managerName?.written == "多摩川 泉")
        #expect(facility.managerEmail?.text == Self.registered.managerEmail)
        #expect(facility.telephone?.text == "03-0000-2222" && facility.postalCode?.description == "201-0000")
        #expect(checked.consents.allSatisfy { !$0.given && $0.line == nil })
        #expect(try Self.check(Self.short(), []).hasErrors)
    }

    @Test("Its number does where it writes no name")
    func numberIsEnough() throws {
        let checked = try Self.check(
            Self.short {
                $0.head.removeAll { $0[0] == "事業所名" }
                $0["事業所番号"] = "1314520748"
            })
        #expect(!checked.hasErrors && checked.facilities[0].name == Self.registered.name)
        // Two that share it are told apart by their names alone.
        let ambiguous = try Self.check(
            Self.short { $0.head[1] = ["事業所番号", "1314520748"] }, [Self.known, Self.other])
        #expect(ambiguous.codes.contains(.facilityNameMissing))
    }

    private static let other = KnownFacility(
        FacilityValues(
            id: 8, state: .active, name: "見本いずみ診療所", nameKey: "見本いずみ診療所", typeID: "clinic", typeOther: nil,
            number: "1314520748", postalCode: nil, address: "東京都狛江市", telephone: nil, managerName: "多摩川 泉",
            managerEmail: "a@example.jp"))

    @Test("Under another name the number makes no other facility of it, and is pointed out")
    func numberUnderAnotherName() throws {
        let checked = try Self.check(SampleSheet().changed { $0["事業所名"] = "見本いずみ訪問介護" })
        #expect(checked.codes == [.facilityNumberRegistered] && checked.facilities[0].name == "見本いずみ訪問介護")
    }

    @Test("What stands in the sheet is told from what was filled in, and a star says that it stays")
    func stated() throws {
        let checked = try Self.check(
            Self.short {
                $0["所在地"] = "東京都狛江市見本町9丁目9番9号"
                $0["電話番号"] = "＊"
            })
        #expect(checked.codes == [.facilityDiffersFromRegistered])
        #expect(checked.facilities[0].stated == [.name, .address])
        #expect(checked.facilities[0].telephone?.text == Self.registered.telephone)
        let values = checked.facilities[0].statement.values
        #expect(values == [.name: Self.registered.name, .address: "東京都狛江市見本町9丁目9番9号"])
    }

    @Test("Another number is pointed out, and changes nothing")
    func anotherNumber() throws {
        let checked = try Self.check(Self.short { $0["事業所番号"] = "1314521522" })
        #expect(checked.codes == [.facilityNumberDiffers] && !checked.hasErrors)
        #expect(checked.problems[0].message.ja.contains("1314520748"))
        #expect(FacilityChange(of: Self.registered, stating: checked.facilities[0].statement).differences == [])
    }

    @Test("Two forms that turn out to be about one facility have to agree")
    func oneFacilityTwice() throws {
        func twice(_ telephone: String) throws -> CheckedApplication {
            let sheet = Self.short { sheet in
                sheet.head = sheet.head.filter { $0[0] != "事業所名" }
                sheet.head += [["事業所番号", "1314520748"], ["電話番号", "03-0000-9999"]]
                sheet.header.insert(contentsOf: ["事業所名", "事業所電話番号"], at: 0)
                sheet.people[0].insert(contentsOf: ["見本いずみ訪問看護ステーション", telephone], at: 0)
                sheet.people[1].insert(contentsOf: ["", ""], at: 0)
            }
            return try Self.check(sheet)
        }
        #expect(try twice("03-0000-9999").codes.contains(.facilityDataDiffers) == false)
        #expect(try twice("03-0000-1111").codes.contains(.facilityDataDiffers))
    }

    @Test("What differs from what is registered is pointed out with both, and kept as written")
    func differences() throws {
        let checked = try Self.check(
            Self.short {
                $0["所在地"] = "東京都狛江市見本町9丁目9番9号"
                $0["管理者氏名"] = "多摩川　泉"
            })
        let problem = try #require(checked.problems.first)
        #expect(checked.codes == [.facilityDiffersFromRegistered] && problem.severity == .warning)
        #expect(problem.message.ja.contains("9丁目9番9号") && problem.message.ja.contains("1丁目2番3号"))
        #expect(checked.facilities[0].address == "東京都狛江市見本町9丁目9番9号")
        // What it says becomes of it is what the plan then does.
        #expect(problem.remedy.ja.contains("書かれたとおりに変わります"))
    }

    @Test("Whoever gives another address for answers is not told what is registered")
    func strangersLearnNothing() throws {
        let checked = try Self.check(
            Self.short {
                $0["管理者メールアドレス"] = "someone@else.example.jp"
                $0["電話番号"] = "03-0000-9999"
            })
        #expect(checked.lines(of: .facilityDiffersFromRegistered).count == 2 && !checked.hasErrors)
        for problem in checked.problems {
            #expect(!problem.message.ja.contains("izumi.tamagawa") && !problem.message.ja.contains("2222"))
        }
    }

    @Test("A revised wording is asked for again, by its version; a consent that never was is simply missing")
    func revisedWording() throws {
        var outdated = Self.known
        outdated.consents = ["rules": "0"]
        let checked = try Self.check(Self.short(), [outdated])
        #expect(checked.lines(of: .consentRenewed).count == 1 && checked.lines(of: .consentMissing).count == 1)
        let renewed = try #require(checked.problems.first { $0.code == .consentRenewed })
        #expect(renewed.message.ja.contains("規程の遵守") && renewed.message.ja.contains("1版"))
        let answered = try Self.check(
            Self.short {
                $0["同意：規程の遵守"] = "同意する"
                $0["同意：公示への掲載（患者さんには公開しません）"] = "同意する"
            }, [outdated])
        #expect(!answered.hasErrors && answered.consents.filter(\.given).count == 2)
    }

    @Test("A form that speaks for a new facility as well has to answer everything")
    func togetherWithNewOne() throws {
        let sheet = SampleSheet().changed { sheet in
            sheet.head.removeAll { $0[0].hasPrefix("同意") || $0[0] == "押印" }
            sheet.header.insert("事業所名", at: 0)
            sheet.people[0].insert("見本いずみ訪問看護ステーション", at: 0)
            sheet.people[1].insert("見本台医院", at: 0)
        }
        let checked = try Self.check(sheet)
        #expect(checked.codes.isSuperset(of: [.consentMissing, .sealMissing]))
    }

    @Test("Consent by reference to the article is kept as such where the network takes it")
    func byReference() throws {
        var network = NetworkDefinition.sample()
        network.consents[0].byReference = ["規程第3条により同意"]
        let sheet = SampleSheet().changed { $0["同意：規程の遵守"] = "規程第３条により同意" }
        let checked = try sheet.checked(for: network)
        #expect(checked.problems.isEmpty)
        #expect(checked.consents.map(\.manner).prefix(2) == [.byReference, .expressly])
        #expect(try sheet.checked().codes == [.consentUnclear])
    }
}
