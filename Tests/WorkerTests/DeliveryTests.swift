import Operations
import Registry
import SMTP
import Storage
import TestSupport
import Testing
import Worker

/// The outbox to a real SMTP server on loopback.
@Suite(.database)
struct DeliveryTests {
    let database = TestDatabase.current

    @Test func `an approval's mails arrive over STARTTLS, each once`() async throws {
        _ = try await Samples.approve(SampleApplication("komae").with(people: 12), in: database)
        let sink = try await MailSink(.startTLS)
        let server = try ServerConfiguration(url: "smtp://localhost:\(sink.port)", caFile: sink.certificate)
        let dispatcher = MailDispatcher(
            try database.service("dispatcher", size: 3), transports: [.smtp(server), .smtp(server)])
        let report = try await dispatcher.drain()
        // Receipt, twelve temporary passwords, one invitation, the result.
        #expect(report.sent == 15)
        #expect(try sink.mails.count == 15)
        let states = Set(try await database.service().mails(of: "komae", limit: 50).map(\.state))
        #expect(states == [.sent])
    }

    @Test func `a server without STARTTLS gets nothing, and the mails stay`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let sink = try await MailSink()
        let server = try ServerConfiguration(url: "smtp://localhost:\(sink.port)")
        let report = try await MailDispatcher(database.service("dispatcher"), transports: [.smtp(server)])
            .drain()
        #expect(report.isMisconfigured)
        #expect(try sink.mails.isEmpty)
        let states = Set(try await database.service().mails(of: "komae", limit: 50).map(\.state))
        #expect(states == [.queued])
    }

    @Test func `an individual participant gets a temporary password, too`() async throws {
        var application = try SampleApplication("takarazuka")
        application.people = [.init("中山 千尋", "ナカヤマ チヒロ", "看護師", "chihiro@example.jp")]
        for label in [
            "事業所名", "施設種別", "郵便番号", "所在地", "電話番号", "管理者氏名", "管理者メールアドレス", "本人確認", "利用規約の説明",
        ] { application.overrides[label] = "" }
        application.overrides["申込区分"] = "個人"
        let approval = try await Samples.approve(application, in: database)
        #expect(approval.facilityIDs.isEmpty)
        let outbox = Recorder()
        let report = try await MailDispatcher(database.service("dispatcher"), transports: [outbox.transport])
            .drain()
        #expect(report.failed == 0)
        let mail = try #require(outbox.messages.last)
        #expect(mail.text.contains("中山 千尋 様"))
        #expect(!mail.text.contains("{{"))
        let account = try await database.service().account("chihiro@example.jp", in: "takarazuka")
        #expect(account.facilities.isEmpty)
        #expect(account.atMCS.membership(in: .allUsers) == .toInvite)
    }
}
