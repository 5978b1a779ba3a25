import Hummingbird
import Operations
import Registry
import Synchronization
import Testing

@testable import Portal
@testable import Web

/// Handing in an application over the page.
@Suite struct ApplyTests {
    private let path = "/n/komae/apply/facility"

    private func fields(_ changes: [String: String] = [:]) throws -> [(String, String)] {
        let usual = [
            "wording": ApplyEntry.wording(of: try Samples.network("komae")), "form-1": "typed",
            "applied-on": "2026-11-02", "facility-name": "みどり台内科クリニック", "facility-type": "clinic", "seal": "0",
            "consent-rules": "yes",
        ]
        return usual.merging(changes) { $1 }.sorted { $0.key < $1.key }
    }

    @Test func `what is typed becomes the head of the sheet, and the file stays as it came`() async throws {
        let sent = Mutex<SubmitApplication?>(nil)
        let client = Client(
            try Samples.portal(
                .taking { submission in
                    sent.withLock { $0 = submission }
                    return .received(ApplySamples.received)
                }))
        let answer = try await client.postParts(path, fields(), file: ("../名簿.csv", [0x82, 0xA0, 0x0D, 0x0A]))
        #expect(answer.status == 200)
        #expect(answer.text.contains("2026-0001"))
        let submission = try #require(sent.withLock { $0 })
        let rows = try #require(submission.form?.rows)
        for row in [
            ["申込日", "2026-11-02"], ["事業所名", "みどり台内科クリニック"], ["施設種別", "診療所"], ["押印", "省略"],
            ["同意：運用規程と利用規約の遵守", "同意する"],
        ] { #expect(rows.contains(row), "\(row)") }
        #expect(submission.file?.name == "名簿.csv")
        #expect(submission.file?.bytes == [0x82, 0xA0, 0x0D, 0x0A])
        #expect(String(decoding: submission.typed, as: UTF8.self).contains("facility-type=clinic"))
        #expect(submission.corrects == nil)
    }

    @Test func `nothing typed is lost, and each thing is said where it belongs`() async throws {
        let client = Client(
            try Samples.portal(
                .taking { _ in .problems(ApplySamples.problems, file: ApplySamples.file) }))
        let answer = try await client.postParts(
            path, fields(["facility-name": "\"><script>"]), file: ("r.csv", [1]))
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"&quot;&gt;&lt;script&gt;\""))
        #expect(!answer.text.contains("<script"))
        #expect(answer.text.contains("<option value=\"clinic\" selected>"))
        #expect(
            answer.text.contains(
                "id=\"consent-rules\" name=\"consent-rules\" type=\"checkbox\" value=\"yes\" required checked"))
        let links = answer.text.matches(of: /<a href="#([a-z0-9-]+)">/).map { String($0.1) }
        #expect(links == ["manager-email", "roster"])
        #expect(answer.text.contains("yamazaki@@midoridai.example.jp"))
        #expect(answer.text.contains("3行目「メールアドレス」"))
        #expect(
            answer.text.contains("href=\"data:application/octet-stream;base64,YSxi\" download=\"roster.csv\""))
    }

    @Test func `without a file, or after the wording changed, nothing is handed in`() async throws {
        let client = Client(
            try Samples.portal(.taking { _ in throw Refusal(.software, Bilingual(ja: "", en: "")) }))
        let missing = try await client.postParts(path, fields(), file: nil)
        #expect(missing.status == 422 && missing.text.contains("ファイルを選んでください"))
        let old = try await client.postParts(path, fields(["wording": "old"]), file: ("r.csv", [1]))
        #expect(old.status == 422 && old.text.contains("改められました"))
        #expect(old.text.contains("value=\"みどり台内科クリニック\""))
    }

    @Test func `a file that cannot be read is said at its field`() async throws {
        let refusal = Refusal(.data, Bilingual(ja: "名簿に一人も書かれていません。", en: "The roster lists nobody."))
        let client = Client(try Samples.portal(.taking { _ in throw refusal }))
        let answer = try await client.postParts(path, fields(), file: ("r.csv", [1]))
        #expect(answer.status == 422)
        #expect(answer.text.contains("<a href=\"#roster\">名簿に一人も書かれていません。</a>"))
    }

    @Test func `only this address takes more than a form, and no more than a roster`() async throws {
        let client = Client(
            try Samples.portal(.taking { _ in .received(ApplySamples.received) }))
        let megabyte = [UInt8](repeating: 0x61, count: 1024 * 1024)
        #expect(try await client.postParts(path, fields(), file: ("r.csv", megabyte)).status == 200)
        #expect(
            try await client.postParts(path, fields(), file: ("r.csv", megabyte + megabyte + megabyte)).status
                == 413)
        #expect(
            try await client.postParts("/n/komae/activate", fields(), file: ("r.csv", megabyte)).status == 413)
    }

    @Test func `a day is typed, as people write it, in whichever calendar`() async throws {
        let client = Client(try Samples.portal())
        for (language, value, example) in [
            ("ja", "令和8年11月2日", "例：令和8年11月25日、R8.11.25、2026/11/25"),
            ("en", "2026-11-02", "the year comes first"),
        ] {
            let page = try await client.get("\(path)?lang=\(language)").text
            let field = try #require(page.firstMatch(of: /<input id="applied-on"[^>]*>/)).0
            #expect(field.contains("type=\"text\"") && field.contains("value=\"\(value)\""))
            #expect(field.contains("aria-describedby=\"applied-on-hint\"") && page.contains(example))
        }
        for network in Samples.networks {
            for page in try EveryPage.all(network, .en) {
                #expect(!page.html.contains("type=\"date\""))
            }
        }
    }

    @Test func `who may not apply is not found`() async throws {
        let client = Client(try Samples.portal())
        for path in ["/n/komae/apply/individual", "/n/komae/apply/x", "/n/komae/apply/files/x.csv"] {
            #expect(try await client.get(path).status == 404, "\(path)")
        }
        let single = try await client.get("/n/komae/apply")
        #expect(single.status == 303 && single.headers[.location] == "/n/komae/apply/facility")
        #expect(try await client.get("/n/takarazuka/apply").text.contains("/n/takarazuka/apply/individual"))
        #expect(try await client.get("/n/takarazuka/apply/individual").status == 200)
        let blank = try await client.get("/n/komae/apply/files/roster.xlsx")
        #expect(blank.status == 200 && blank.text == "roster.xlsx")
    }

    @Test func `the page behind a link tells its address to nobody`() async throws {
        let client = Client(
            try Samples.portal(
                .showing(ApplySamples.status(.returned))))
        let page = try await client.get("/n/komae/applications/\(Samples.token)")
        #expect(page.status == 200)
        #expect(HeaderName("Referrer-Policy").flatMap { page.headers[$0] } == "no-referrer")
        #expect(page.text.contains("差戻し") && page.text.contains("氏名をご確認ください。"))
        let unknown = try await Client(try Samples.portal()).get("/n/komae/applications/\(Samples.token)")
        #expect(unknown.status == 410)
    }

    @Test func `an individual who typed nothing is told all that is missing`() async throws {
        let client = Client(
            try Samples.portal(.taking { _ in throw Refusal(.software, Bilingual(ja: "", en: "")) }))
        let wording = ApplyEntry.wording(of: try Samples.network("takarazuka"))
        let answer = try await client.postParts(
            "/n/takarazuka/apply/individual",
            [("wording", wording), ("person-name", "　"), ("consent-ten-rules", "yes")], file: nil)
        #expect(answer.status == 422)
        let links = answer.text.matches(of: /<a href="#([a-z0-9-]+)">/).map { String($0.1) }
        #expect(links == ["person-name", "person-profession", "person-email", "consent-certification"])
        #expect(answer.text.contains("氏名を入力してください。"))
    }

    @Test(arguments: Applicant.allCases) func `a correction is made on the form that the application came on`(
        _ kind: Applicant
    ) async throws {
        let client = Client(
            try Samples.portal(
                .showing(ApplySamples.status(.returned, of: kind))))
        let page = try await client.get("/n/takarazuka/applications/\(Samples.token)")
        let path = "/n/takarazuka/apply/\(kind.rawValue)?corrects=\(Samples.token)"
        #expect(page.text.contains("href=\"\(path)\""))
        let form = try await client.get(path)
        #expect(form.text.contains("name=\"corrects\" value=\"\(Samples.token)\""))
    }
}

extension Client {
    /// As a browser sends a form of the portal's own with a file in it.
    func postParts(
        _ path: String, _ fields: [(String, String)], file: (name: String, bytes: [UInt8])?,
        session: String? = nil
    ) async throws -> Answer {
        let boundary = "----formboundary"
        var body: [UInt8] = []
        let binding = session.map { FormTokens.Binding.session($0) } ?? .visit(Self.visit)
        for (name, value) in fields + [(SentToken.field, tokens.token(for: binding))] {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        let (name, bytes) = file ?? ("", [])
        body +=
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"roster\"; filename=\"\(name)\"\r\n".utf8
        body += "Content-Type: application/octet-stream\r\n\r\n".utf8
        body += bytes + Array("\r\n--\(boundary)--\r\n".utf8)
        var headers = Self.formHeaders
        headers[.contentType] = "multipart/form-data; boundary=\(boundary)"
        headers[.cookie] =
            session.map { Samples.cookie($0) } ?? "__Host-madoguchi_visit=\(Self.visit)"
        return try await send(
            .post, path, headers: headers, body: RequestBody(buffer: ByteBuffer(bytes: body)))
    }
}
