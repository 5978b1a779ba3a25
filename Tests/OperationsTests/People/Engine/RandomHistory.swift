import Forms
import Operations
import Postgres
import Registry
import Storage
import TestSupport

/// What may happen to a network's people and facilities, one thing after the other: rosters and undoings, every verb, ends and
/// mergers, slips that are taken back, groups switched off and on, and a work list that is worked on late, wrongly or not at all.
struct RandomHistory {
    let clerk: Clerk
    private(set) var mcs = SimulatedMCS()
    private(set) var done: [String: Int] = [:]
    private var office: RandomOffice
    private var approved: [ReceiptNumber] = []
    /// Lines that MCS was asked for and has carried out, though nobody attested it yet.
    private var carriedOut: Set<Int64> = []

    init(seed: UInt64, _ clerk: Clerk) {
        self.clerk = clerk
        office = RandomOffice(seed: seed, network: clerk.network, reports: false)
    }

    private var service: Service { clerk.service }
    private var request: Request { SampleNetworks.request(clerk.network) }

    /// Does something, and returns what; what is refused has changed nothing.
    mutating func step() async throws -> String {
        let (name, act) = choose()
        do {
            try await act(&self)
            done[name, default: 0] += 1
            return name
        } catch let refusal as Refusal {
            return "\(name) refused: \(refusal.what.ja)"
        }
    }

    private typealias Happening = (inout RandomHistory) async throws -> Void

    private mutating func choose() -> (String, Happening) {
        let happenings: [(Int, String, Happening)] = [
            (6, "roster", { try await $0.approve() }),
            (2, "undo of an approval", { try await $0.undoApproval() }),
            (2, "suspend", { try await $0.suspend() }), (2, "resume", { try await $0.resume() }),
            (2, "depart", { try await $0.depart() }), (2, "transfer", { try await $0.transfer() }),
            (2, "grant", { try await $0.grant() }), (2, "revoke", { try await $0.revoke() }),
            (2, "change", { try await $0.change() }), (1, "facility", { try await $0.changeFacility() }),
            (1, "end of a facility", { try await $0.endFacility() }), (1, "merger", { try await $0.merge() }),
            (1, "pause", { try await $0.pause() }), (3, "act taken back", { try await $0.takeBack() }),
            (1, "groups switched", { try await $0.switchGroups() }),
            (5, "work", { try await $0.work() }),
            (4, "asked, and done there", { try await $0.ask(isDoneThere: true) }),
            (3, "asked, and not done", { try await $0.ask(isDoneThere: false) }),
            (3, "late attestation", { try await $0.attestLate() }),
            (1, "wrong attestation, taken back", { try await $0.attestWrongly() }),
        ]
        var rest = office.below(happenings.map(\.0).reduce(0, +))
        for (weight, name, happening) in happenings {
            rest -= weight
            if rest < 0 { return (name, happening) }
        }
        return ("nothing", { _ in })
    }
}

/// What happens on this side.
extension RandomHistory {
    private mutating func approve() async throws {
        let known = try await RandomOffice.Known.load(from: clerk.database, network: clerk.network)
        let roster = try office.roster(known)
        guard let receipt = try? await clerk.receive(roster) else { return }
        try await clerk.approve(receipt, removals: "届出のとおり")
        approved.append(receipt)
        if office.happens(oneIn: 2) { try await clerk.sendMails() }
        if office.happens(oneIn: 3) {
            _ = try await SendBulkForm(receipt: receipt, format: .xlsx).run(service, request)
        }
    }

    private mutating func undoApproval() async throws {
        guard let receipt = approved.popLast() else { return }
        try await clerk.undo(receipt)
    }

    private mutating func somebody() async throws -> (AccountReference, AccountRecord)? {
        let people = try await service.accounts(of: clerk.network, .init()).filter { $0.state != .removed }
        return office.pick(people).map { (.id($0.id), $0) }
    }

    private mutating func facility() async throws -> Int64? {
        office.pick(
            try await service.facilities(of: clerk.network, standing: nil).filter { $0.standing != .ended })?.id
    }

    private mutating func suspend() async throws {
        guard let (person, _) = try await somebody() else { return }
        _ = try await SuspendAccounts([person], cause: .misuse, reason: "確認中", reach: .network).run(
            service, request)
    }

    private mutating func resume() async throws {
        let people = try await service.accounts(of: clerk.network, .init(state: .suspended))
        guard let person = office.pick(people) else { return }
        _ = try await ResumeAccounts([.id(person.id)], reason: "確認済み", reach: .network).run(service, request)
    }

    private mutating func depart() async throws {
        guard let (person, _) = try await somebody() else { return }
        let facility = try await facility()
        _ = try await DepartAccounts(
            [person], from: office.happens(oneIn: 2) ? facility : nil, isDoneAtMCS: false, reason: "退職",
            reach: .network
        ).run(service, request)
    }

    private mutating func transfer() async throws {
        guard let (person, _) = try await somebody(), let facility = try await facility() else { return }
        _ = try await TransferAccounts([person], from: nil, to: facility, reason: "異動", reach: .network)
            .run(service, request)
    }

