import Registry
import Testing

@testable import Forms

/// A network that the program has never heard of, made of files alone.
@Suite struct ThirdNetworkTests {
    private static let definition = """
        code: minamo
        name: { ja: 水面町つながりネット, en: Minamo Link }
        municipality: "012025"
        operator:
          name: { ja: 水面町, en: Minamo Town }
          addressee: { ja: 水面町長, en: the Mayor of Minamo }
          basis: { ja: 水面町要綱, en: the town's guidelines }
        secretariat:
          name: { ja: 水面町福祉課, en: Welfare section }
          telephone: 0120-000-000
          email: link@minamo.example.jp
          hours: { ja: 平日のみ, en: Weekdays only }
        membership: { facilities: false, individuals: true }
        intake: { channels: single, seal_asked: false, shared_addresses: refuse }
        temporary_password: { lapses_after_open_days: 7 }
        formalities: { registry_number: true, decision_number_required: false, can_reject: true }
        groups: {}
        participants_list: "off"
        password_rule:
          alternatives:
            - { minimum_length: 15, letters: false, digits: false, symbols: false }
        consents: []
        terms: [own-account]
        reminders:
          temporary_password_lapses_within_days: 2
          not_activated_after_days: [3]
          not_in_room_after_days: [3]
          application_waits_after_days: [3]
        mail:
          from_name: 水面町
          from_address: link@minamo.example.jp
          reply_to: link@minamo.example.jp
        extra_closed_days: [2026-12-28, 2027-01-01]
        """

    private static let application = [
        "様式,申込書", "申込日,", "申込区分,", "事業所名,", "事業所番号,", "施設種別,", "施設種別（その他）,", "郵便番号,", "所在地,", "電話番号,",
        "管理者氏名,", "管理者メールアドレス,", "本人確認,", "利用規約の説明,", "",
        "氏名,フリガナ,職種,職種（その他）,メールアドレス,MCS管理者,電話番号,区分,旧メールアドレス", "",
    ].joined(separator: "\r\n")

    @Test func `two files are enough`() throws {
        let forms = try FormsCopy()
        try forms.write(Self.definition, to: "minamo/network.yaml")
        try forms.write("\u{FEFF}" + Self.application, to: "minamo/application.csv")
        #expect(forms.mistakes("minamo") == [])
        let minamo = try forms.read("minamo")
        #expect(minamo.definition.groups.allUsers == nil)
        #expect(minamo.definition.passwordRule.alternatives.first?.changeAfterMonths == nil)
        #expect(minamo.definition.consents.isEmpty)
        #expect(minamo.definition.privacyNotice.wording.ja.contains("水面町要綱に基づき、水面町がお預かりします。"))
        #expect(minamo.definition.privacyNotice.wording.en.contains("link@minamo.example.jp"))
        #expect(minamo.definition.closedDays.contains("2026-12-28"))
        #expect(minamo.definition.closedDays.count { $0 == "2027-01-01" } == 1)
        #expect(minamo.mailTexts.count == MailKind.allCases.count)
    }

    @Test func `nobody may be left to join`() throws {
        let forms = try FormsCopy()
        try forms.write(
            Self.definition.replacing("individuals: true", with: "individuals: false"),
            to: "minamo/network.yaml")
        try forms.write("\u{FEFF}" + Self.application, to: "minamo/application.csv")
        #expect(forms.mistakes("minamo").map(\.what).contains(Fault.nobodyMayJoin.what))
    }
}
