import Operations
import Postgres
import Registry
import Storage
import Tabular
import TestSupport
import Testing

/// What came by post and what came by e-mail, compared and settled (J4).
@Suite(.database)
struct ChannelTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk("takarazuka", in: TestDatabase.current)
    }

    private func receive(
        _ channel: ApplicationChannel, _ change: (inout SampleApplication) -> Void = { _ in }
    ) async throws -> ReceiveApplication.Receipt {
        var form = try SampleApplication("takarazuka")
        change(&form)
        let bytes = try form.bytes(channel == .paper ? .utf8 : .cp932)
        guard case .received(let receipt, _, _) = try await clerk.outcome(of: bytes, by: channel) else {
            throw Unexpected()
        }
        return receipt
    }

    private func states() async throws -> [String: ApplicationState] {
        let all = try await clerk.service.applications(of: "takarazuka", in: nil)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.receipt, $0.state) })
    }

    private func decide(
        _ receipt: String, _ channel: ComparedChannel
    ) async throws -> DecideChannels.Decided {
        try await DecideChannels(
            receipt: #require(ReceiptNumber(written: receipt)), taken: channel, reason: "電話で確認した"
        ).run(clerk.service, SampleNetworks.request("takarazuka"))
    }

    @Test(arguments: [[ApplicationChannel.paper, .mail], [.mail, .paper]])
    func `one alone waits; when both agree, the mail goes on`(_ order: [ApplicationChannel]) async throws {
        let first = try await receive(order[0])
        #expect(first.state == .received)
        #expect(first.counterpart == nil)
        let number = try #require(ReceiptNumber(written: first.receipt))
        await #expect(throws: Refusal.self) { try await clerk.approve(number) }
        let second = try await receive(order[1]) { $0.people[0].name = "髙橋　健一" }
        #expect(second.counterpart == first.receipt)
        #expect(Set(try await states().values) == [.inReview, .matched])
        let mail = order[0] == .mail ? first : second
        #expect(try await states()[mail.receipt] == .inReview)
        let compared = try await clerk.service.compareChannels(of: number, in: "takarazuka")
        #expect(compared.agrees)
        #expect(compared.mailReceipt == mail.receipt)
        try await clerk.approve(#require(ReceiptNumber(written: mail.receipt)))
        #expect(try await Picture.of(database).people.count == 3)
    }

    @Test(arguments: ComparedChannel.allCases)
    func `when they differ, a named clerk decides, with a reason`(_ taken: ComparedChannel) async throws {
        let paper = try await receive(.paper)
        let mail = try await receive(.mail) { $0.people[1].email = "m.yamasaki@midoridai.example.jp" }
        #expect(mail.state == .received && mail.counterpart == paper.receipt)
        let number = try #require(ReceiptNumber(written: paper.receipt))
        let fields = try await clerk.service.compareChannels(of: number, in: "takarazuka").fields
        let unlike = fields.filter { $0.verdict.blocks }
        #expect(unlike.map(\.subject) == ["山﨑 美咲"])
        #expect(unlike.map(\.paper) == ["m.yamazaki@midoridai.example.jp"])
        let decided = try await decide(paper.receipt, taken)
        let (goesOn, other) = taken == .paper ? (paper, mail) : (mail, paper)
        #expect((decided.receipt, decided.matched) == (goesOn.receipt, other.receipt))
        #expect(try await states() == [goesOn.receipt: .inReview, other.receipt: .matched])
        let settled = try await database.asSuperuser { tx in
            try tx.values(
                "SELECT verdict || ' ' || taken || ' ' || settled_by || ' ' || reason FROM madoguchi.channel_comparison",
                as: String.self)
        }
        #expect(settled == ["decided \(taken) 窓口 花子 電話で確認した"])
        let refusal = await #expect(throws: Refusal.self) { try await decide(mail.receipt, .mail) }
        #expect(refusal?.what.ja.contains("照合を待っていません") == true)
        try await clerk.approve(#require(ReceiptNumber(written: goesOn.receipt)))
        let address = taken == .paper ? "m.yamazaki" : "m.yamasaki"
        #expect(
            try await Picture.of(database).people.contains("山﨑 美咲 \(address)@midoridai.example.jp registered"))
    }

    @Test func `a corrected entry takes the place of the one that waits in its channel`() async throws {
        let paper = try await receive(.paper)
        let wrong = try await receive(.mail) { $0.people[1].email = "m.yamasaki@midoridai.example.jp" }
        let right = try await receive(.mail)
        #expect(right.supersedes == wrong.receipt)
        #expect(
            try await states() == [
                paper.receipt: .matched, wrong.receipt: .superseded, right.receipt: .inReview,
            ])
    }

    @Test func `there is nothing to decide about with one alone`() async throws {
        let paper = try await receive(.paper)
        let before = try await database.fingerprint()
        await #expect(throws: Refusal.self) { try await decide(paper.receipt, .paper) }
        await #expect(throws: Refusal.self) {
            try await clerk.service.compareChannels(
                of: #require(ReceiptNumber(written: paper.receipt)), in: "takarazuka")
        }
        #expect(try await database.fingerprint() == before)
    }

    @Test func `a file that does not say by which channel it came is not taken in`() async throws {
        let bytes = try SampleApplication("takarazuka").bytes()
        let refusal = await #expect(throws: Refusal.self) { try await clerk.outcome(of: bytes) }
        #expect(refusal?.kind == .usage)
    }
}
