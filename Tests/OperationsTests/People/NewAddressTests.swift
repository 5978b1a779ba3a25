import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// What was mailed to an address opens nothing any more once it is somebody's no longer (A1, A3, A5).
@Suite(.database)
struct NewAddressTests {
    typealias Sample = LifeSamples
    private static let new = "naoki@midoridai.example.jp"

    /// 佐藤 has a new address, by a roster of the facility.
    private func change(_ sample: LifeSamples) async throws -> ReceiptNumber {
        var application = try SampleApplication("komae")
        var person = SampleApplication.Person("佐藤 直樹", "サトウ ナオキ", "医療事務", Self.new, kind: "変更")
        person.previousEmail = Sample.sato
        application.people = [person]
        let approval = try await Samples.approve(application, in: sample.database)
        return try #require(ReceiptNumber(written: approval.receipt))
    }

    @Test func `a temporary password goes to the new address, and the one before opens nothing`() async throws {
        let sample = try await LifeSamples()
        let old = try await TemporaryPasswords.sent(to: Sample.sato, in: sample.database)
        _ = try await change(sample)
        // Nobody had begun to send the first one: it stays here.
        let mails = try await sample.mails(.temporaryPassword).filter { $0.recipient == Sample.sato }
        #expect(mails.map(\.state) == [.cancelled])
        let again = try await sample.mails(.temporaryPasswordReissued)
        #expect(again.map(\.recipient) == [Self.new])
        #expect(try await sample.ticket(Self.new, password: old) == nil)
        #expect(try await sample.activate(Self.new))
        #expect(try await Invariants.broken(in: sample.database) == [])
    }

    @Test func `whoever has activated keeps their password, and links to the old address are closed`()
        async throws
    {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.sato))
        let portal = try sample.database.service("portal")
        try await SendPasswordLink(address: Sample.sato).run(portal, sample.request())
        _ = try await change(sample)
        #expect(try await sample.mails(.temporaryPasswordReissued).isEmpty)
        #expect(try await sample.mails(.passwordLink).map(\.state) == [.cancelled])
        let open = try await sample.count(
            "SELECT count(*) FROM madoguchi.password_link WHERE closed_at IS NULL")
        #expect(open == 0)
        let signedIn = try await SignIn(address: Self.new, password: "kaede4momiji").run(
            portal, sample.request())
        guard case .signedIn = signedIn else { throw LifeSamples.Unexpected() }
    }

    @Test func `an approval that is undone gives back the password that it took`() async throws {
        let sample = try await LifeSamples()
        let old = try await TemporaryPasswords.sent(to: Sample.sato, in: sample.database)
        try await Clerk(in: sample.database).sendMails()
        let receipt = try await change(sample)
        let new = try await TemporaryPasswords.sent(to: Self.new, in: sample.database)
        _ = try await UndoApplication(receipt: receipt, reason: "誤り").run(
            sample.database.service(), sample.request(daysLater: 1))
        #expect(try await sample.ticket(Sample.sato, password: new, daysLater: 1) == nil)
        #expect(try await sample.ticket(Sample.sato, password: old, daysLater: 1) != nil)
        #expect(try await Invariants.broken(in: sample.database) == [])
    }
}
