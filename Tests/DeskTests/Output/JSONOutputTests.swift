import Foundation
import Operations
import Registry
import Storage
import Testing

@testable import Desk

@Suite struct JSONOutputTests {
    private func object(_ value: some Encodable) throws -> [String: Any] {
        let text = try JSONOutput.text(of: value)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `Keys are in snake case, dates by ISO 8601`() throws {
        let account = try object(Samples.account())
        #expect(account["registered_at"] as? String == "2026-11-21T01:02:03Z")
        #expect(account["temporary_password_lapses_on"] as? String == "2026-12-12")
        let standings = try #require((account["at_mcs"] as? [String: Any])?["standings"] as? [[String: Any]])
        #expect(standings.first?["aspect"] as? String == "registration")
        #expect(standings.first?["is_attested"] as? Bool == false && standings.first?["state"] as? String == "to_do")
        #expect(account["is_administrator"] as? Bool == true)
        #expect(account["name"] as? String == "髙橋 泉")
        #expect(Set(account.keys).isDisjoint(with: ["activated_at", "administrators_room"]))
    }

    @Test func `An act says whether it was a rehearsal, and under which id it can be repeated`() throws {
        let id = UUID()
        let answer = ActAnswer(isRehearsal: true, requestID: id, result: ["x": 1])
        let json = try object(answer)
        #expect(Set(json.keys) == ["dry_run", "request_id", "result"])
        #expect(json["dry_run"] as? Bool == true)
        #expect(json["request_id"] as? String == id.uuidString)
    }

    @Test func `A received file keeps its shape`() throws {
        let file = try object(Samples.received(Samples.roster(email: "izumi@@example.jp")))
        #expect(
            Set(file.keys) == [
                "applicant", "application", "outcome", "people", "problems", "receipt", "summary",
            ])
        #expect(file["outcome"] as? String == "returned")
        let problems = try #require(file["problems"] as? [[String: Any]])
        let error = try #require(problems.first { $0["severity"] as? String == "error" })
        #expect(error["line"] as? Int == 16)
        #expect(error["column"] as? Int == 5)
        #expect(error["column_name"] as? String == "メールアドレス")
        #expect(error["value"] as? String == "izumi@@example.jp")
        #expect((error["message"] as? [String: String])?.keys.sorted() == ["en", "ja"])
    }

    @Test func `An event's facts are JSON within JSON, their keys as recorded`() throws {
        let facts = #"{"accountID": 7, "list": [1, 2.5, true, null, "x"], "big": 9007199254740993}"#
        let event = try Samples.event(facts: facts)
        let json = try object(ListedEvent(event))
        let recorded = try #require(json["facts"] as? [String: Any])
        #expect(recorded["accountID"] as? Int == 7)
        #expect(recorded["big"] as? Int64 == 9_007_199_254_740_993)
        #expect((recorded["list"] as? [Any])?.count == 5)
        #expect(json["actor_kind"] as? String == "clerk")
        #expect(StoredJSON(stored: "no JSON") == .text("no JSON"))
    }

    @Test func `A round of reminders keeps the kinds' own names, and tells of a failure`() throws {
        let sent = try object(ReminderRound(network: "komae", mails: [.notInRoom: 2]))
        #expect((sent["mails"] as? [String: Int]) == ["not_in_room": 2])
        #expect(sent["error"] == nil)
        let failed = try object(ReminderRound(network: "komae", mails: [:], failure: .busy))
        #expect((failed["error"] as? [String: Any])?["code"] as? Int == 75)
    }
}
