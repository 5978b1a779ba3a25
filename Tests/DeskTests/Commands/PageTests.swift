import Foundation
import Operations
import Registry
import Storage
import Testing

@testable import Desk

/// What a clerk reads.
@Suite struct PageTests {
    private let types = CodeLabels([])
    private let today = Day(year: 2026, month: 11, day: 25) ?? .first

    private func answer<Facts>(_ facts: Facts, isRehearsal: Bool = false) -> ActAnswer<Facts> {
        ActAnswer(isRehearsal: isRehearsal, requestID: UUID(), result: facts)
    }

    @Test func `A file in order shows its people, and a look at it comes next`() throws {
        let text = try Samples.page {
            $0.received(answer(try Samples.received(Samples.roster())), Samples.network)
        }
        #expect(text.hasPrefix("受付番号 2026-0001 で受け付けました。\n"))
        #expect(text.contains("髙橋 泉  タカハシ　イズミ  看護師  izumi@example.jp  はい"))
        #expect(text.contains("お知らせ 1件"))
        #expect(!text.contains("誤り"))
        #expect(text.contains("承認すると  登録 1名"))
        #expect(text.hasSuffix("次は: madoguchi application show 2026-0001 --network komae"))
    }

    @Test func `A file with errors shows each with its place, value and remedy`() throws {
        let file = try Samples.received(Samples.roster(email: "izumi@@example.jp"))
        let text = Samples.page { $0.received(answer(file), Samples.network) }
        #expect(text.contains("差し戻しました。"))
        #expect(text.contains("誤り 1件"))
        #expect(text.contains("  16行目 5列目「メールアドレス」： izumi@@example.jp\n    メール"))
        #expect(!text.contains("The "))
        #expect(!text.contains("承認すると"))
        #expect(text.hasSuffix("application receive FILE --network komae"))
    }

