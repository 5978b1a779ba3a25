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
            #"{"mails": {"not_in_room": 1, "not_activated": 4}}"#,
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
        (
            #"{"accountID": 6, "until": "2026-12-01T03:23:09Z"}"#, "アカウントの番号 6、ロックの終わり 2026-12-01 12:23",
            "account 6, locked until 2026-12-01 12:23"
        ),
        (#"{"ofALaterVersion": "x"}"#, "", ""),
        ("{}", "", ""),
    ]

    @Test(arguments: facts)
    func `facts are told in words, what is nothing is left out`(stored: String, ja: String, en: String) throws {
        let text = try #require(EventFacts(stored: stored, ClauseLabels(Samples.komae()))).text
        #expect(text.ja == ja)
        #expect(text.en == en)
    }

    @Test func `what is no object says nothing`() throws {
        let clauses = ClauseLabels(try Samples.komae())
        #expect(EventFacts(stored: "[]", clauses) == nil && EventFacts(stored: "no JSON", clauses) == nil)
    }
}
