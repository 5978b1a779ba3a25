import Registry
import Testing

struct NumberTests {
    @Test(
        "Facility numbers whose check digit agrees",
        arguments: [
            "1314520748", "1314521522", "1314521555", "1314521357", "1360990010", "2870990013", "１３１４５２０７４８",
            "13-1452074-8", " 1314520748 ",
        ])
    func agreeing(written: String) throws {
        let number = try FacilityNumber(written: written)
        #expect(number.checkDigitAgrees)
        #expect(number.text.utf8.count == 10)
        #expect(!number.zeroRestored)
    }

    @Test(
        "Exactly one last digit agrees with any nine characters",
        arguments: ["131452074", "136099001", "13A099001", "287099001", "01Z123456"])
    func oneDigit(nine: String) throws {
        let agreeing = try (0...9).filter { try FacilityNumber(written: nine + String($0)).checkDigitAgrees }
        #expect(agreeing.count == 1)
    }

    @Test(
        "What is no facility number",
        arguments: [
            "", "なし", "131452074", "170500010", "13145207488", "1314I20748", "13I4520748", "4814520748",
            "0014520748",
            "A314520748",
        ])
    func shapeless(written: String) {
        #expect(throws: FacilityNumber.Fault.shape) { try FacilityNumber(written: written) }
    }

    @Test func aLostZeroIsRestoredAndTold() throws {
        let number = try FacilityNumber(written: "170500011")
        #expect(number.text == "0170500011")
        #expect(number.zeroRestored)
        #expect(try !FacilityNumber(written: number.text).zeroRestored)
    }

    @Test(
        "Codes of municipalities", arguments: [("132195", 13), ("282146", 28), ("011002", 1), ("１３２１９５", 13)])
    func municipality(written: String, prefecture: Int) throws {
        #expect(try MunicipalityCode(written: written).prefecture == prefecture)
    }

    @Test(
        "Codes that are none",
        arguments: [
            ("132196", .checkDigit(expected: 5)), ("13219", .shape), ("", .shape), ("482195", .shape),
            ("1321951", .shape), ("13219a", .shape),
        ] as [(String, MunicipalityCode.Fault)])
    func noMunicipality(written: String, fault: MunicipalityCode.Fault) {
        #expect(throws: fault) { try MunicipalityCode(written: written) }
    }

    @Test(
        "Postal codes",
        arguments: [
            ("201-0001", "201-0001", false), ("2010001", "201-0001", false), ("〒２０１－０００１", "201-0001", false),
            ("201ー0001", "201-0001", false),
            ("600001", "060-0001", true), ("10001", "001-0001", true),
        ])
    func postalCode(written: String, text: String, restored: Bool) throws {
        let code = try PostalCode(written: written)
        #expect(code.description == text)
        #expect(code.zerosRestored == restored)
        let again = try PostalCode(written: code.description)
        #expect(again.digits == code.digits && !again.zerosRestored)
    }

    @Test(
        "What is no postal code",
        arguments: ["", "201-001", "20-10001", "1234", "12345678", "201-000a", "201-00-01", "60-0001", "〒"])
    func noPostalCode(written: String) {
        #expect(throws: PostalCode.Fault.shape) { try PostalCode(written: written) }
    }

    @Test(
        "Telephone numbers",
        arguments: [
            ("03-0000-2222", "03-0000-2222", nil), ("０３（００００）２２２２", "03-0000-2222", nil),
            ("0300002222", "0300002222", nil),
            ("TEL 03 0000 2222", "03-0000-2222", nil), ("09000000001", "09000000001", nil),
            ("300002222", "0300002222", .zeroRestored),
            ("9000000001", "09000000001", .zeroRestored), ("42-000-1111", "042-000-1111", .zeroRestored),
            ("+81-42-000-1111", "042-000-1111", .countryCode),
            ("+81 (0)42 000 1111", "042-000-1111", .countryCode),
            ("+819000000001", "09000000001", .countryCode), ("0120-000-000", "0120-000-000", nil),
            ("08000000001", "08000000001", nil), ("'0300002222", "0300002222", nil),
        ] as [(String, String, Telephone.Repair?)])
    func telephone(written: String, text: String, repair: Telephone.Repair?) throws {
        let telephone = try Telephone(written: written)
        #expect(telephone.text == text)
        #expect(telephone.repair == repair)
    }

    @Test(
        "What is no telephone number",
        arguments: [
            "", "なし", "9.01E+09", "03-0000-222", "03-0000-22222", "110", "03-0000-2222 内線5", "0000000000",
            "+1-202-555-0100", "-", "+", "+81",
        ])
    func noTelephone(written: String) {
        #expect(throws: Telephone.Fault.shape) { try Telephone(written: written) }
    }

    @Test("What was repaired needs no repair")
    func idempotent() throws {
        var generator = SeededGenerator(seed: 7)
        let characters = Array("0123456789012345678900-- +()Ａａ０ー81")
        for _ in 0..<60_000 {
            let length = Int.random(in: 0...14, using: &generator)
            let text = String((0..<length).map { _ in characters.randomElement(using: &generator) ?? "0" })
            if let telephone = try? Telephone(written: text) {
                let again = try Telephone(written: telephone.text)
                #expect(again.text == telephone.text && again.repair == nil, "\(text)")
            }
            if let code = try? PostalCode(written: text) {
                #expect(try PostalCode(written: code.description).digits == code.digits, "\(text)")
            }
            if let number = try? FacilityNumber(written: text) {
                #expect(try FacilityNumber(written: number.text).text == number.text, "\(text)")
            }
        }
    }
}
