import ArgumentParser
import Foundation
import Operations
import Registry
import Testing

@testable import Desk

@Suite struct OptionTests {
    private func seconds(_ text: String) -> Double? { JapanTime(argument: text)?.date.timeIntervalSince1970 }

    @Test func `A time is Japan's; a day alone begins at midnight`() {
        #expect(seconds("1970-01-01T09:00") == 0)
        #expect(seconds("2026-11-21") == seconds("2026-11-21T00:00"))
        #expect(seconds("2026-11-21T14:05") == seconds("2026-11-21").map { $0 + 14 * 3_600 + 5 * 60 })
        #expect(seconds("令和8年11月21日") == seconds("2026-11-21"))
        #expect(seconds("R8.11.21T23:59") == seconds("2026-11-21T23:59"))
    }

    @Test(arguments: [
        "", "T", "2026-11-31", "2026-11-21T", "2026-11-21T24:00", "2026-11-21T9:00", "2026-11-21T09:60",
        "2026-11-21T09:00Z",
        "2026-11-21T09:00T", "2026-11-21T+9:00", "2026-11-21T０９:00", "now",
    ])
    func `What is no time is refused`(text: String) {
        #expect(JapanTime(argument: text) == nil)
    }

    @Test func `Times are shown as they are typed`() throws {
        for text in ["2026-11-21T14:05", "2026-02-28T00:00", "2030-12-31T23:59"] {
            let shown = try #require(JapanTime(argument: text)).date.inJapan
            #expect(shown == text.replacing("T", with: " "))
        }
    }

    @Test(arguments: ["in_review", "In_Review", "審査中"])
    func `A state may be typed in either language`(text: String) {
        #expect(Choice<ApplicationState>(argument: text)?.value == .inReview)
    }

    @Test func `Every value that help lists is understood, and no two go by the same name`() {
        func check<Value: Titled & Equatable>(_ type: Value.Type) {
            let names = Value.allCases.map(\.title.ja) + Choice<Value>.allValueStrings
            #expect(Set(names).count == names.count)
            #expect(
                Choice<Value>.allValueStrings.compactMap { Choice<Value>(argument: $0)?.value }
                    == Array(Value.allCases))
        }
        check(ApplicationState.self)
        check(AccountState.self)
        check(Standing.self)
        #expect(Choice<Standing>(argument: "unknown") == nil)
    }

    @Test func `A receipt number may be typed carelessly`() {
        #expect(TypedReceipt(argument: "２０２６－１")?.number.description == "2026-0001")
        #expect(TypedReceipt(argument: "1") == nil)
    }

    @Test(arguments: [("1", 1), ("0", nil), ("-5", nil), ("x", nil), ("100001", nil)])
    func `A limit is a positive number`(text: String, count: Int?) {
        #expect(ListLimit(argument: text)?.count == count)
    }

    private func environment(_ variables: [String: String] = [:], clerk: String = "試子") -> DeskEnvironment {
        DeskEnvironment(
            openService: { _ in throw TestDesk.unavailable }, clerk: clerk,
            now: { Date(timeIntervalSince1970: 0) },
            write: { _ in }, warn: { _ in }, variables: variables, isTerminal: false)
    }

    @Test func `The network is the one named, or else the environment's`() throws {
        let variables = ["MADOGUCHI_NETWORK": "komae"]
        let named = try NetworkOption.parse(["--network", "takarazuka"]).chosen(environment(variables))
        #expect(named.code == "takarazuka")
        #expect(named.command("task list") == "task list --network takarazuka")
        let usual = try NetworkOption.parse([]).chosen(environment(variables))
        #expect(usual.code == "komae")
        #expect(usual.command("task list") == "task list")
        let refusal = #expect(throws: Refusal.self) {
            try NetworkOption.parse([]).chosen(environment(["MADOGUCHI_NETWORK": ""]))
        }
        #expect(refusal?.kind == .usage)
    }

    @Test func `An act's request carries what was asked for`() throws {
        let id = UUID()
        let options = try ActOptions.parse([
            "--dry-run", "--clerk", "別人", "--as-of", "2026-11-21T10:30", "--request-id", id.uuidString,
        ])
        let request = try options.request(in: "komae", environment())
        #expect(request.network == "komae")
        #expect(request.isRehearsal)
        #expect(request.id == id)
        #expect(request.asOf.inJapan == "2026-11-21 10:30")
    }

    @Test func `Without options it is the environment's clerk and time, for real`() throws {
        let options = try ActOptions.parse([])
        let request = try options.request(in: "komae", environment())
        #expect(!request.isRehearsal)
        #expect(request.asOf == Date(timeIntervalSince1970: 0))
        #expect(try options.request(in: "komae", environment()).id != request.id)
        #expect(throws: Refusal.self) { try options.request(in: "komae", environment(clerk: " ")) }
    }

    @Test(arguments: [
        ([:], false), (["LANG": "ja_JP.UTF-8"], false), (["LANG": "C.UTF-8"], false),
        (["LANG": "POSIX"], false),
        (["LANG": "en_US.UTF-8"], true), (["LANG": "ja_JP.UTF-8", "LC_ALL": "de_DE"], true),
        (["LANG": "en_US", "LC_ALL": "ja_JP"], false), (["LANG": "en_US", "LC_ALL": ""], true),
    ])
    func `English is shown to who uses another language than Japanese`(variables: [String: String], shows: Bool)
    {
        #expect(environment(variables).prefersEnglish == shows)
    }
}
