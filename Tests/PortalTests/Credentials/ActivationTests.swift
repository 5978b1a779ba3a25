import Hummingbird
import Operations
import Registry
import Secrets
import Testing

@testable import Portal
@testable import Web

/// The two steps of an activation, from the form to the page.
@Suite struct ActivationTests {
    private let path = "/n/komae/activate"

    private func entry(
        _ address: String = Samples.address, _ password: String = Samples.temporaryPassword
    ) -> [(String, String)] {
        [("address", address), ("temporary-password", password)]
    }

    @Test func `the right password leads to the second page`() async throws {
        let service = try StandIn.activating()
        let client = Client(try Samples.portal(service))
        let answer = try await client.post(path, entry())
        #expect(answer.status == 200)
        #expect(
            service.asked == [
                "komae BeginActivation(address: \"\(Samples.address)\", typedPassword: \"\(Samples.temporaryPassword)\") portal"
            ])
        #expect(answer.text.contains("山﨑 美咲 様"))
        #expect(answer.text.contains("訪問看護ステーションみどり"))
        #expect(answer.text.contains("name=\"ticket\" value=\"c2FtcGxl.dGlja2V0\""))
        #expect(answer.text.matches(of: /type="checkbox"/).count == 3)
        #expect(answer.text.contains("英字・数字を混ぜた8文字以上（2か月以内ごとに変更）"))
        #expect(!answer.text.contains(Samples.temporaryPassword))
    }

    @Test func `what was refused comes back with the address and without the password`() async throws {
        let client = Client(try Samples.portal())
        let answer = try await client.post(path, entry("\"><script>@example.jp", "no-such-password"))
        #expect(answer.status == 422)
        #expect(answer.text.contains("<title>エラー：本登録｜"))
        #expect(answer.text.contains("value=\"&quot;&gt;&lt;script&gt;@example.jp\""))
        #expect(!answer.text.contains("<script") && !answer.text.contains("no-such-password"))
        let refused = try await client.post(path, entry())
        #expect(refused.status == 422)
        #expect(refused.text.contains("続けて3回間違えると、30分間"))
        #expect(refused.text.contains("aria-invalid=\"true\""))
    }

    @Test(arguments: [
        ("", Samples.temporaryPassword, "メールアドレスを入力してください。"),
        ("yamazaki", Samples.temporaryPassword, "@ がありません"),
        (Samples.address, " 　", "仮パスワードを入力してください。"),
    ])
    func `what is missing is told without asking`(address: String, password: String, message: String)
        async throws
    {
        let service = StandIn.nobody
        let client = Client(try Samples.portal(service))
        let answer = try await client.post(path, entry(address, password))
        #expect(answer.status == 422)
        #expect(answer.text.contains(message))
        #expect(service.asked == [])
    }

    @Test(arguments: [
        (MistypedPassword.character(position: 7), "2組目の3文字目"),
        (.character(position: 24), "6組目の4文字目"),
        (.character(position: 25), "25文字目"), (.length(found: 23), "24文字のところ23文字"),
        (.length(found: 30), "多すぎます"),
        (.checkCharacter, "どこかに入力の間違い"),
    ])
    func `a typing error is told with its place`(mistyping: MistypedPassword, words: String)
        async throws
    {
        let service = StandIn.nobody.answering { (_: BeginActivation) in .mistyped(mistyping) }
        let answer = try await Client(try Samples.portal(service)).post(path, entry())
        #expect(answer.status == 422)
        #expect(answer.text.contains(words))
        #expect(answer.text.contains("誤りの回数には数えていません"))
    }

    @Test func `objections come all at once, with the ticks and without the passwords`() async throws {
        let client = Client(try Samples.portal(.objecting(Samples.everyObjection)))
        let answer = try await client.post(
            "\(path)/complete",
            [
                ("ticket", "c2FtcGxl.dGlja2V0"), ("address", Samples.address), ("agree", "mcs-terms"),
                ("password", "hunter22"), ("repeated", "hunter23"),
            ])
        #expect(answer.status == 422)
        #expect(
            answer.text.contains(
                "id=\"agree-mcs-terms\" name=\"agree\" type=\"checkbox\" value=\"mcs-terms\" required checked"))
        #expect(answer.text.matches(of: /\schecked/).count == 1)
        let links = answer.text.matches(of: /<a href="#([a-z-]+)">/).map { String($0.1) }
        #expect(links == ["agree-network-rules", "agree-own-account", "password", "password", "repeated"])
        #expect(!answer.text.contains("hunter2"))
        #expect(answer.text.contains("value=\"\(Samples.address)\""))
    }

    @Test func `a password that was not typed is one objection`() async throws {
        let client = Client(
            try Samples.portal(.objecting([.password(.tooShort(minimum: 8)), .password(.withoutDigits)])))
        let answer = try await client.post(
            "\(path)/complete", [("ticket", "t"), ("password", ""), ("repeated", "")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("<a href=\"#password\">新しいパスワードを入力してください。</a>"))
        #expect(answer.text.matches(of: /<a href="#([a-z-]+)">/).count == 1)
    }

    @Test func `the end says what was done and what comes next`() async throws {
        let service = try StandIn.activating()
        let client = Client(try Samples.portal(service))
        let answer = try await client.post(
            "\(path)/complete?lang=en",
            [("ticket", "t"), ("agree", "b"), ("agree", "a"), ("password", "p q+&=%"), ("repeated", "ひみつ")])
        let asked = try #require(service.asked.first)
        #expect(
            asked.hasPrefix(
                "komae CompleteActivation(ticket: \"t\", password: \"p q+&=%\", repeated: \"ひみつ\", "))
        #expect(asked.contains("\"a\"") && asked.contains("\"b\""))
        #expect(answer.status == 200)
        #expect(answer.text.contains("Your account is active"))
        #expect(answer.text.contains("Komae all-users group"))
        #expect(answer.text.contains("no-reply@medical-care.net"))
    }

    @Test func `a ticket that opens nothing leads back to the start`() async throws {
        let answer = try await Client(try Samples.portal()).post("\(path)/complete", [("ticket", "old")])
        #expect(answer.status == 410)
        #expect(answer.text.contains("href=\"/n/komae/activate\">最初からやり直す"))
    }

    @Test func `the second page changes its language without complaining`() async throws {
        let service = try StandIn.objecting(Samples.everyObjection)
        let client = Client(try Samples.portal(service))
        let answer = try await client.post(
            "\(path)/complete?lang=en",
            [
                ("ticket", "t"), ("address", Samples.address), ("agree", "mcs-terms"), ("translate", "en"),
            ])
        #expect(
            service.asked == [
                "komae CompleteActivation(ticket: \"t\", password: \"\", repeated: \"-\", agreedClauses: Set([])) portal"
            ])
        #expect(answer.status == 200)
        #expect(answer.text.contains("<html lang=\"en\">"))
        #expect(!answer.text.contains("role=\"alert\""))
        #expect(answer.text.contains("value=\"\(Samples.address)\""))
        #expect(answer.text.matches(of: /type="checkbox"[^>]* checked/).count == 1)
    }

    @Test func `reading consumes nothing`() async throws {
        let service = try StandIn.activating()
        let client = Client(try Samples.portal(service))
        let query = "?address=\(Samples.address)&temporary-password=\(Samples.temporaryPassword)&ticket=t"
        for page in [path, "\(path)/complete", "/n/komae/", "/n/komae/senders", "/n/komae/privacy"] {
            for address in [page, page + query] {
                _ = try await client.get(address)
                _ = try await client.send(.head, address)
            }
        }
        #expect(service.asked == [])
        let complete = try await client.get("\(path)/complete?lang=en")
        #expect(complete.status == 303)
        #expect(complete.headers[.location] == "/n/komae/activate?lang=en")
    }

    @Test func `each rule says what it asks, in both languages`() throws {
        let takarazuka = try Samples.network("takarazuka").passwordRule
        #expect(
            PasswordRuleWords(takarazuka, .ja).lines.first
                == "次のどれか：英字・数字・記号を混ぜた13文字以上、または 英字・数字・記号を混ぜた8文字以上（2か月以内ごとに変更）")
        #expect(
            PasswordRuleWords(takarazuka, .en).lines.first
                == "One of these: 13 characters or more mixing letters, digits and symbols; or "
                + "8 characters or more mixing letters, digits and symbols, changed at least every 2 months")
        var digits = try #require(takarazuka.alternatives.first)
        (digits.minimumLength, digits.letters, digits.symbols) = (6, false, false)
        #expect(PasswordRuleWords(PasswordRule(alternatives: [digits]), .ja).lines.first == "数字を含む6文字以上")
    }
}
