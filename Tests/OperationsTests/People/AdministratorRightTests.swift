import Operations
import Registry
import Storage
import TestSupport
import Testing

/// A8: the administrator's right can be granted to and taken from a colleague; the role is explained before.
@Suite(.database)
struct AdministratorRightTests {
    typealias Sample = LifeSamples

    private func revoke(
        _ address: String, by colleague: String? = nil, successor: String? = nil, _ sample: LifeSamples,
        _ service: Service? = nil
    ) async throws -> LifeFacts {
        let asking = try await colleague.asyncMap { try await sample.id($0) }
        let reach = asking.map { Reach.facility(sample.clinic, administrator: $0) } ?? .network
        let next = try successor.map {
            (person: try AccountReference($0), explanation: LifeSamples.explanation)
        }
        return try await RevokeAdministrator(
            sample.references(address), at: sample.clinic, successor: next, reason: "交代", reach: reach
        ).run(service ?? sample.database.service(asking == nil ? "desk" : "portal"), sample.request(by: asking))
    }

    /// Two active administrators at the clinic.
    private func twoAdministrators() async throws -> LifeSamples {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.takahashi))
        #expect(try await sample.activate(Sample.yamazaki))
        try await sample.grant(Sample.yamazaki, at: sample.clinic)
        return sample
    }

    @Test func `a grant keeps that the role was explained, and the room's invitation follows`() async throws {
        let sample = try await LifeSamples()
        try await sample.attest(.register)
        try await sample.grant(Sample.yamazaki, at: sample.clinic)
        let account = try await sample.account(Sample.yamazaki)
        #expect(account.isAdministrator && account.atMCS.membership(in: .administratorsRoom) == .toInvite)
        let measure = try #require(
            try await sample.database.service().dossier(ofAccount: Sample.yamazaki, in: "komae").history.first)
        #expect(measure.kind == .grantAdministrator && measure.explainedBy == "窓口 花子")
        #expect(measure.explainedOn == sample.request().today && measure.facility == "みどり台内科クリニック")
        #expect(try await sample.work(.inviteToRoom).contains { $0.person == "山﨑 美咲" })
        // Whoever is not registered there yet is so as an administrator from the beginning: nothing else asks for the right.
        let right = try await sample.work(.grantAdministrator)
        #expect(right.map(\.person) == ["山﨑 美咲"] && right.map(\.kind.performer) == [.facilityAdministrator])
        #expect(try await sample.mails(.administratorGranted).count == 1)
    }

    @Test func `no grant before the role was explained, and none to whoever works elsewhere`() async throws {
        let sample = try await LifeSamples()
        let before = try await sample.database.fingerprint()
        for explanation in [
            RoleExplanation(on: sample.request().today.adding(days: 1), by: "窓口 花子"),
            RoleExplanation(on: sample.request().today, by: ""),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await GrantAdministrator(
                    sample.references(Sample.yamazaki), at: sample.clinic, explanation: explanation,
                    reason: "増員", reach: .network
                ).run(sample.database.service(), sample.request())
            }
            #expect(refusal?.kind == .usage)
        }
        for person in [Sample.kato, Sample.takahashi] {
            await #expect(throws: Refusal.self) { try await sample.grant(person, at: sample.clinic) }
        }
        #expect(try await sample.database.fingerprint() == before)
    }

    @Test func `who loses the right is to be removed from the room until somebody attests it`() async throws {
        let sample = try await twoAdministrators()
        func room() async throws -> MembershipState? {
            try await sample.membership(Sample.yamazaki, .administratorsRoom)
        }
        try await sample.attestAll()
        let facts = try await revoke(Sample.yamazaki, sample)
        #expect(facts.withoutAdministrator == nil)
        let account = try await sample.account(Sample.yamazaki)
        #expect(!account.isAdministrator && account.state == .active)
        #expect(try await room() == .toRemove)
        let lines = try await sample.linesAbout(account.id)
        #expect(Set(lines.map(\.kind)) == [.removeFromRoom, .revokeAdministrator])
        try await sample.attest(.removeFromRoom)
        #expect(try await room() == .left)
        // And back again.
        try await sample.grant(Sample.yamazaki, at: sample.clinic)
        #expect(try await room() == .toInvite)
    }

    @Test func `an invitation that nobody was asked for leaves nothing to take back`() async throws {
        let sample = try await twoAdministrators()
        _ = try await revoke(Sample.yamazaki, sample)
        #expect(try await sample.membership(Sample.yamazaki, .administratorsRoom) == nil)
        #expect(try await sample.work(.removeFromRoom).isEmpty)

        try await sample.grant(Sample.yamazaki, at: sample.clinic)
        try await sample.ask(.inviteToRoom)
        #expect(try await sample.membership(Sample.yamazaki, .administratorsRoom) == .invited)
        _ = try await revoke(Sample.yamazaki, sample)
        #expect(try await sample.membership(Sample.yamazaki, .administratorsRoom) == .toRemove)
        let lines = try await sample.work(.removeFromRoom)
        #expect(lines.map(\.person) == ["山﨑 美咲"] && lines.map(\.state) == [.takeBack])
    }

    @Test func `a colleague names the next before the last one goes; the secretariat need not`() async throws {
        let sample = try await LifeSamples()
        #expect(try await sample.activate(Sample.takahashi))
        let before = try await sample.database.fingerprint()
        let refusal = await #expect(throws: Refusal.self) {
            try await revoke(Sample.takahashi, by: Sample.takahashi, sample)
        }
        #expect(refusal?.remedy?.en.contains("--successor") == true)
        #expect(try await sample.database.fingerprint() == before)

        _ = try await revoke(Sample.takahashi, by: Sample.takahashi, successor: Sample.sato, sample)
        #expect(try await sample.account(Sample.sato).isAdministrator)
        #expect(try await !sample.account(Sample.takahashi).isAdministrator)
        let facts = try await revoke(Sample.sato, sample)
        #expect(facts.withoutAdministrator == [sample.clinic])
        #expect(try await sample.standing(of: sample.clinic) == .withoutAdministrator)
    }

    @Test(arguments: 0..<6)
    func `of two colleagues who revoke each other at once, one stays`(_: Int) async throws {
        let sample = try await twoAdministrators()
        let service = try sample.database.service("portal", size: 4)
        let done = await withTaskGroup(of: Bool.self) { group in
            for (who, whom) in [(Sample.takahashi, Sample.yamazaki), (Sample.yamazaki, Sample.takahashi)] {
                group.addTask { (try? await revoke(whom, by: who, sample, service)) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 1)
        let people = try await sample.database.service().facility(sample.clinic, in: "komae").people
        #expect(people.filter(\.isAdministrator).count == 1)
    }

    @Test(arguments: 0..<4)
    func `of two administrators who each give up the right at once, one stays`(_: Int) async throws {
        let sample = try await twoAdministrators()
        let service = try sample.database.service("portal", size: 4)
        let done = await withTaskGroup(of: Bool.self) { group in
            for who in [Sample.takahashi, Sample.yamazaki] {
                group.addTask { (try? await revoke(who, by: who, sample, service)) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 1)
        #expect(try await sample.standing(of: sample.clinic) == .administratorsNotInRoom)
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async throws -> Value? {
        switch self {
        case .some(let wrapped): try await transform(wrapped)
        case .none: nil
        }
    }
}
