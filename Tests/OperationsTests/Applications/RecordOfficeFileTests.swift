import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// What the office keeps beside an application (J9).
@Suite(.database)
struct RecordOfficeFileTests {
    let database = TestDatabase.current

    private func record(_ file: OfficeFile, _ receipt: ReceiptNumber, rehearsed: Bool = false) async throws {
        _ = try await RecordOfficeFile(receipt: receipt, file: file).run(
            database.service(), SampleNetworks.request("komae", isRehearsal: rehearsed))
    }

    private func office(_ receipt: ReceiptNumber) async throws -> ApplicationRecord.Office {
        try await database.service().dossier(of: receipt, in: "komae").application.office
    }

    @Test func `numbers are recorded before and after approval, and corrected one by one`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let second = try #require(Day(iso: "2026-11-02"))
        try await record(
            OfficeFile(
                receivedOn: second, registryNumber: "狛福高収第123号", decisionNumber: "狛福高第456号",
                decidedOn: second, decisionMaker: "福祉保健部長", decisionOffice: "高齢障がい課"), receipt)
        // The numbers that Komae demands are there already.
        _ = try await ApproveApplication(receipt: receipt).run(
            database.service(), SampleNetworks.request("komae"))
        try await record(
            OfficeFile(registryNumber: "狛福高収第124号", decisionOffice: "", fileSeries: "MCS利用申込"), receipt)

        let office = try await office(receipt)
        #expect(office.receivedOn == second && office.decidedOn == second)
        #expect(office.registryNumber == "狛福高収第124号" && office.decisionNumber == "狛福高第456号")
        #expect(office.decisionMaker == "福祉保健部長" && office.decisionOffice == nil)
        #expect(office.fileSeries == "MCS利用申込" && office.decidedBy == "窓口 花子")
        let acts = try await database.service().auditEvents(of: "komae", limit: 20).map(\.kind)
        #expect(acts.count { $0 == .recordOfficeFile } == 2)
    }

    @Test func `a network demands its numbers at once, before anybody is registered`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let before = try await database.fingerprint()
        func refusal(_ file: OfficeFile) async -> String? {
            let refusal = await #expect(throws: Refusal.self) {
                try await ApproveApplication(receipt: receipt, officeFile: file).run(
                    database.service(), SampleNetworks.request("komae"))
            }
            return refusal?.remedy?.ja
        }
        #expect(await refusal(OfficeFile()) == "--registry-number・--decision-number で指定してください。")
        #expect(await refusal(OfficeFile(decisionNumber: "1")) == "--registry-number で指定してください。")
        #expect(await refusal(OfficeFile(registryNumber: "1")) == "--decision-number で指定してください。")
        #expect(try await database.fingerprint() == before)
    }

    @Test func `days that cannot be are refused together, and a rehearsal leaves nothing`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let before = try await database.fingerprint()
        let file = OfficeFile(
            receivedOn: Day(iso: "2026-11-03"), decidedOn: Day(iso: "2026-11-01"),
            retainedUntil: Day(iso: "2026-10-31"))
        let refusal = await #expect(throws: Refusal.self) { try await record(file, receipt) }
        #expect(refusal?.kind == .data)
        #expect(refusal?.details.count == 3)
        try await record(OfficeFile(paperPlace: "書庫2"), receipt, rehearsed: true)
        #expect(try await database.fingerprint() == before)
    }
}
