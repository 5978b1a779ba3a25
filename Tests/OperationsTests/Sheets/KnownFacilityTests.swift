import Operations
import Registry
import Storage
import TestSupport
import Testing

/// A facility that takes part sends people with no more than its name.
@Suite(.database)
struct KnownFacilityTests {
    let database = TestDatabase.current

    private func short() throws -> SampleApplication {
        var application = try SampleApplication("komae")
        for label in ["施設種別", "郵便番号", "所在地", "電話番号", "管理者氏名", "管理者メールアドレス", "押印"] {
            application.overrides[label] = ""
        }
        for clause in application.definition.consents { application.overrides["同意：\(clause.label.ja)"] = "" }
        application.people = [.init("狛江 花", "コマエ ハナ", "看護師", "hana@midoridai.example.jp")]
        return application
    }

    private func receive(_ application: SampleApplication) async throws
        -> (ReceiveApplication.Receipt, CheckedApplication)
    {
        let outcome = try await ReceiveApplication(fileName: "追加.csv", bytes: application.bytes())
            .run(database.service(), SampleNetworks.request("komae", daysLater: 2))
        guard case .received(let receipt, let checked, _) = outcome else { throw Unexpected() }
        return (receipt, checked)
    }

    @Test func `people of a registered facility are received and approved without form 1`() async throws {
        #expect(try await receive(short()).1.hasErrors)
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        var second = try short()
        second.people[0].name = "狛江 はな"
        let (receipt, checked) = try await receive(second)
        #expect(!checked.hasErrors && receipt.state == .inReview)
        let number = try #require(ReceiptNumber(written: receipt.receipt))
        _ = try await ApproveApplication(
            receipt: number, officeFile: OfficeFile(registryNumber: "8-13", decisionNumber: "8狛福高第2号")
        ).run(database.service(), SampleNetworks.request("komae", daysLater: 2))
        let facilities = try await database.service().facilities(of: "komae", standing: nil)
        #expect(facilities.map(\.people) == [4])
        // Nothing was answered, so nothing new is on record, and what was said before stands.
        let service = try database.service()
        #expect(try await service.dossier(of: number, in: "komae").consents.isEmpty)
        second.people[0] = .init("和泉 光", "イズミ ヒカル", "看護師", "hikaru@midoridai.example.jp")
        #expect(try await !receive(second).1.hasErrors)
        // The manager who is registered is told.
        let mails = try await service.mails(of: "komae", limit: 3)
        #expect(mails.first?.recipient == "incho@midoridai.example.jp")
    }

    @Test func `consents that an undone application gave do not stand`() async throws {
        let approval = try await Samples.approve(SampleApplication("komae"), in: database)
        let number = try #require(ReceiptNumber(written: approval.receipt))
        _ = try await UndoApplication(receipt: number, reason: "誤って登録したため")
            .run(database.service(), SampleNetworks.request("komae", daysLater: 1))
        #expect(try await receive(short()).1.problems.contains { $0.code == .consentMissing })
    }

    @Test func `consent by reference is evidence of its own kind`() async throws {
        var application = try SampleApplication("komae")
        let clause = application.definition.consents[0]
        application.overrides["同意：\(clause.label.ja)"] = "規程第3条により同意"
        let (receipt, _) = try await receive(application)
        let dossier = try await database.service().dossier(
            of: #require(ReceiptNumber(written: receipt.receipt)), in: "komae")
        #expect(dossier.consents.map(\.manner) == [.byReference, .expressly, .expressly])
    }
}
