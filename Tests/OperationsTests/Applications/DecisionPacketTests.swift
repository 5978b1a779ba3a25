import Documents
import Foundation
import Registry
import Storage
import TestSupport
import Testing

@testable import Operations

/// The attachment of a formal decision (J9).
@Suite(.database)
struct DecisionPacketTests {
    let database = TestDatabase.current

    private func packet(_ receipt: ReceiptNumber, _ network: String = "komae") async throws -> DecisionPacket {
        try await MakeDecisionPacket(receipt: receipt, asOf: SampleNetworks.monday).run(
            database.service(), in: network)
    }

    @Test func `it shows what is applied for, who changes how, and what follows`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        _ = try await RecordOfficeFile(
            receipt: receipt, file: OfficeFile(registryNumber: "狛福高収第123号")
        ).run(database.service(), SampleNetworks.request("komae"))
        let before = try await database.fingerprint()
        let packet = try await packet(receipt)
        #expect(try await database.fingerprint() == before)

        #expect(packet.stampBoxes == ["起案", "係長", "課長", "部長"])
        #expect(packet.groups.map(\.heading) == ["新しく登録する方　3名"])
        #expect(packet.groups[0].people.map(\.name) == ["髙橋 健一", "山﨑 美咲", "佐藤 直樹"])
        #expect(packet.groups[0].people.map(\.administrator) == ["○", "", ""])
        #expect(packet.consents.map(\.answer) == ["同意", "同意", "同意"])
        #expect(packet.consequences.contains { $0.contains("3名の一括登録を依頼") })
        #expect(packet.consequences.contains { $0.contains("MCS管理者1名を「MCS管理者の部屋」に招待") })
        #expect(packet.comparison == nil)
        let html = packet.html
        for shown in ["狛福高収第123号", "令和8年11月2日", "髙橋 健一", "みどり台内科クリニック", "狛江市長"] {
            #expect(html.contains(shown))
        }
        #expect(!html.contains("{{") && !html.contains("Optional("))
        // Komae's rules know no refusal.
        #expect(!html.contains("不承認"))
    }

    @Test func `where two channels are taken, it says how they compare`() async throws {
        let receipt = try await Samples.receive(SampleApplication("takarazuka"), in: database)
        let packet = try await packet(receipt, "takarazuka")
        #expect(packet.comparison?.summary.contains("すべて一致しました") == true)
        #expect(packet.stampBoxes == NetworkDefinition.Formalities.standardStampBoxes)
        #expect(packet.html.contains("6　承認により行うこと"))
    }

    @Test func `after approval it shows what was done, and nothing that follows`() async throws {
        let approval = try await Samples.approve(SampleApplication("komae"), in: database)
        let packet = try await packet(#require(ReceiptNumber(written: approval.receipt)))
        #expect(packet.changesHeading == "登録の結果" && packet.consequences == [])
        #expect(packet.groups.flatMap(\.people).map(\.email).count == 3)
    }

    /// One of each kind: name and right changed, another facility's person, somebody new, somebody who leaves.
    private func changes() throws -> SampleApplication {
        var second = try SampleApplication("komae")
        second.people = [
            .init("佐藤 直喜", "サトウ ナオキ", "看護師", "n.sato@midoridai.example.jp", isAdministrator: true, kind: "変更"),
            .init("狛江 花", "コマエ ハナ", "看護師", "hana@midoridai.example.jp"),
            .init("山﨑 美咲", "ヤマザキ ミサキ", "看護師", "m.yamazaki@midoridai.example.jp", kind: "退職"),
        ]
        second.people[0].telephone = "090-0000-0001"
        return second
    }

    @Test func `an approved packet shows before and after as the plan did, whatever happens since`()
        async throws
    {
        let clerk = try Clerk(in: database)
        try await clerk.carryOut(SampleApplication("komae"))
        let receipt = try await clerk.receive(changes())
        let planned = try await packet(receipt)
        let details = planned.groups.flatMap(\.people).filter { !$0.details.isEmpty }
        #expect(
            details.first?.details == [
                "氏名：佐藤 直樹 → 佐藤 直喜", "職種：医療事務 → 看護師", "電話番号：（なし） → 090-0000-0001",
                "MCS管理者：（なし） → ○",
            ])
        #expect(details.last?.details == ["ネットワークから削除"])
        try await clerk.approve(receipt)
        func rows(_ packet: DecisionPacket) -> [[String]] {
            packet.groups.flatMap { group in
                group.people.map {
                    [group.heading, $0.name, $0.profession, $0.email, $0.administrator] + $0.details
                }
            }
        }
        let approved = try await packet(receipt)
        #expect(rows(approved) == rows(planned))
        // A later change of the same person is another application's.
        var third = try changes()
        third.people = [third.people[0]]
        third.people[0].profession = "医師"
        try await clerk.carryOut(third)
        #expect(try await rows(packet(receipt)) == rows(planned))
    }

    @Test(arguments: [PacketFinding.mostOfOneKind, PacketFinding.mostOfOneKind + 1, 300])
    func `what occurs again and again is one row with its count`(count: Int) async throws {
        var application = try SampleApplication("komae").with(people: count)
        for index in application.people.indices { application.people[index].telephone = "9000000003" }
        let receipt = try await Clerk(in: database).receive(application)
        let rows = try await packet(receipt).problems.filter { $0.text.contains("09000000003") }
        if count <= PacketFinding.mostOfOneKind {
            #expect(rows.count == count && rows.allSatisfy { !$0.place.contains("ほか") })
        } else {
            #expect(rows.count == 1 && rows[0].text.contains("\(count)件"))
            #expect(rows[0].place.components(separatedBy: "行目").count - 1 == PacketFinding.places)
        }
    }
}
