import Forms
import Foundation
import Operations
import Registry
import Storage

@testable import Desk

/// Made-up people and places, as the operations would return them.
enum Samples {
    static let network = ChosenNetwork(code: "komae", isNamed: true)
    static let forms = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "forms")

    static func komae() throws -> NetworkDefinition {
        try NetworkFolder.read(forms.appending(path: "komae").path).definition
    }

    /// Records have no initialisers of their own outside of Storage.
    static func record<Record: Decodable>(_ json: String) throws -> Record {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(Record.self, from: Data(json.utf8))
    }

    static func account(
        state: String = "registered", isInvited: Bool = false, registeredAtMCS: Bool = false
    ) throws -> AccountRecord {
        try record(
            """
            {"id": 7, "name": "髙橋 泉", "kana": "タカハシ　イズミ", "email": "izumi@example.jp", "profession": "nurse",
             "state": "\(state)", "facilities": ["見本訪問看護"], "isAdministrator": true,
             "registeredAt": "2026-11-21T01:02:03Z", "temporaryPasswordLapsesOn": "2026-12-12",
             "atMCS": {"standings": [
               {"aspect": "registration", "isWanted": true, "isAttested": \(registeredAtMCS)\(registeredAtMCS ? "" : toDo)},
               {"aspect": "all_users", "isWanted": true, "isAttested": false\(toDo)},
               {"aspect": "administrators_room", "isWanted": true, "isAttested": false,
                "state": "\(isInvited ? "waiting" : "to_do")"}]}}
            """)
    }

    private static let toDo = #", "state": "to_do""#

    static func workLine(due: String) throws -> WorkLine {
        try record(
            """
            {"number": 3, "kind": "invite_to_room", "state": "to_do", "bundle": "invite_to_room:2026-0001",
             "receipt": "2026-0001", "facility": "見本訪問看護", "person": "髙橋 泉", "wanted": "member", "dueOn": "\(due)",
             "since": "2026-11-21T01:02:03Z"}
            """)
    }

    /// What a file of these rows comes to, received under 2026-0001.
    static func received(_ rows: [[String]]) throws -> ReceivedFile {
        let definition = try komae()
        let sheet = rows.enumerated().map { SheetRow(line: $0.offset + 1, cells: $0.element) }
        let today = try Day(written: "2026-11-21")
        let checked = try ApplicationSheet.check(rows: sheet, for: definition, receivedOn: today)
        let receipt: ReceiveApplication.Receipt = try record(
            """
            {"applicationID": 1, "receipt": "2026-0001", "state": "\(checked.hasErrors ? "returned" : "in_review")",
             "people": \(checked.people.count), "problems": \(checked.problems.count), "fileDigest": "00ff"}
            """)
        let plan = RosterPlan(
            lines: checked.people, scope: checked.scope,
            facilities: [
                PlannedFacility(ordinal: 0, name: "見本訪問看護", registered: nil, isComplete: !checked.hasErrors)
            ],
            known: [])
        return ReceivedFile(.received(receipt, checked, plan), definition)
    }

    static func roster(email: String = "izumi@example.jp") -> [[String]] {
        [
            ["申込日", "令和8年11月2日"], ["事業所名", "見本訪問看護"], ["施設種別", "訪問看護ステーション"],
            ["所在地", "東京都狛江市見本町1丁目2番3号"], ["電話番号", "03-0000-2222"], ["管理者氏名", "見本 管"],
            ["管理者メールアドレス", "kan@example.jp"], ["押印", "あり"],
            ["同意：運用規程と利用規約の遵守", "同意する"], ["同意：医療・介護関係者への公示", "同意する"],
            ["同意：MCS管理者の部屋への参加", "同意する"], ["本人確認", "職員名簿で確認済み"],
            ["利用規約の説明", "説明し同意を得た"], [],
            ["氏名", "フリガナ", "職種", "職種（その他）", "メールアドレス", "MCS管理者", "電話番号"],
            ["髙橋 泉", "ﾀｶﾊｼ ｲｽﾞﾐ", "看護師", "", email, "○", ""],
        ]
    }

    static func page(_ style: PageStyle = PageStyle(), _ compose: (inout Page) throws -> Void) rethrows
        -> String
    {
        var page = Page(style)
        try compose(&page)
        return page.text
    }
}

extension Samples {
    static func event(
        kind: String = "application.approve", by actor: ActorKind = .clerk, named name: String = "多摩 試子",
        facts: String = "{}", recordedAt: String = "2026-11-21T01:02:03Z"
    ) throws -> AuditEvent {
        let facts = String(decoding: try JSONEncoder().encode(facts), as: UTF8.self)
        return try record(
            """
            {"sequence": 12, "kind": "\(kind)", "actorKind": "\(actor.rawValue)", "actor": "\(name)", "login": "desk",
             "asOf": "2026-11-21T01:02:03Z", "recordedAt": "\(recordedAt)", "facts": \(facts), "details": 4}
            """)
    }
}