    @Test func `Of many errors the first are shown, and where all of them are`() throws {
        let file = try Samples.received(
            (1...201).reduce(into: Samples.roster()) { rows, number in
                rows.append(["見本 \(number)", "ミホン", "看護師", "", "mihon\(number)@@example.jp"])
            })
        let text = Samples.page { $0.received(answer(file), Samples.network) }
        #expect(text.contains("誤り 201件"))
        #expect(text.contains("mihon200@@example.jp") && !text.contains("mihon201@@example.jp"))
        #expect(
            text.contains(
                "  ほか1件は省きました。すべては madoguchi application errors 2026-0001 -o FILE --network komae でご覧になれます。\n"))
    }

    @Test func `English follows each line when asked for`() throws {
        let file = try Samples.received(Samples.roster(email: "izumi@@example.jp"))
        let text = Samples.page(PageStyle(showsEnglish: true)) {
            $0.received(answer(file), Samples.network)
        }
        #expect(text.contains("\n  line 16, column 5 “メールアドレス”: izumi@@example.jp\n"))
        #expect(text.contains("差戻し (returned)"))
        #expect(text.contains("次は (next): madoguchi"))
    }

    @Test func `A rehearsal never says that something was done`() throws {
        for email in ["izumi@example.jp", "izumi@@example.jp"] {
            let file = try Samples.received(Samples.roster(email: email))
            let text = Samples.page { $0.received(answer(file, isRehearsal: true), Samples.network) }
            #expect(text.contains("まだ何も保存していません。"))
            #expect(!text.contains("2026-0001"))
            #expect(!text.contains("次は"))
        }
    }

    @Test func `What changes about a facility stands before and after, a type by its label`() throws {
        let codes = try Samples.komae().codes.facilityTypes
        let facility = ChangedFacility(
            id: 7, name: "見本訪問看護",
            [
                .init(field: .type, before: "clinic", after: "pharmacy"),
                .init(field: .telephone, before: nil, after: "03-0000-2222"),
            ], codes)
        let text = Samples.page { $0.changed([facility], Bilingual(ja: "変わる事業所", en: "Changed")) }
        #expect(text.contains("変わる事業所：1件"))
        #expect(text.contains("   7  見本訪問看護  施設種別  診療所    薬局\n"))
        #expect(text.contains("電話番号  （なし）  03-0000-2222"))
        #expect(Samples.page { $0.changed([], Bilingual(ja: "変わる事業所", en: "Changed")) } == "")
        let json = String(decoding: try JSONEncoder().encode(facility), as: UTF8.self)
        #expect(json.contains("\"after\":\"pharmacy\"") && !json.contains("shown"))
    }

    @Test func `A facility of another type is shown with what its form calls it`() throws {
        let codes = try Samples.komae().codes
        let other = try #require(codes.facilityTypes.first { $0.freeText })
        func facility(_ type: String, _ text: String?) -> FacilityRecord {
            FacilityRecord(
                id: 5, name: "見本鍼灸院", type: type, typeOther: text, number: nil, postalCode: nil, address: "見本町",
                telephone: nil, managerName: "見本 一郎", standing: .inOrder, people: 1, activated: 0)
        }
        let types = CodeLabels(codes.facilityTypes)
        let list = Samples.page { $0.facilities([facility(other.id, "鍼灸院"), facility("clinic", nil)], types) }
        #expect(list.contains("\(other.label.ja)（鍼灸院）") && list.contains("診療所 "))
        let dossier = FacilityDossier(
            facility: facility(other.id, "鍼灸院"), people: [], consents: [], isListed: true, history: [],
            work: [])
        let page = try Samples.page {
            $0.facility(dossier, try Samples.komae(), today: today, Samples.network)
        }
        #expect(page.contains("\(other.label.ja)（鍼灸院）"))
    }

    @Test func `The same bytes again are answered with their receipt`() throws {
        let file = ReceivedFile(.receivedBefore(receipt: "2026-0009"), try Samples.komae())
        let text = Samples.page { $0.received(answer(file), Samples.network) }
        #expect(text.contains("受付番号は 2026-0009 です"))
        #expect(text.contains("application show 2026-0009"))
    }

    @Test func `An approval says what is left to do at MCS`() throws {
        let approval: ApproveApplication.Approval = try Samples.record(
            """
            {"applicationID": 1, "receipt": "2026-0001", "facilityIDs": [5], "registered": 4, "joined": 0,
             "moved": 0, "changed": 0, "left": 0, "removed": 0, "mails": 7, "lapsesOn": "2026-12-12", "plan": "0"}
            """)
        let text = Samples.page { $0.approved(answer(approval), by: "x", Samples.network) }
        #expect(text.contains("令和8年12月11日まで"))
        #expect(text.contains("MCSでは           作業一覧のとおり（未確認）"))
        #expect(text.hasSuffix("次は: madoguchi task list --network komae"))
        let rehearsal = Samples.page {
            $0.approved(answer(approval, isRehearsal: true), by: "application approve 1", Samples.network)
        }
        #expect(rehearsal.contains("まだ何も登録していません。"))
        #expect(!rehearsal.contains("登録しました"))
        #expect(rehearsal.hasSuffix("次は: madoguchi application approve 1"))
    }

    @Test func `Nothing is done at MCS before somebody attested it`() throws {
        let (open, attested) = (try Samples.account(), try Samples.account(registeredAtMCS: true))
        let text = Samples.page { $0.account(open, types, today: today, Samples.network) }
        #expect(text.contains("こちら：本登録待ち／MCSでは：登録：未依頼"))
        #expect(text.contains("MCSへの追加待ち（未依頼）"))
        #expect(text.contains("令和8年12月11日まで"))
        #expect(attested.bothSides.ja == "こちら：本登録待ち／MCSでは：登録を確認済み")
        for state in MembershipState.allCases where state != .joined && state != .left {
            for group in [GroupKind.allUsers, .administratorsRoom] {
                #expect(!state.label(in: group).ja.contains("確認済み"))
            }
        }
    }

    @Test func `Options at MCS are the person's own word, with its day`() throws {
        let options = MCSOptions(twoFactor: true, identityCertified: false, statedOn: today)
        let account = try Samples.account()
        let text = Samples.page { $0.account(account, types, options: options, today: today, Samples.network) }
        #expect(text.contains("MCSの二要素認証     はい（2026-11-25 ご本人の申し出）"))
        #expect(text.contains("MCSの本人確認       いいえ（2026-11-25 ご本人の申し出）"))
    }

    @Test func `A temporary password that lapsed says so from its day on`() throws {
        let lapse = try Day(written: "2026-12-12")
        #expect(lapse.lapse(at: lapse.adding(days: -1)).ja == "令和8年12月11日まで")
        #expect(lapse.lapse(at: lapse).ja == "失効（令和8年12月11日まで）")
    }

    @Test func `Who was invited into the room can be confirmed next`() throws {
        let account = try Samples.account(isInvited: true)
        let text = Samples.page { $0.account(account, types, today: today, Samples.network) }
        #expect(text.hasSuffix("次は: madoguchi room confirm 7 --network komae"))
    }

    @Test func `A line is overdue from the day after it is due`() throws {
        func text(due: String) throws -> String {
            let line = try Samples.workLine(due: due)
            return Samples.page { $0.workLines([line], today: today, Samples.network) }
        }
        #expect(try !text(due: "2026-11-25").contains("期限切れ"))
        let late = try text(due: "2026-11-24")
        #expect(late.contains("2026-11-24（期限切れ）") && late.contains("MCS管理者の部屋への招待"))
        #expect(late.hasSuffix("次は: madoguchi task show 3 --network komae"))
    }

    @Test func `A bundle says how far it has come, and whom it is about`() throws {
        let bundle: WorkBundle = try Samples.record(
            """
            {"name": "register:2026-0001", "kind": "register", "receipt": "2026-0001", "dueOn": "2026-11-25", "toDo": 2,
             "waiting": 1, "takeBack": 1, "subjects": ["髙橋 泉", "見本 一", "見本 二"], "numbers": [3, 4, 5, 6]}
            """)
        let text = Samples.page { $0.workBundles([bundle], today: today, Samples.network) }
        #expect(text.contains("髙橋 泉、見本 一、見本 二 ほか1件"))
        #expect(text.contains("未依頼 2、依頼済み・確認待ち 1、依頼の取消しが必要 1"))
        #expect(text.hasSuffix("次は: madoguchi task show register:2026-0001 --network komae"))
    }

    @Test func `A broken trail is explained finding by finding`() throws {
        let verdict = VerifiedTrail("komae", try broken)
        let text = Samples.page(PageStyle(showsEnglish: true)) { $0.trails([verdict]) }
        #expect(!verdict.isWhole)
        #expect(text.contains("記録に7か所の異常があります"))
        #expect(Set(verdict.findings.map(\.explanation)).count == 7)
        #expect(text.contains("3番の記録がありません。"))
    }

    private var broken: VerifyAudit.Verdict {
        get throws {
            try Samples.record(
                """
                {"events": 5, "details": 9, "head": "00ff", "findings": [
                 {"kind": "changed", "sequence": 1}, {"kind": "unlinked", "sequence": 2},
                 {"kind": "missing", "sequence": 3}, {"kind": "details", "sequence": 4},
                 {"kind": "before_image", "sequence": 5}, {"kind": "head"}, {"kind": "stray"}]}
                """)
        }
    }

    @Test func `A whole trail shows the hash to be noted elsewhere`() throws {
        let whole: VerifyAudit.Verdict = try Samples.record(
            #"{"events": 5, "details": 9, "head": "00ff", "findings": []}"#)
        let text = Samples.page { $0.trails([VerifiedTrail("komae", whole)]) }
        #expect(text.contains("00ff"))
        #expect(text.contains("5件の記録はつながっており"))
    }

    @Test func `An event shows the stated time only where it is another`() throws {
        #expect(try Samples.event().statedTime == nil)
        #expect(try Samples.event(recordedAt: "2026-11-22T01:02:03Z").statedTime == "2026-11-21 10:02")
    }

    @Test func `A network that failed keeps the others' reminders`() {
        let rounds = [
            ReminderRound(network: "komae", mails: [:], failure: .busy),
            ReminderRound(network: "takarazuka", mails: [.notInRoom: 2]),
        ]
        let text = Samples.page { $0.reminders(rounds, isRehearsal: false) }
        #expect(text.contains("komae：督促を用意できませんでした。"))
        #expect(text.contains("takarazuka：督促2通を送信待ちに入れました。"))
        #expect(text.contains("督促：部屋に未参加  2"))
    }
}
