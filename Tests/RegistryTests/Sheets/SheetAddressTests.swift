import Registry
import Testing

/// Addresses as they stand in sheets: repaired visibly, doubted, or taken for somebody else's.
struct SheetAddressTests {
    private func checked(
        _ address: String, kana: String = "ノガワ カオル", facility: String? = nil, manager: String? = nil,
        shared: NetworkDefinition.Intake.SharedAddresses = .warn
    ) throws -> CheckedApplication {
        try SampleSheet().changed {
            $0.people[1][4] = address
            $0.people[1][1] = kana
            if let facility { $0["事業所名"] = facility }
            if let manager { $0["管理者メールアドレス"] = manager }
        }.checked(for: .sample { $0.intake.sharedAddresses = shared })
    }

    @Test("Letters of other scripts are read as the Latin ones they look like, and shown")
    func lookAlikes() throws {
        let checked = try checked("k\u{430}\u{3BF}ru@izumi.\u{435}xample.jp")
        let problem = try #require(checked.problems.first)
        #expect(checked.codes == [.emailLookAlike])
        #expect(problem.message.ja.contains("kaoru@izumi.example.jp") && problem.message.ja.contains("U+0430"))
        #expect(checked.people.last?.email == "kaoru@izumi.example.jp")
    }

    @Test(
        "A facility's own address is taken for a shared one",
        arguments: [
            // Its domain's name, the manager's domain's, its name in kana or Latin letters, with an office's word or digits.
            ("izumi@izumi.example.jp", nil, nil, true),
            ("mihondai@gmail.com", nil, "incho@mihondai.example.jp", true),
            ("mihondai-clinic@gmail.com", nil, "incho@mihondai.example.jp", true),
            ("izumi.houkan2@gmail.com", nil, "tamagawa@example.ne.jp", true),
            ("himawari@gmail.com", "見本ひまわりクリニック", "tamagawa@example.ne.jp", true),
            ("careplan.sora@gmail.com", "居宅介護支援Ｓｏｒａ", "tamagawa@example.ne.jp", false),
            ("sora@gmail.com", "居宅介護支援Ｓｏｒａ", "tamagawa@example.ne.jp", true),
            ("izumi.nogawa@izumi.example.jp", nil, nil, false),
            ("gmail@gmail.com", nil, "mihon@gmail.com", false),
            ("clinic.nogawa@gmail.com", "見本クリニック", "tamagawa@example.ne.jp", false),
        ])
    func facilitys(address: String, facility: String?, manager: String?, isFacilitys: Bool) throws {
        let warned = try checked(address, facility: facility, manager: manager)
        #expect(warned.codes.contains(.emailLooksShared) == isFacilitys)
        let refused = try checked(address, facility: facility, manager: manager, shared: .refuse)
        #expect(refused.codes.contains(.emailShared) == isFacilitys)
        #expect(refused.people.count == (isFacilitys ? 1 : 2))
    }

    @Test("Somebody who is called like the facility keeps their own address")
    func namesake() throws {
        #expect(try checked("izumi@izumi.example.jp", kana: "ノガワ イズミ", shared: .refuse).problems.isEmpty)
    }

    @Test("Who leaves does so whatever their address looks like")
    func leaving() throws {
        let sheet = SampleSheet().changed { $0.people[1][4] = "info@gmial.com" }.adding(["区分"], [[""], ["退職"]])
        #expect(try sheet.checked(for: .sample { $0.intake.sharedAddresses = .refuse }).problems.isEmpty)
    }
}
