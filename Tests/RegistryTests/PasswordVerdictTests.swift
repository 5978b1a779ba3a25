import Registry
import Testing

struct PasswordVerdictTests {
    private static let personal = [
        "山田 太郎", "ヤマダ タロウ", "hanamizuki77@izumi.example.jp", "Sunflower訪問看護ステーション",
    ]

    @Test(
        "MCS's rule: 13 with all kinds for ever, 8 with all kinds for two months",
        arguments: [
            ("kr7#vb2!mq9xd", .accepted(changeAfterMonths: nil)), ("kr7#vb2!", .accepted(changeAfterMonths: 2)),
            ("kr7#vb2", .refused([.tooShort(minimum: 8)])), ("kr7vvb2mq9", .refused([.withoutSymbols])),
            ("krvb", .refused([.tooShort(minimum: 8), .withoutDigits, .withoutSymbols])),
            ("71#42!93", .refused([.withoutLetters])), ("kr 7#vb2 !mq9", .accepted(changeAfterMonths: nil)),
        ] as [(String, PasswordVerdict)])
    func mcs(password: String, verdict: PasswordVerdict) {
        #expect(PasswordRule.mcs.verdict(for: password, personal: Self.personal) == verdict)
    }

    @Test(
        "Komae's rule: letters and digits, for two months",
        arguments: [
            ("kr7vb2mq", .accepted(changeAfterMonths: 2)), ("kr7vb2m", .refused([.tooShort(minimum: 8)])),
            ("krzvbqmdhd", .refused([.withoutDigits])),
        ] as [(String, PasswordVerdict)])
    func komae(password: String, verdict: PasswordVerdict) {
        #expect(PasswordRule.komae.verdict(for: password, personal: []) == verdict)
    }

    @Test(
        "Characters that depend on the device are refused",
        arguments: [
            "ｋｒ７＃ｖｂ２！mq9xd", "kr7#vb2!\u{7}mq9xd", "kr7#vb2!パスワード", " kr7#vb2!mq9xd", "kr7#vb2!mq9xd ",
            "kr7#vb2!é",
        ])
    func characters(password: String) {
        #expect(PasswordRule.mcs.verdict(for: password, personal: []) == .refused([.characters]))
    }

    @Test func hashingAPasswordStaysBearable() {
        let long = String(repeating: "k7#vbq2!", count: 20)
        #expect(PasswordRule.mcs.verdict(for: long, personal: []) == .refused([.tooLong(maximum: 128)]))
    }

    @Test(
        "The person is not in it",
        arguments: [
            "yamada#71vqx9", "TAROU!8382zqx", "taro-94!vqzxw", "xhanamizuki!4", "sunflower!48z",
            "izumi!8394qzx",
        ])
    func personal(password: String) {
        #expect(PasswordRule.mcs.verdict(for: password, personal: Self.personal) == .refused([.personal]))
    }

    @Test func aShortNameCountsOnlyOnItsOwn() {
        #expect(PasswordRule.mcs.verdict(for: "abe#48271!!93", personal: ["アベ"]) == .refused([.personal]))
        #expect(
            PasswordRule.mcs.verdict(for: "kabeq#4827!93", personal: ["アベ"])
                == .accepted(changeAfterMonths: nil))
    }

    @Test(
        "What is tried first is refused",
        arguments: [
            "Password2026!", "p@ssw0rd2026!", "P@$$w0rd!2026", "qwerty123!@#", "1qaz2wsx3edc!", "abcd1234!!!!!",
            "Komae!20262026", "ab1!ab1!ab1!ab", "Sakura!48271",
            "1Q!1Q!1Q!1Q!1", "zxcvbnm,09876", "medicalcare#2026",
        ])
    func guessable(password: String) {
        #expect(PasswordRule.mcs.verdict(for: password, personal: []) == .refused([.guessable]))
    }

    @Test func anEmptyPasswordIsRefusedWithoutARule() {
        #expect(PasswordRule(alternatives: []).verdict(for: "", personal: []) == .refused([.guessable]))
    }

    @Test func objectionsNeverRepeatThePassword() {
        for objection in [PasswordObjection.tooShort(minimum: 8), .personal, .guessable, .characters] {
            #expect(!objection.message.ja.isEmpty && !objection.message.en.isEmpty)
        }
    }

    @Test func randomTextsGetAVerdict() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<5_000 {
            _ = PasswordRule.mcs.verdict(for: generator.text(upTo: 20), personal: [generator.text(upTo: 20)])
        }
    }
}
