import Operations
import Registry
import Storage
import TestSupport
import Testing

/// Random rosters received, approved, carried out at MCS and undone in random order: whatever happens, what has to hold does,
/// and undoing what was just approved leaves nothing of it.
@Suite(.database)
struct LivingRosterTests {
    private static let steps = 25

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `whatever is sent, what has to hold does`(_ seed: UInt64) async throws {
        var life = try Life(seed: seed, TestDatabase.current)
        for step in 1...Self.steps {
            let done = try await life.step()
            #expect(
                try await Invariants.broken(in: life.clerk.database) == [],
                "seed \(seed), step \(step): \(done)")
        }
        #expect(try await VerifyAudit().run(life.clerk.service, network: "komae").isWhole)
        // A run in which nothing could be carried out would prove nothing.
        #expect(life.approvals > 5)
        #expect(life.undone > 1)
    }
}

private struct Life {
    let clerk: Clerk
    private(set) var approvals = 0
    private(set) var undone = 0
    private var office: RandomOffice
    private var waiting: [ReceiptNumber] = []
    private var approved: [ReceiptNumber] = []
    /// Those with departures that were done at MCS already.
    private var reporting: Set<ReceiptNumber> = []

    init(seed: UInt64, _ database: TestDatabase) throws {
        clerk = try Clerk(in: database)
        office = RandomOffice(seed: seed)
    }

    /// Returns what was done, to be told when something is wrong after it.
    mutating func step() async throws -> String {
        if office.happens(oneIn: 5), let receipt = office.pick(approved) { return try await undo(receipt) }
        if office.happens(oneIn: 6) {
            try await clerk.attest()
            return "everything done at MCS"
        }
        let toAsk = Set(WorkKind.allCases).subtracting(WorkKind.notices)
        if office.happens(oneIn: 6), try await !clerk.work(toAsk).isEmpty {
            try await clerk.ask(toAsk)
            return "everything asked for at MCS"
        }
        let roster = try await office.roster(RandomOffice.Known.load(from: clerk.database))
        guard case .received(let received, _, _) = try await clerk.outcome(of: roster.bytes()),
            received.state == .inReview, let receipt = ReceiptNumber(written: received.receipt)
        else { return "returned" }
        waiting.append(receipt)
        if roster.reportsDepartures { reporting.insert(receipt) }
        guard let next = office.happens(oneIn: 4) ? office.pick(waiting) : receipt else { return "nothing" }
        return try await approve(next)
    }

    private mutating func approve(_ receipt: ReceiptNumber) async throws -> String {
        // What was reported as done at MCS has to be taken back there and cannot just be as it was.
        let isToBeUndone = !reporting.contains(receipt) && office.happens(oneIn: 2)
        // Nor can a password come back whose mail is withdrawn unsent.
        if isToBeUndone { try await clerk.sendMails() }
        let before = try await DomainRows.of(clerk.database)
        do {
            try await clerk.approve(receipt, removals: "届出のとおり")
        } catch is Refusal {
            #expect(try await DomainRows.of(clerk.database).remains(of: before) == [])
            return "\(receipt) refused"
        }
        waiting.removeAll { $0 == receipt }
        approvals += 1
        guard isToBeUndone else {
            approved.append(receipt)
            return "\(receipt) approved"
        }
        #expect(try await Invariants.broken(in: clerk.database) == [], "\(receipt)")
        try await clerk.undo(receipt)
        undone += 1
        #expect(try await DomainRows.of(clerk.database).remains(of: before) == [], "\(receipt)")
        return "\(receipt) approved and undone"
    }

    private mutating func undo(_ receipt: ReceiptNumber) async throws -> String {
        let before = try await DomainRows.of(clerk.database)
        do {
            try await clerk.undo(receipt)
        } catch is Refusal {
            #expect(try await DomainRows.of(clerk.database).remains(of: before) == [])
            return "\(receipt) not undone"
        }
        approved.removeAll { $0 == receipt }
        undone += 1
        return "\(receipt) undone later"
    }
}

extension SampleApplication {
    fileprivate var reportsDepartures: Bool {
        people.contains { $0.kind == "MCS削除済み" } || more.contains(where: \.reportsDepartures)
    }
}
