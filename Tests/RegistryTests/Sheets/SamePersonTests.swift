import Registry
import Testing

/// One person, one address (J6): at one facility, at several, and under two addresses.
struct SamePersonTests {
    /// Both people of the sample, the second changed, at the facilities named; one of them the sample's own.
    private func sheet(
        at facilities: [String], kinds: [String] = ["", ""], _ change: (inout [String]) -> Void
    ) throws -> CheckedApplication {
        let sample = SampleSheet()
        var second = sample.people[0]
        change(&second)
        let details = ["診療所", "東京都狛江市", "岩戸 直樹", "iwado@dai.example.jp", "03-0000-3333"]
        let none = ["", "", "", "", ""]
        let rows = zip(zip(facilities, kinds), [sample.people[0], second]).map { place, person in
            [place.0] + (place.0 == "見本台医院" ? details : none) + person + [place.1]
        }
        return try check(
            sample.head + [
                ["事業所名", "施設種別", "所在地", "管理者氏名", "管理者メールアドレス", "事業所電話番号"]
                    + sample.header.map { $0 == "電話番号" ? "携帯電話番号" : $0 } + ["区分"]
            ] + rows)
    }

    private let izumi = "見本いずみ訪問看護ステーション"
    private let dai = "見本台医院"

    @Test("One address twice at one facility is wrong, even when one row departs")
    func twice() throws {
        for kinds in [["", ""], ["退職", ""], ["退職", "退職"]] {
            let checked = try sheet(at: [izumi, izumi], kinds: kinds) { _ in }
            #expect(checked.lines(of: .emailDuplicateInFile) == [18, 19])
            #expect(checked.people.isEmpty)
        }
    }

    @Test("From one facility to another in one file is a transfer")
    func transfer() throws {
        let checked = try sheet(at: [dai, izumi], kinds: ["退職", ""]) { _ in }
        #expect(checked.problems.isEmpty)
        #expect(checked.people.map(\.kind) == [.depart, .register])
        #expect(checked.people.map(\.facility) == [1, 0])
    }

    @Test("The same person at two facilities has a second affiliation")
    func secondAffiliation() throws {
        let checked = try sheet(at: [izumi, dai]) { $0[0] = "多摩川　泉" }
        #expect(checked.codes == [.personAtSeveralFacilities] && !checked.hasErrors)
        #expect(checked.lines(of: .personAtSeveralFacilities) == [18, 19])
        #expect(checked.people.count == 2)
    }

    @Test("Two names on one address are wrong at two facilities as well")
    func otherName() throws {
        let checked = try sheet(at: [izumi, dai]) { $0[0] = "野川 薫" }
        #expect(checked.lines(of: .emailDuplicateInFile) == [18, 19])
        #expect(checked.people.isEmpty)
    }

    @Test(
        "What two rows say about one person is the same",
        arguments: [(1, "タマガワ セン"), (2, "医師"), (6, "090-0000-0009")])
    func differing(column: Int, value: String) throws {
        let checked = try sheet(at: [izumi, dai]) { $0[column] = value }
        // A telephone number on one row only is no difference.
        #expect(checked.lines(of: .personDataDiffers) == (column == 6 ? [] : [19]))
    }

    @Test(
        "The same name and reading with another address deserves a look; another reading is another person",
        arguments: [
            ("タマガワ イズミ", "タマガワ　イズミ", true), ("タマガワイズミ", "タマガワ イズミ", true),
            ("タマガワ イズミ", "タマガワ セン", false), ("タマガワ イズミ", "", true), ("", "", true),
        ])
    func nearDuplicates(first: String, second: String, isNear: Bool) throws {
        let checked = try SampleSheet().changed {
            $0.people[0][1] = first
            $0.people[1][0] = "多摩川　泉"
            $0.people[1][1] = second
        }.checked()
        #expect(checked.lines(of: .personNameTwice) == (isNear ? [19, 20] : []))
    }

    @Test("Across facilities a name alone is no reason for a look, but name and reading are")
    func nearAcrossFacilities() throws {
        let both = try sheet(at: [izumi, dai]) { $0[4] = "sen@dai.example.jp" }
        #expect(both.lines(of: .personNameTwice) == [18, 19])
        let without = try sheet(at: [izumi, dai]) {
            $0[4] = "sen@dai.example.jp"
            $0[1] = ""
        }
        #expect(without.lines(of: .personNameTwice).isEmpty)
    }
}
