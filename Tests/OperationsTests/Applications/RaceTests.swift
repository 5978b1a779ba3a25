import Foundation
import Operations
import Registry
import Storage
import TestSupport
import Testing

/// Two of them at once, over and over, each with connections of their own: one wins, the other is told why, and nothing is
/// left in between.
@Suite(.database)
struct RaceTests {
    private static let rounds = 1...12

    let database = TestDatabase.current
    let one: Clerk
    let other: Clerk

    init() throws {
        one = try Clerk(in: TestDatabase.current)
        other = try Clerk(in: TestDatabase.current)
    }

    private enum Ending {
        case done
        case refused(Refusal)

        var isDone: Bool { if case .done = self { true } else { false } }
        var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
    }

    /// Anything but a refusal is no way to be told.
    private func race(_ runners: (@Sendable () async throws -> Void)...) async throws -> [Ending] {
        try await withThrowingTaskGroup(of: (Int, Ending).self) { group in
            for (index, run) in runners.enumerated() {
                group.addTask {
                    do {
                        try await run()
                        return (index, .done)
                    } catch let refusal as Refusal {
                        return (index, .refused(refusal))
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func check() async throws {
        #expect(try await Invariants.broken(in: database) == [])
        #expect(try await VerifyAudit().run(one.service, network: "komae").isWhole)
    }

    /// A facility of this round with people of its own.
    private static func clinic(_ round: Int, phone: String = "") throws -> SampleApplication {
        var form = try SampleApplication("komae").with(people: 5)
        form.facility = "第\(round)クリニック"
        form.people = form.people.map { person in
            person.with {
                $0.name = "第\(round)職員 \($0.name)"
                $0.email = "r\(round)-\($0.email)"
                $0.telephone = phone
            }
        }
        return form
    }

    private static func address(_ round: Int) -> String { "r\(round)-p2@midoridai.example.jp" }

    @Test func `the same file received by two clerks is one application`() async throws {
        for round in Self.rounds {
            let bytes = try Self.clinic(round).bytes()
            let clerks = [one, other]
            let outcomes = try await withThrowingTaskGroup(of: ReceiveApplication.Outcome.self) { group in
                for clerk in clerks { group.addTask { try await clerk.outcome(of: bytes) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let received = outcomes.compactMap {
                if case .received(let receipt, _, _) = $0 { receipt.receipt } else { nil }
            }
            let before = outcomes.compactMap {
                if case .receivedBefore(let receipt) = $0 { receipt } else { nil }
            }
            #expect(received.count == 1)
            #expect(before == received)
        }
        // Receipt numbers run without gaps all the same.
        let receipts = try await one.service.applications(of: "komae", in: nil).map(\.receipt)
        #expect(receipts.count == Self.rounds.count)
        #expect(receipts.first == "2026-00\(Self.rounds.count)")
    }

    @Test func `of two corrections of one application, one takes its place`() async throws {
        for round in Self.rounds {
            var wrong = try Self.clinic(round)
            wrong.people[1].email = "unreadable"
            guard case .received(let returned, _, _) = try await one.outcome(of: wrong.bytes()) else {
                throw Unexpected()
            }
            let number = try #require(ReceiptNumber(written: returned.receipt))
            let files = try ["090-0000-0001", "090-0000-0002"].map { try Self.clinic(round, phone: $0).bytes() }
            let (one, other) = (one, other)
            let endings = try await race(
                { _ = try await one.outcome(of: files[0], corrects: number) },
                { _ = try await other.outcome(of: files[1], corrects: number) })
            #expect(endings.filter(\.isDone).count == 1)
            #expect(endings.compactMap(\.refusal).map(\.kind) == [.notAllowed])
        }
        let states = try await one.service.applications(of: "komae", in: nil).map(\.state)
        #expect(states.count { $0 == .inReview } == Self.rounds.count)
        #expect(states.count { $0 == .superseded } == Self.rounds.count)
    }

    @Test func `an approval is undone once`() async throws {
        for round in Self.rounds {
            let receipt = try await one.carryOut(try Self.clinic(round))
            let (one, other) = (one, other)
            let endings = try await race({ try await one.undo(receipt) }, { try await other.undo(receipt) })
            #expect(endings.filter(\.isDone).count == 1)
            #expect(endings.compactMap(\.refusal).map(\.kind) == [.notAllowed])
        }
        // That it was received stays true.
        let count = Self.rounds.count
        #expect(try await one.waitingMails() == [.applicationReceived: count, .applicationUndone: count])
        try await check()
    }

    @Test func `undone or activated, never both`() async throws {
        for round in Self.rounds {
            let receipt = try await one.carryOut(try Self.clinic(round))
            let password = try await TemporaryPasswords.sent(to: Self.address(round), in: database)
            let activate = try await one.activation(Self.address(round), password)
            let (other, isOdd) = (other, round % 2 == 1)
            let undo: @Sendable () async throws -> Void = { try await other.undo(receipt) }
            let endings = try await isOdd ? race(undo, activate) : race(activate, undo)
            let (undone, activated) = isOdd ? (endings[0], endings[1]) : (endings[1], endings[0])
            #expect(undone.isDone != activated.isDone)
            if let refusal = undone.refusal {
                #expect(refusal.details.map(\.ja) == ["第\(round)職員 試験 太郎2：本登録済み"])
            }
        }
        try await check()
    }

    @Test func `undone, or changed by a later application`() async throws {
        for round in Self.rounds {
            let first = try await one.carryOut(try Self.clinic(round))
            var change = try Self.clinic(round)
            change.people = [change.people[1].changed { $0.telephone = "090-0000-0003" }]
            let later = try await one.receive(change)
            let (one, other) = (one, other)
            let endings = try await race({ try await one.undo(first) }, { try await other.approve(later) })
            #expect(endings.filter(\.isDone).count == 1)
            #expect(endings.compactMap(\.refusal).map(\.kind) == [.notAllowed])
            #expect(endings.compactMap(\.refusal).allSatisfy { !$0.details.isEmpty })
        }
        try await check()
    }

    @Test func `undone, while others join its facility`() async throws {
        for round in Self.rounds {
            let first = try await one.carryOut(try Self.clinic(round))
            var more = try Self.clinic(round)
            more.people = [
                .init(
                    "第\(round)新人 花子", "シンジン ハナコ", "看護師", "new\(round)@midoridai.example.jp",
                    isAdministrator: true),
                more.people[2],
            ]
            let later = try await one.receive(more)
            let (one, other) = (one, other)
            // Whoever comes second finds the other's work done: both can well be.
            let endings = try await race({ try await one.undo(first) }, { try await other.approve(later) })
            #expect(endings[1].isDone)
            #expect(endings.compactMap(\.refusal).allSatisfy { $0.kind == .notAllowed })
            let work = try await Picture.of(database).work.filter { $0.contains("@第\(round)クリニック") }
            #expect(work.contains("第\(round)新人 花子 @第\(round)クリニック*"))
        }
        try await check()
    }

    @Test func `approved or returned`() async throws {
        for round in Self.rounds {
            let receipt = try await one.receive(try Self.clinic(round))
            let (one, other) = (one, other)
            let endings = try await race(
                { try await one.approve(receipt) },
                {
                    _ = try await SettleApplication(.returned, receipt: receipt, reason: "ご確認ください。")
                        .run(other.service, SampleNetworks.request("komae"))
                })
            #expect(endings.filter(\.isDone).count == 1)
            #expect(endings.compactMap(\.refusal).map(\.kind) == [.notAllowed])
            let people = try await Picture.of(database).people.filter { $0.contains("第\(round)職員") }
            #expect(people.count == (endings[0].isDone ? 5 : 0))
        }
        try await check()
    }

    @Test func `somebody new in two applications at once has one account`() async throws {
        for round in Self.rounds {
            let first = try await one.receive(try Self.clinic(round))
            var second = try Self.clinic(round)
            second.facility = "第\(round)薬局"
            let receipt = try await one.receive(second)
            let (one, other) = (one, other)
            let endings = try await race({ try await one.approve(first) }, { try await other.approve(receipt) })
            #expect(endings.filter(\.isDone).count == 2)
            let picture = try await Picture.of(database)
            #expect(picture.people.filter { $0.contains("第\(round)職員") }.count == 5)
            #expect(picture.work.filter { $0.contains("第\(round)職員") }.count == 10)
        }
        try await check()
    }

    @Test func `between two channels one clerk decides`() async throws {
        let (one, other) = (try Clerk("takarazuka", in: database), try Clerk("takarazuka", in: database))
        for round in Self.rounds {
            var form = try SampleApplication("takarazuka").with(people: 2)
            form.facility = "第\(round)医院"
            form.people = form.people.map { person in person.with { $0.email = "r\(round)-\($0.email)" } }
            var receipts: [ReceiptNumber] = []
            for channel in [ApplicationChannel.paper, .mail] {
                form.people[1].telephone = channel == .paper ? "" : "090-0000-0004"
                form.people[1].name = channel == .paper ? "試験 二郎" : "試験 次郎"
                guard case .received(let receipt, _, _) = try await one.outcome(of: form.bytes(), by: channel),
                    let number = ReceiptNumber(written: receipt.receipt)
                else { throw Unexpected() }
                receipts.append(number)
            }
            let (paper, mail) = (receipts[0], receipts[1])
            let endings = try await race(
                {
                    _ = try await DecideChannels(receipt: paper, taken: .paper, reason: "電話で確認した")
                        .run(one.service, SampleNetworks.request("takarazuka"))
                },
                {
                    _ = try await DecideChannels(receipt: mail, taken: .mail, reason: "電話で確認した")
                        .run(other.service, SampleNetworks.request("takarazuka"))
                },
                { _ = try await other.service.compareChannels(of: paper, in: "takarazuka") })
            #expect(endings[0].isDone != endings[1].isDone)
            #expect(endings[2].isDone)
            #expect(endings.compactMap(\.refusal).map(\.kind) == [.notAllowed])
        }
        let states = try await one.service.applications(of: "takarazuka", in: nil).map(\.state)
        #expect(states.count { $0 == .inReview } == Self.rounds.count)
        #expect(states.count { $0 == .matched } == Self.rounds.count)
    }
}
