import Documents
import Operations
import Registry
import Storage
import TestSupport
import Testing

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
}
