import Hummingbird
import Operations
import Registry
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// Changes of a roster, over the pages: the file, its plan, and only then the sending.
@Suite(.database)
struct ChangesTests {
    let database = TestDatabase.current

    private let desk = "desk/1"

    private func said(_ scope: String = "0") throws -> [(String, String)] {
        [
            ("wording", ApplyEntry.wording(of: try Samples.network("komae"))), ("scope", scope),
            ("identity-checked", "yes"), ("terms-explained", "yes"),
        ]
    }

    @Test func `an administrator downloads the roster, sees what their changes come to, and sends them`()
        async throws
    {
        try await Samples.approve("komae", in: database)
        let somebody = try await SignedIn(SignedIn.takahashi, in: database)
        #expect(try await somebody.get(desk).text.contains("href=\"/n/komae/desk/1/changes\""))
        #expect(try await somebody.get("\(desk)/changes").status == 200)
        let roster = try await somebody.get("\(desk)/roster/roster.csv")
        #expect(
            roster.headers[.contentDisposition]?.hasPrefix("attachment; filename*=UTF-8''roster.csv") == true)
        let changed =
            roster.text.replacing("\(SignedIn.sato),いいえ,,,", with: "\(SignedIn.sato),いいえ,03-3480-1111,変更,")
            + "森下 薫,モリシタ カオル,薬剤師,,k.morishita@midoridai.example.jp,,,追加,\r\n"
        let before = try await database.fingerprint()
        let plan = try await somebody.client.postParts(
            "/n/komae/\(desk)/changes", said(), file: ("名簿.csv", Array(changed.utf8)), session: somebody.token)
        #expect(plan.status == 200)
        for words in ["新しく登録する方（1名）", "登録内容が変わる方（1名）", "変わらない方（2名）", "03-3480-1111", "森下 薫"] {
            #expect(plan.text.contains(words), "\(words)")
        }
        #expect(try await database.fingerprint() == before)

