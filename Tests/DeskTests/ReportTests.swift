import ArgumentParser
import Forms
import Foundation
import Operations
import Registry
import Testing

@testable import Desk
@testable import Forms

@Suite struct ReportTests {
    private func report(_ error: any Error, _ arguments: String...) -> Report {
        Report(of: error, from: TestRoot.self, arguments: ["madoguchi"] + arguments)
    }

    private let refusal = Refusal(
        .notAllowed, Bilingual(ja: "できません。", en: "Not possible."),
        remedy: Bilingual(ja: "待ってください。", en: "Wait."),
        details: [Bilingual(ja: "3行目", en: "line 3"), Bilingual(ja: "5行目", en: "line 5")])

    @Test func `A refusal is told in Japanese, then in English`() {
        let report = report(refusal)
        #expect(report.exitCode == 77)
        #expect(
            report.text(asJSON: false) == """
                できません。
                  - 3行目
                  - 5行目
                待ってください。
                Not possible.
                  - line 3
                  - line 5
                Wait.
                """)
        #expect(report.text(asJSON: false, dimsEnglish: true).contains("\u{1B}[2mWait.\u{1B}[0m"))
    }

    @Test func `A refusal in JSON is one object`() throws {
        let text = report(refusal).text(asJSON: true)
        let json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: Any]])
        let error = try #require(json["error"])
        #expect(error["code"] as? Int == 77)
        #expect(error["kind"] as? String == "not_allowed")
        #expect((error["what"] as? [String: String])?["ja"] == "できません。")
        #expect((error["remedy"] as? [String: String])?["en"] == "Wait.")
        #expect((error["details"] as? [Any])?.count == 2)
    }

    @Test func `Mistakes in a network's files are listed with their places`() {
        let mistakes = FormMistakes(all: [
            FormMistake(
                file: "komae/network.yaml", line: 12, field: "groups.all_users",
                what: Bilingual(ja: "値が書かれていません。", en: "The value is empty."),
                remedy: Bilingual(ja: "値を書き入れてください。", en: "Write a value.")),
            FormMistake(
                file: "komae", line: nil, field: nil, what: Bilingual(ja: "ありません。", en: "Missing."),
                remedy: Bilingual(ja: "ご確認ください。", en: "Check.")),
        ])
        let report = report(mistakes)
        #expect(report.exitCode == 65)
        let text = report.text(asJSON: false)
        #expect(text.contains("komae/network.yaml:12: groups.all_users: 値が書かれていません。 — 値を書き入れてください。"))
        #expect(text.contains("komae/network.yaml:12: groups.all_users: The value is empty. — Write a value."))
        #expect(text.contains("  - komae: ありません。"))
        #expect(text.contains("2か所"))
    }

    @Test func `An unknown outcome comes with the command that asks again`() {
        let id = UUID()
        let report = report(Unanswered(requestID: id), "task", "done", "3", "--evidence", "画面で 確認")
        #expect(report.exitCode == 75)
        #expect(
            report.text(asJSON: false)
                .hasSuffix("madoguchi task done 3 --evidence '画面で 確認' --request-id \(id.uuidString)"))
        #expect(report.text(asJSON: true).contains(#""retry" : "madoguchi task done 3"#))
    }

    @Test func `A request id that was given is not given twice`() {
        let id = UUID()
        let report = report(Unanswered(requestID: id), "task", "done", "--request-id=\(id.uuidString)")
        #expect(report.text(asJSON: false).components(separatedBy: "--request-id").count == 2)
    }

    @Test(arguments: [
        (["facility", "list", "--netwrok", "x"], "「--netwrok」という指定はありません。「--network」のことでしょうか。"),
        (["application", "approve"], "「<receipt>」が指定されていません。"),
        (["application", "list", "--network"], "「--network <code>」に値がありません。"),
        (["application", "list", "x"], "「x」を解釈できません。"),
        (["application", "aprove", "2"], "「aprove」「2」を解釈できません。"),
        (["application", "approve", "abc"], "「<receipt>」に「abc」は使えません。"),
        (["task", "done", "3"], "「--evidence <text>」が指定されていません。"),
        (["account", "list", "--as-of", "never"], "「--as-of <YYYY-MM-DD[THH:MM]>」に「never」は使えません。"),
    ])
    func `Mistakes in the options are told in Japanese, with the usage`(arguments: [String], japanese: String)
        throws
    {
        let error = try #require(throws: (any Error).self) { try TestRoot.parseAsRoot(arguments) }
        let report = report(error)
        #expect(report.exitCode == 64)
        let text = report.text(asJSON: false)
        #expect(text.hasPrefix(japanese + "\n"))
        #expect(text.contains("Usage: madoguchi \(arguments[0])"))
        #expect(report.text(asJSON: true).contains(#""kind" : "usage""#))
    }

    @Test(arguments: [["--help"], ["application", "--help"], ["task", "done", "-h"], ["help", "room"]])
    func `Help is an answer, not an error`(arguments: [String]) async {
        let run = await TestDesk().run(arguments)
        #expect(run.exitCode == 0)
        #expect(run.output.contains("USAGE: madoguchi"))
        #expect(run.warning.isEmpty)
    }

    @Test func `What a command has told itself is not told again`() {
        let report = report(ExitCode(65))
        #expect(report.exitCode == 65)
        #expect(report.text(asJSON: false).isEmpty)
    }

    @Test func `What nobody foresaw ends with 70`() {
        struct Surprise: Error {}
        #expect(report(Surprise()).exitCode == 70)
        #expect(report(CancellationError()).exitCode == 70)
    }

    @Test func `An error cannot steer the terminal`() {
        let hostile = Refusal(.notFound, Bilingual(ja: "「\u{1B}[2J」", en: "\u{9B}"))
        let text = report(hostile).text(asJSON: false)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
}
