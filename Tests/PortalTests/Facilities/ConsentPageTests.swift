import Hummingbird
import Operations
import Registry
import Synchronization
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// The page behind the link of a request for consent.
@Suite struct ConsentPageTests {
    private let path = "/n/komae/consent/\(Samples.token)"

    private final class Answers: Sendable {
        let all = Mutex<[AnswerConsents]>([])

        var count: Int { all.withLock { $0.count } }
    }

    private func client(_ answers: Answers = Answers()) throws -> Client {
        let asked = ConsentSamples.asked(try Samples.network("komae"))
        return Client(
            try Samples.portal(
                .asking(asked).answering { (answer: AnswerConsents) in
                    answers.all.withLock { $0.append(answer) }
                    let ids = asked.clauses.map(\.id)
                    return .recorded(
                        given: ids.filter { answer.answers[$0] == true },
                        declined: ids.filter { answer.answers[$0] == false })
                }))
    }

    @Test func `a look shows every wording in full, and answers nothing`() async throws {
        let answers = Answers()
        let page = try await client(answers).get(path)
        #expect(page.status == 200 && answers.count == 0)
        for clause in try Samples.network("komae").consents {
            for line in clause.wording.ja.split(separator: "\n") { #expect(page.text.contains(line)) }
            #expect(page.text.contains("版：\(clause.version)"))
        }
        #expect(!page.text.contains(" checked"))
    }

    @Test func `each clause is answered by itself, and by somebody`() async throws {
        let answers = Answers()
        let client = try client(answers)
        let some = try await client.post(
            path, [("answer-rules", "no"), ("answer-announcement", "maybe"), ("name", " 　")])
        #expect(some.status == 422 && answers.count == 0)
        for id in ["#answer-announcement", "#answer-administrators-room", "#name"] {
            #expect(some.text.contains("href=\"\(id)\""), "\(id)")
        }
        #expect(!some.text.contains("href=\"#answer-rules\""))
        #expect(
            some.text.contains(
                "id=\"answer-rules-no\" name=\"answer-rules\" type=\"radio\" value=\"no\" checked"))
        let done = try await client.post(
            path,
            [
                ("answer-rules", "no"), ("answer-announcement", "yes"), ("answer-administrators-room", "yes"),
                ("name", " 緑川 誠 "),
            ])
        #expect(done.status == 200 && done.text.contains("同意しません") && done.text.contains("事務局からご連絡"))
        let answer = try #require(answers.all.withLock { $0.first })
        #expect(answer.name == "緑川 誠" && answer.token == Samples.token)
        #expect(
            answer.answers == ["rules": false, "announcement": true, "administrators-room": true])
    }

    @Test func `switching the language answers nothing, and brings back what was chosen`() async throws {
        let answers = Answers()
        let page = try await client(answers).post(
            path + "?lang=en", [("answer-rules", "no"), ("name", "緑川 誠"), ("translate", "en")])
        #expect(page.status == 200 && answers.count == 0 && page.text.contains("<html lang=\"en\">"))
        #expect(page.text.contains("value=\"no\" checked") && page.text.contains("value=\"緑川 誠\""))
        #expect(!page.text.contains("aria-invalid"))
    }

    @Test func `a name is no longer than it can be recorded`() async throws {
        let answers = Answers()
        let name = String(repeating: "あ", count: AnswerConsents.longestName + 1)
        let fields = ["rules", "announcement", "administrators-room"].map { ("answer-\($0)", "yes") }
        let answer = try await client(answers).post(path, fields + [("name", name)])
        #expect(answer.status == 422 && answers.count == 0)
    }

    @Test func `a link that opens nothing says so, and what cannot be a link is not found`() async throws {
        let client = Client(try Samples.portal())
        #expect(try await client.get(path).status == 410)
        #expect(try await client.post(path, []).status == 410)
        #expect(try await client.get("/n/komae/consent/x").status == 404)
    }
}

enum ConsentSamples {
    static func asked(_ network: NetworkDefinition) -> ConsentAsked {
        ConsentAsked(facility: "みどり台内科クリニック", manager: "緑川 誠", clauses: network.consents)
    }
}

extension StandIn {
    /// Every link asks for this.
    static func asking(_ asked: ConsentAsked) -> StandIn {
        nobody.answering { (_: ReadConsentAsked) in asked }
    }
}
