import Forms
import Postgres
import Registry
import Spreadsheet
import Storage
import Tabular
import TestSupport
import Testing

@testable import Operations

/// A network narrows what its intake takes; a file that is more is refused with the limit and whom to ask.
@Suite(.database)
struct FileLimitsTests {
    let database = TestDatabase.current

    /// Fewer than a network's file may say, so that a small file is more.
    private func narrow(_ change: (inout NetworkDefinition.FileLimits) -> Void) async throws {
        var forms = try SampleNetworks.forms("komae")
        var limits = NetworkDefinition.FileLimits.widest
        change(&limits)
        forms.definition.intake.limits = limits
        _ = try await ApplyNetwork(forms).run(database.service(), SampleNetworks.request("komae"))
    }

    private func receive(_ bytes: [UInt8]) async throws -> ReceiveApplication.Outcome {
        try await ReceiveApplication(fileName: "名簿.csv", bytes: bytes)
            .run(database.service(), SampleNetworks.request("komae"))
    }

    private func workbook(_ application: SampleApplication) throws -> [UInt8] {
        let table = try Table.read(application.bytes())
        var writer = try WorkbookWriter()
        try writer.beginSheet(named: "名簿")
        for row in table.rows {
            guard case .decoded(let cells) = row.content else { continue }
            try writer.append(row: cells.map(\.text))
        }
        return try writer.finish()
    }

    @Test(arguments: [
        ("行数が上限（19行）", NetworkDefinition.FileLimits(megabytes: 50, rows: 19, columns: 256, fieldKilobytes: 32)),
        ("列数が上限（6列）", NetworkDefinition.FileLimits(megabytes: 50, rows: 200, columns: 6, fieldKilobytes: 32)),
        ("上限は0バイト", NetworkDefinition.FileLimits(megabytes: 50, rows: 200, columns: 256, fieldKilobytes: 0)),
        ("上限は0 MB", NetworkDefinition.FileLimits(megabytes: 0, rows: 200, columns: 256, fieldKilobytes: 32)),
    ])
    func `what exceeds a limit is refused with it, and leaves nothing`(
        words: String, limits: NetworkDefinition.FileLimits
    ) async throws {
        try await narrow { $0 = limits }
        let before = try await database.fingerprint()
        let bytes = try SampleApplication("komae").bytes()
        let refusal = await #expect(throws: Refusal.self) { _ = try await receive(bytes) }
        #expect(refusal?.kind == .data && refusal?.what.ja.contains(words) == true)
        #expect(refusal?.remedy?.ja.contains("limits") == true)
        #expect(refusal?.remedy?.ja.contains("03-0000-1111") == true)
        #expect(try await database.fingerprint() == before)
        try await narrow { _ in }
        guard case .received = try await receive(bytes) else { throw LifeSamples.Unexpected() }
    }

    @Test func `a workbook is held to the same`() async throws {
        let bytes = try workbook(SampleApplication("komae"))
        try await narrow { $0.rows = 9 }
        let refusal = await #expect(throws: Refusal.self) { _ = try await receive(bytes) }
        #expect(refusal?.what.ja.contains("9行") == true && refusal?.remedy?.ja.contains("limits") == true)
        try await narrow { $0.rows = 40 }
        guard case .received = try await receive(bytes) else { throw LifeSamples.Unexpected() }
    }

    @Test func `what came in goes back under the limits that it came in under`() async throws {
        try await narrow { $0.rows = 40 }
        guard case .received(let receipt, _, _) = try await receive(SampleApplication("komae").bytes()) else {
            throw LifeSamples.Unexpected()
        }
        let number = try #require(ReceiptNumber(written: receipt.receipt))
        try await narrow { $0.rows = 9 }
        let service = try database.service()
        let limits = try await service.database.read("komae") { tx, scope in
            let application = try ApplicationRecord.find(receipt.receipt, tx, scope)
            return try application.map { try service.bounds(of: $0, tx, scope).limits }
        }
        #expect(limits?.rows == 40)
        #expect(try await AnnotateApplication(receipt: number).run(service, in: "komae").bytes.isEmpty == false)
        _ = try await SettleApplication(.returned, receipt: number, reason: "印影の確認").run(
            service, SampleNetworks.request("komae"))
        let attached = try await database.asSuperuser { tx in
            try tx.value("SELECT count(*) FROM madoguchi.mail_attachment", as: Int.self)
        }
        #expect(attached == 1)
    }

    @Test func `a file that is wrong otherwise is not blamed on a limit`() async throws {
        let refusal = await #expect(throws: Refusal.self) { _ = try await receive([0x50, 0x4B, 3, 4]) }
        #expect(refusal?.kind == .data && refusal?.remedy?.ja.contains("limits") == false)
    }

    @Test func `the pages hold to the network's limits, and to their own where those are less`() throws {
        var definition = try SampleNetworks.forms("komae").definition
        definition.intake.limits = .init(megabytes: 1, rows: 500, columns: 256, fieldKilobytes: 32)
        let portal = IntakeBounds.portal(definition)
        #expect(
            portal.limits
                == Limits(
                    bytes: 1024 * 1024, rows: 500, columns: 256, cells: 400_000, fieldBytes: 8 * 1024))
        #expect(portal.remedy.ja.contains("03-0000-1111") && !portal.remedy.ja.contains("network.yaml"))
        definition.intake.limits = nil
        #expect(IntakeBounds.portal(definition).limits == .portal)
        #expect(IntakeBounds.desk(definition).limits == .standard)
        #expect(Limits(.widest) == .standard)
    }
}