    private mutating func grant() async throws {
        guard let (person, _) = try await somebody(), let facility = try await facility() else { return }
        _ = try await GrantAdministrator(
            [person], at: facility, explanation: RoleExplanation(on: request.today, by: "窓口 花子"), reason: "増員",
            reach: .network
        ).run(service, request)
    }

    private mutating func revoke() async throws {
        guard let (person, _) = try await somebody(), let facility = try await facility() else { return }
        _ = try await RevokeAdministrator([person], at: facility, reason: "交代", reach: .network)
            .run(service, request)
    }

    private mutating func change() async throws {
        guard let (person, _) = try await somebody() else { return }
        let telephone = "03-3480-\(1000 + office.below(9000))"
        _ = try await ChangeAccount(person, stated: [.telephone: telephone], reason: "訂正", reach: .network)
            .run(service, request)
    }

    private mutating func changeFacility() async throws {
        guard let facility = try await facility() else { return }
        _ = try await ChangeFacility(
            facility, stated: [.telephone: "03-3480-\(1000 + office.below(9000))"], reason: "移転",
            reach: .network
        ).run(service, request)
    }

    private mutating func endFacility() async throws {
        guard let facility = try await facility() else { return }
        _ = try await EndFacilities([facility], reason: "閉院", reach: .network).run(service, request)
    }

    private mutating func merge() async throws {
        guard let facility = try await facility(), let other = try await self.facility() else { return }
        _ = try await MergeFacility(
            facility, into: other, administrators: office.happens(oneIn: 2) ? .union : .keep, reason: "統合",
            reach: .network
        ).run(service, request)
    }

    private mutating func pause() async throws {
        guard let facility = try await facility() else { return }
        _ = try await PauseFacilities(
            [facility], resumes: office.happens(oneIn: 2), reason: "改装", reach: .network
        )
        .run(service, request)
    }

    /// One of the last acts that can be taken back.
    private mutating func takeBack() async throws {
        let events = try await service.auditEvents(of: clerk.network, limit: 12)
        guard let event = office.pick(events.filter { UndoAct.kinds.contains($0.kind) }) else { return }
        _ = try await UndoAct(event.sequence, reason: "誤り").run(service, request)
    }

    private mutating func switchGroups() async throws {
        var forms = try SampleNetworks.forms(clerk.network)
        guard clerk.network != HistoryNetworks.withoutGroups else { return }
        if office.happens(oneIn: 2) { forms.definition.groups.allUsers = nil }
        if office.happens(oneIn: 2) { forms.definition.groups.administratorsRoom = nil }
        _ = try await ApplyNetwork(forms).run(service, request)
    }
}

/// What happens between the two sides.
extension RandomHistory {
    private mutating func line() async throws -> WorkLine? {
        office.pick(try await clerk.work().filter { !WorkKind.notices.contains($0.kind) })
    }

    /// Makes MCS show it; false where that is not possible yet.
    private mutating func perform(_ line: WorkLine) async throws -> Bool {
        mcs.perform(line, try await PersonSides.of(line.accountID, in: clerk.database))
    }

    private func attest(_ line: WorkLine) async throws {
        _ = try await CompleteWork(WorkSelection(numbers: [line.number]), evidence: "MCSの画面で確認")
            .run(service, request)
    }

    private mutating func work() async throws {
        guard let line = try await line(), try await perform(line) else { return }
        try await attest(line)
    }

    private mutating func ask(isDoneThere: Bool) async throws {
        guard let line = try await line() else { return }
        _ = try await AskForWork(WorkSelection(numbers: [line.number]), by: .enquiryForm).run(service, request)
        if isDoneThere, try await perform(line) { carriedOut.insert(line.number) }
    }

    /// What MCS had been asked for and did is attested while it is wanted still.
    private mutating func attestLate() async throws {
        let lines = try await clerk.work().filter { carriedOut.contains($0.number) }
        guard let line = office.pick(lines) else { return }
        try await attest(line)
    }

    private mutating func attestWrongly() async throws {
        guard let line = try await line() else { return }
        try await attest(line)
        _ = try await ReopenWork([line.number], reason: "取り違え").run(service, request)
    }

    /// A clerk who goes through the list until nothing is on it. Returns what stays.
    mutating func workEverythingOff() async throws -> [String] {
        var lines: [WorkLine] = []
        for _ in 0..<20 {
            lines = try await clerk.work().filter { !WorkKind.notices.contains($0.kind) }
            if lines.isEmpty { return [] }
            for line in lines {
                guard try await clerk.work().contains(where: { $0.number == line.number }) else { continue }
                if try await perform(line) { try await attest(line) }
            }
        }
        return lines.map { "\($0.kind) \($0.state) \($0.person ?? "") \($0.facility ?? "")" }
    }
}

/// The networks of the histories.
enum HistoryNetworks {
    static let withoutGroups = "shizuka"
    static let all = ["komae", "takarazuka", withoutGroups]

    /// One more, like Komae's but without groups.
    static func establish(in database: TestDatabase) async throws {
        var forms = try SampleNetworks.forms(withoutGroups)
        forms.definition.groups.allUsers = nil
        forms.definition.groups.administratorsRoom = nil
        _ = try await ApplyNetwork(forms).run(try database.service(), SampleNetworks.request(withoutGroups))
    }
}
