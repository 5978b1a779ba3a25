import Operations
import Registry
import Storage
import Testing

@testable import Desk

/// What the trail records, as a clerk reads it.
@Suite struct EventFactsTests {
    private static let facts: [(stored: String, ja: String, en: String)] = [
        (
            #"{"applicationID": 3, "changed": 0, "facilityIDs": [2], "joined": 0, "lapsesOn": "2026-12-16", "left": 0, "mails": 8, "plan": "b792ea494dde", "receipt": "2026-0002", "registered": 5}"#,
            "受付番号 2026-0002、事業所の番号 2、登録 5、仮パスワードが使えなくなる日 2026-12-16、メール 8、計画の番号 b792ea494dde",
            "receipt 2026-0002, facilities 2, registered 5, temporary passwords lapse on 2026-12-16, mails 8, plan b792ea494dde"
        ),
        (
            #"{"receipt": "2026-0001", "state": "returned", "people": 3, "problems": 4, "fileDigest": "00ff"}"#,
            "受付番号 2026-0001、状態 差戻し、対象の方 3、指摘 4",
            "receipt 2026-0001, state returned, people 3, findings 4"
        ),
        (
            #"{"kind": "room_invitation", "taskID": 7, "memberships": 1}"#,
            "作業の番号 7、作業 MCS管理者の部屋への招待、グループの確認 1",
            "task 7, task Invite into the administrators' room, group places 1"
        ),
        (
            #"{"mails": {"reminder_not_in_room": 1, "reminder_not_activated": 4}}"#,
            "メール 督促：本登録がまだ 4・督促：部屋に未参加 1",
            "mails reminder: not activated 4 and reminder: not in the room 1"
        ),
        (
            #"{"verb": "suspend", "accounts": [6, 9], "mails": 2, "withoutAdministrator": [1]}"#,
            "アカウントの番号 6・9、MCS管理者のいない事業所 1、メール 2",
            "accounts 6 and 9, without administrator 1, mails 2"
        ),
        (#"{"accounts": [1,2,3,4,5,6,7,8,9,10,11]}"#, "アカウントの番号 11件", "accounts 11 in all"),
        (
            #"{"receipt": "2026-0001", "entries": ["registry_number"]}"#, "受付番号 2026-0001、項目 収受番号",
            "receipt 2026-0001, entries registry number"
        ),
        (#"{"accountID": 6, "fields": ["kana"]}"#, "アカウントの番号 6、項目 フリガナ", "account 6, fields reading"),
        (#"{"ofALaterVersion": "x"}"#, "ofALaterVersion x", "ofALaterVersion x"),
        ("{}", "", ""),
    ]

    @Test(arguments: facts)
    func `facts are told in words, what is nothing is left out`(stored: String, ja: String, en: String) throws {
        let text = try #require(EventFacts(stored: stored)).text
        #expect(text.ja == ja)
        #expect(text.en == en)
    }

    @Test func `what is no object is shown as it is`() throws {
        #expect(EventFacts(stored: "[]") == nil && EventFacts(stored: "no JSON") == nil)
        let event = try Samples.event(facts: "[]")
        #expect(Samples.page { $0.events([event]) }.contains("[]"))
    }
}
