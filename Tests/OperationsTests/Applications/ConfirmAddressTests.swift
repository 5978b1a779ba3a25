import Forms
import Foundation
import Operations
import Postgres
import Registry
import Storage
import Synchronization
import Tabular
import TestSupport
import Testing

/// Test mails before anybody is registered, in a network that asks for them (T A7).
@Suite(.database)
struct ConfirmAddressTests {
    let database = TestDatabase.current

    private static let addresses = [
        "k.takahashi@midoridai.example.jp", "m.yamazaki@midoridai.example.jp", "n.sato@midoridai.example.jp",
    ]

    private func askAddresses(_ network: String = "komae") async throws {
        var forms = try SampleNetworks.forms(network)
        forms.definition.intake.confirmAddresses = true
        _ = try await ApplyNetwork(forms).run(database.service(), SampleNetworks.request(network))
    }

    private func press(_ token: String, network: String = "komae", daysLater: Int = 0) async throws
        -> ConfirmAddress.Outcome
    {
        try await ConfirmAddress(token: token).run(
            database.service("portal"), SampleNetworks.request(network, daysLater: daysLater))
    }

    private func approve(_ receipt: ReceiptNumber, unconfirmedReason: String? = nil) async throws
        -> ApproveApplication.Approval
    {
        try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1"),
            unconfirmedReason: unconfirmedReason
        ).run(database.service(), SampleNetworks.request("komae"))
    }

    private func standings(_ receipt: ReceiptNumber, _ network: String = "komae") async throws
        -> [AddressStanding]?
    {
        try await database.service().dossier(of: receipt, in: network).addresses?.map(\.standing)
    }

    @Test func `everybody is asked once the application is in review, and nobody who was not asked is`()
        async throws
    {
        let quiet = try await Samples.receive(SampleApplication("takarazuka"), in: database)
        #expect(try await standings(quiet, "takarazuka") == nil)
        try await askAddresses()
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        #expect(try await standings(receipt) == [.asked, .asked, .asked])
        let mails = try await database.service().mails(of: "komae", limit: 10)
        let asked = mails.filter { $0.kind == .addressConfirmation }.map(\.recipient)
        #expect(asked.sorted() == Self.addresses)
        #expect(
            try await database.service().mails(of: "takarazuka", limit: 10).allSatisfy {
                $0.kind != .addressConfirmation
            })
    }

    @Test func `a link works once, for a while, in its own network, and all that does not work looks alike`()
        async throws
    {
        try await askAddresses()
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let tokens = try await ConfirmationTokens.sent(in: database)
        let first = try #require(tokens[Self.addresses[0]])
        let second = try #require(tokens[Self.addresses[1]])
        let before = try await database.fingerprint()
        #expect(try await press("no token") == .noLongerOpen)
        #expect(try await press(String(first.reversed())) == .noLongerOpen)
        #expect(try await press(first, network: "takarazuka") == .noLongerOpen)
        #expect(try await press(second, daysLater: 14) == .noLongerOpen)
        #expect(try await database.fingerprint() == before)
        #expect(try await press(second, daysLater: 13) == .confirmed)
        #expect(try await press(first) == .confirmed)
        #expect(try await press(first) == .noLongerOpen)
        #expect(try await standings(receipt) == [.confirmed, .confirmed, .asked])
        let events = try await database.service().auditEvents(of: "komae", limit: 2)
        #expect(events.map(\.kind) == [.confirmAddress, .confirmAddress])
        #expect(events.map(\.actorKind) == [.addressee, .addressee])
    }

    @Test func `nobody is registered under an address that is not confirmed, unless a clerk says why`()
        async throws
    {
        try await askAddresses()
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let before = try await database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) { try await approve(receipt) }
        #expect(refusal?.kind == .notAllowed)
        #expect(refusal?.details.count == 3)
        #expect(try await database.fingerprint() == before)
        let tokens = try await ConfirmationTokens.sent(in: database)
        let approval = try await approve(receipt, unconfirmedReason: "電話で確認済み")
        #expect(approval.unconfirmedAddresses == 3)
        #expect(approval.unconfirmedReason == "電話で確認済み")
        for token in tokens.values { #expect(try await press(token) == .noLongerOpen) }
        let events = try await database.service().auditEvents(of: "komae", limit: 1)
        #expect(events.first?.facts.contains("電話で確認済み") == true)
    }

    @Test func `once all are confirmed, approval goes on, and later applications ask only who is new`()
        async throws
    {
        try await askAddresses()
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        for token in try await ConfirmationTokens.sent(in: database).values {
            #expect(try await press(token) == .confirmed)
        }
        let approval = try await approve(receipt)
        #expect(approval.unconfirmedAddresses == 0 && approval.unconfirmedReason == nil)
        var next = try SampleApplication("komae")
        next.people.append(
            SampleApplication.Person("新井 薫", "アライ カオル", "薬剤師", "k.arai@midoridai.example.jp"))
        let later = try await Samples.receive(next, in: database)
        #expect(try await standings(later) == [.known, .known, .known, .asked])
    }

    @Test func `what was confirmed for an application stays so for its correction; its links are closed`()
        async throws
    {
        try await askAddresses()
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let tokens = try await ConfirmationTokens.sent(in: database)
        #expect(try await press(#require(tokens[Self.addresses[0]])) == .confirmed)
        _ = try await SettleApplication(.returned, receipt: receipt, reason: "確認のため").run(
            database.service(), SampleNetworks.request("komae"))
        #expect(try await press(#require(tokens[Self.addresses[1]])) == .noLongerOpen)
        var corrected = try SampleApplication("komae")
        corrected.people[2].email = "naoki.sato@midoridai.example.jp"
        let later = try await Samples.receive(corrected, in: database)
        #expect(try await standings(later) == [.confirmed, .asked, .asked])
    }

    /// Of each test mail, in the order in which they were written.
    private func states() async throws -> [MailState] {
        try await database.service().mails(of: "komae", limit: 100)
            .filter { $0.kind == .addressConfirmation }.reversed().map(\.state)
    }

    @Test(arguments: ["returned", "superseded", "approved"])
    func `mails whose link is dead are not sent, unless somebody has begun to`(end: String) async throws {
        try await askAddresses()
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        try await database.asSuperuser { tx in
            _ = try tx.execute(
                """
                UPDATE madoguchi.mail_queue SET attempts = 1 FROM madoguchi.mail
                WHERE mail.id = mail_queue.mail_id AND recipient = \(Self.addresses[0])
                """)
        }
        #expect(try await states() == [.queued, .queued, .queued])
        switch end {
        case "returned":
            _ = try await SettleApplication(.returned, receipt: receipt, reason: "確認のため").run(
                database.service(), SampleNetworks.request("komae"))
        case "superseded":
            var corrected = try SampleApplication("komae")
            corrected.people[2].name = "佐藤 直喜"
            _ = try await ReceiveApplication(
                fileName: "again.csv", bytes: corrected.bytes(), corrects: receipt
            ).run(database.service(), SampleNetworks.request("komae"))
        default: _ = try await approve(receipt, unconfirmedReason: "電話で確認済み")
        }
        #expect(try await states().prefix(3) == [.queued, .cancelled, .cancelled])
    }

    @Test func `asking again reaches whom nobody reached, and on request everybody who has not answered`()
        async throws
    {
        try await askAddresses()
        let receipt = try await Samples.receive(SampleApplication("komae"), in: database)
        let old = try await ConfirmationTokens.sent(in: database)
        #expect(try await press(#require(old[Self.addresses[0]])) == .confirmed)
        try await database.asSuperuser { tx in
            _ = try tx.execute(
                """
                WITH gone AS (
                    UPDATE madoguchi.mail SET state = 'failed', finished_at = now(), sealed = NULL, sealed_key_id = NULL
                    WHERE kind = 'address_confirmation' AND recipient = \(Self.addresses[1]) RETURNING id)
                DELETE FROM madoguchi.mail_queue USING gone WHERE mail_id = gone.id
                """)
        }
        #expect(try await standings(receipt) == [.confirmed, .undeliverable, .asked])
        let service = try database.service()
        let request = SampleNetworks.request("komae")
        let unreached = try await RemindOfConfirmation(receipt: receipt).run(service, request)
        #expect(unreached.mails == 1 && unreached.missing == 2 && unreached.confirmed == 1)
        let everybody = try await RemindOfConfirmation(receipt: receipt, includesAsked: true)
            .run(service, SampleNetworks.request("komae"))
        #expect(everybody.mails == 2)
        // The links that were replaced are not sent any more.
        #expect(try await states().filter { $0 == .queued }.count == 3)
        let lapsed = try await RemindOfConfirmation(receipt: receipt)
            .run(service, SampleNetworks.request("komae", daysLater: 14))
        #expect(lapsed.mails == 2)
        #expect(try await press(#require(old[Self.addresses[2]])) == .noLongerOpen)
        let new = try await ConfirmationTokens.sent(in: database)
        #expect(try await press(#require(new[Self.addresses[2]]), daysLater: 14) == .confirmed)
    }

    @Test func `where two channels are compared, people are asked when both are there`() async throws {
        try await askAddresses("takarazuka")
        let application = try SampleApplication("takarazuka")
        let service = try database.service()
        _ = try await ReceiveApplication(
            fileName: "mail.csv", bytes: application.bytes(), channel: .mail
        ).run(service, SampleNetworks.request("takarazuka"))
        #expect(try await ConfirmationTokens.sent(in: database).isEmpty)
        _ = try await ReceiveApplication(
            fileName: "paper.csv", bytes: application.bytes(.utf8), channel: .paper
        ).run(service, SampleNetworks.request("takarazuka"))
        #expect(try await ConfirmationTokens.sent(in: database).count == 3)
        let mail = try #require(ReceiptNumber(written: "2026-0001"))
        #expect(try await standings(mail, "takarazuka") == [.asked, .asked, .asked])
    }

    @Test func `a hundred addresses cost as many statements as one`() async throws {
        try await askAddresses()
        var counts: [Int] = []
        for size in [1, 100] {
            var application = try SampleApplication("komae").with(people: size)
            application.facility = "統計クリニック\(size)"
            let sent = Mutex(0)
            let service = try database.service(observe: { _ in sent.withLock { $0 += 1 } })
            _ = try await service.database.networks()
            sent.withLock { $0 = 0 }
            _ = try await ReceiveApplication(fileName: "r.csv", bytes: application.bytes())
                .run(service, SampleNetworks.request("komae"))
            counts.append(sent.withLock { $0 })
        }
        #expect(counts[0] == counts[1])
    }
}