        let sending = [("ticket", try plan.hidden("ticket")), ("file", try plan.hidden("file"))]
        // In the other language it is the same plan, and still not sent.
        let english = try await somebody.post("\(desk)/changes/send?lang=en", sending + [("translate", "en")])
        #expect(english.status == 200 && english.text.contains("<html lang=\"en\">"))
        #expect(english.text.contains("森下 薫"))
        #expect(try english.hidden("file") == sending[1].1)
        #expect(try await database.service().applications(of: "komae", in: nil).count == 1)
        let bent = [("ticket", "x" + sending[0].1.dropFirst()), sending[1], ("translate", "en")]
        #expect(try await somebody.post("\(desk)/changes/send?lang=en", bent).status == 410)
        let sent = try await somebody.post("\(desk)/changes/send", sending)
        #expect(sent.status == 303 && sent.headers[.location] == "/n/komae/desk/1?done=sent")
        let page = try await somebody.get("\(desk)?done=sent")
        #expect(page.text.contains("2026-0002") && page.text.contains("名簿の変更をお送りいただきました"))
        // Sent twice, it is the same one; chosen again, it is known.
        #expect(try await somebody.post("\(desk)/changes/send", sending).status == 303)
        let again = try await somebody.client.postParts(
            "/n/komae/\(desk)/changes", said(), file: ("名簿.csv", Array(changed.utf8)), session: somebody.token)
        #expect(again.text.contains("受付番号は 2026-0002 です"))
        #expect(try await database.service().applications(of: "komae", in: nil).count == 2)
    }

    @Test func `a plan that changes nothing keeps its page in the other language, and is not sent`()
        async throws
    {
        try await Samples.approve("komae", in: database)
        let somebody = try await SignedIn(SignedIn.takahashi, in: database)
        let roster = try await somebody.get("\(desk)/roster/roster.csv").text
        let plan = try await somebody.client.postParts(
            "/n/komae/\(desk)/changes", said("1"), file: ("名簿.csv", Array(roster.utf8)), session: somebody.token
        )
        #expect(plan.status == 200 && plan.text.contains("送る必要はありません"))
        #expect(!plan.text.contains("この内容で事務局へ送る"))
        #expect(plan.text.contains("formaction=\"/n/komae/\(desk)/changes/send?lang=en\""))
        let form = [("ticket", try plan.hidden("ticket")), ("file", try plan.hidden("file"))]
        let english = try await somebody.post("\(desk)/changes/send?lang=en", form + [("translate", "en")])
        #expect(english.status == 200 && english.text.contains("<html lang=\"en\">"))
        for words in ["There is nothing to send", "everybody here", "Unchanged (3)"] {
            #expect(english.text.contains(words), "\(words)")
        }
        #expect(try english.hidden("file") == form[1].1)
        // Sent by hand all the same, it comes back once more.
        let before = try await database.fingerprint()
        let sent = try await somebody.post("\(desk)/changes/send", form)
        #expect(sent.status == 422 && sent.text.contains("送る必要はありません"))
        #expect(try await database.fingerprint() == before)
    }

    @Test func `what changes about the facility itself is shown before and after`() async throws {
        try await Samples.approve("komae", in: database)
        let somebody = try await SignedIn(SignedIn.takahashi, in: database)
        var form = try SampleApplication("komae")
        form.overrides = ["施設種別": "薬局", "所在地": "東京都狛江市<岩戸>9-9"]
        let plan = try await somebody.client.postParts(
            "/n/komae/\(desk)/changes", said(), file: ("様式.csv", form.bytes()), session: somebody.token)
        #expect(plan.status == 200)
        for words in [
            "事業所の登録内容が変わるところ", "<th scope=\"row\">施設種別</th><td><del lang=\"ja\">診療所</del>",
            "<ins lang=\"ja\">薬局</ins>", "東京都狛江市&lt;岩戸&gt;9-9", "name=\"ticket\"",
        ] {
            #expect(plan.text.contains(words), "\(words)")
        }
    }

    @Test func `what is wrong is said beside its value, and what was ticked stays`() async throws {
        try await Samples.approve("komae", in: database)
        let somebody = try await SignedIn(SignedIn.takahashi, in: database)
        let roster = try await somebody.get("\(desk)/roster/roster.csv").text
            .replacing(SignedIn.sato, with: "n.sato@@midoridai.example.jp")
        let answer = try await somebody.client.postParts(
            "/n/komae/\(desk)/changes", said("1").filter { $0.0 != "terms-explained" },
            file: ("名簿.csv", Array(roster.utf8)), session: somebody.token)
        #expect(answer.status == 422)
        #expect(answer.text.contains("n.sato@@midoridai.example.jp") && answer.text.contains("4行目「メールアドレス」"))
        #expect(answer.text.contains("download=\"名簿（確認結果）.csv\""))
        let links = answer.text.matches(of: /<a href="#([a-z0-9-]+)">/).map { String($0.1) }
        #expect(links == ["terms-explained", "roster"])
        #expect(answer.text.contains("id=\"scope-1\" name=\"scope\" type=\"radio\" value=\"1\" checked"))
        #expect(answer.text.firstMatch(of: /name="identity-checked"[^>]* checked/) != nil)
        let unreadable = try await somebody.client.postParts(
            "/n/komae/\(desk)/changes", said(), file: ("x.csv", Array("これは名簿ではありません".utf8)),
            session: somebody.token)
        #expect(unreadable.status == 422 && unreadable.text.contains("<a href=\"#roster\">"))
    }

    @Test func `a ticket that was bent, or a file that is another, sends nothing`() async throws {
        try await Samples.approve("komae", in: database)
        let somebody = try await SignedIn(SignedIn.takahashi, in: database)
        let roster = try await somebody.get("\(desk)/roster/roster.csv").text
        let plan = try await somebody.client.postParts(
            "/n/komae/\(desk)/changes", said(),
            file: ("名簿.csv", Array((roster + "森下 薫,モリシタ カオル,薬剤師,,k@midoridai.example.jp,,,追加,\r\n").utf8)),
            session: somebody.token)
        let (ticket, file) = (try plan.hidden("ticket"), try plan.hidden("file"))
        let before = try await database.fingerprint()
        for (fields, status) in [
            ([("ticket", ticket), ("file", "YSxi")], 410), ([("ticket", "x"), ("file", file)], 410),
            ([("file", file)], 410), ([("ticket", ticket), ("file", "%%%")], 400),
        ] {
            #expect(try await somebody.post("\(desk)/changes/send", fields).status == status)
        }
        #expect(try await database.fingerprint() == before)
    }

    @Test func `where the network takes nothing by its pages, there is no such page`() async throws {
        var network = try Samples.network("komae")
        network.intake.portal = .closed
        let portal = try Samples.portal(
            .holding(Samples.administrator).defining(["komae": network]))
        var headers = HTTPFields()
        headers[.cookie] = Samples.cookie()
        let page = try await Client(portal).get("/n/komae/desk/3", headers: headers)
        #expect(page.status == 200 && !page.text.contains("/changes"))
        #expect(try await Client(portal).get("/n/komae/desk/3/changes", headers: headers).status == 404)
    }

    @Test func `only these addresses take a file, and no more than a roster`() async throws {
        let client = Client(try Samples.portal(.holding(Samples.administrator)))
        let megabyte = [UInt8](repeating: 0x61, count: 1024 * 1024)
        let session = "a-session-of-the-tests"
        func status(_ path: String, _ bytes: [UInt8]) async throws -> Int {
            try await client.postParts("/n/komae/\(path)", said(), file: ("r.csv", bytes), session: session)
                .status
        }
        #expect(try await status("desk/3/changes", megabyte) == 200)
        #expect(try await status("desk/3/changes", megabyte + megabyte + megabyte) == 413)
        #expect(try await status("desk/3/suspend/7", megabyte) == 413)
        let text = String(repeating: "YWFh", count: 700_000)
        let sent = try await client.post(
            "/n/komae/desk/3/changes/send", [("ticket", "t"), ("file", text)], session: session)
        #expect(sent.status == 303)
        let tooMuch = try await client.post(
            "/n/komae/desk/3/changes/send", [("ticket", "t"), ("file", text + text)], session: session)
        #expect(tooMuch.status == 413)
    }
}

extension Samples {
    static func approve(_ network: String, in database: TestDatabase) async throws {
        _ = try await TestSupport.Samples.approve(SampleApplication(network), in: database)
    }
}
