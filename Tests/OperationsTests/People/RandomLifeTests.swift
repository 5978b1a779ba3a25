import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// Whatever happens in whatever order: what the database and the groups promise holds after every step.
@Suite(.database)
struct RandomLifeTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `after any sequence of verbs everybody stands where they should`(_ seed: UInt64) async throws {
        let sample = try await LifeSamples()
        var random = SeededNumbers(seed)
        var done = 0
        for step in 0..<24 {
            do {
                try await sample.doSomething(step, &random)
                done += 1
            } catch is Refusal {
                // Not in the state for it: that must have changed nothing, which the invariants show.
            }
            try await expectInvariants(sample, step: step)
        }
        #expect(done > 8)
        let verified = try await VerifyAudit().run(sample.database.service(), network: "komae")
        #expect(verified.findings.isEmpty)
    }

    private func expectInvariants(_ sample: LifeSamples, step: Int) async throws {
        for (rule, query) in Self.broken {
            let count = try await sample.count(query)
            #expect(count == 0, "step \(step): \(rule)")
        }
        #expect(try await Invariants.broken(in: sample.database) == [], "step \(step)")
    }

    /// What must be true of nobody.
    private static let broken: [(String, Query)] = [
        (
            "registered and not in the all-users group",
            """
            SELECT count(*) FROM madoguchi.account WHERE state <> 'removed' AND NOT EXISTS (
                SELECT FROM madoguchi.membership WHERE account_id = account.id AND group_kind = 'all_users'
                  AND membership.state IN ('to_invite', 'invited', 'joined'))
            """
        ),
        (
            "removed and somewhere still",
            """
            SELECT count(*) FROM madoguchi.account WHERE state = 'removed' AND (
                EXISTS (SELECT FROM madoguchi.membership
                        WHERE account_id = account.id AND membership.state NOT IN ('to_remove', 'left'))
                OR EXISTS (SELECT FROM madoguchi.affiliation WHERE account_id = account.id AND ended_at IS NULL)
                OR EXISTS (SELECT FROM madoguchi.temporary_password
                           WHERE account_id = account.id AND used_at IS NULL AND revoked_at IS NULL)
                OR EXISTS (SELECT FROM madoguchi.mail WHERE account_id = account.id AND sealed IS NOT NULL)
                OR address_free_on IS NULL)
            """
        ),
        (
            "an administrator without a place in the room",
            """
            SELECT count(*) FROM madoguchi.affiliation WHERE is_administrator AND ended_at IS NULL AND NOT EXISTS (
                SELECT FROM madoguchi.membership
                WHERE membership.account_id = affiliation.account_id AND group_kind = 'administrators_room'
                  AND membership.state IN ('to_invite', 'invited', 'joined'))
            """
        ),
        (
            "in the room without the right",
            """
            SELECT count(*) FROM madoguchi.membership
            WHERE group_kind = 'administrators_room' AND state NOT IN ('to_remove', 'left') AND NOT EXISTS (
                SELECT FROM madoguchi.affiliation WHERE affiliation.account_id = membership.account_id
                  AND is_administrator AND ended_at IS NULL)
            """
        ),
        (
            "to be invited or removed, and not on the work list",
            """
            SELECT count(*) FROM madoguchi.membership JOIN madoguchi.account ON account.id = account_id
            WHERE membership.state IN ('to_invite', 'to_remove') AND NOT EXISTS (
                SELECT FROM madoguchi.work_line line WHERE line.account_id = account.id
                  AND (line.kind IN ('add_to_all_users', 'remove_from_all_users') AND group_kind = 'all_users'
                       OR line.kind IN ('invite_to_room', 'remove_from_room') AND group_kind = 'administrators_room'
                       OR line.kind = 'remove'))
            """
        ),
        (
            "suspended, registered at MCS, and neither stopped there nor on the work list",
            """
            SELECT count(*) FROM madoguchi.account JOIN madoguchi.mcs_standing registration
                ON registration.account_id = account.id AND registration.aspect = 'registration'
            WHERE account.state = 'suspended' AND registration.attested IS NOT NULL AND NOT EXISTS (
                SELECT FROM madoguchi.mcs_standing access WHERE access.account_id = account.id
                  AND access.aspect = 'access' AND access.attested = '"stopped"' AND access.asked_at IS NULL)
              AND NOT EXISTS (
                SELECT FROM madoguchi.work_line WHERE work_line.account_id = account.id AND kind = 'suspend')
            """
        ),
        (
            "two lines that contradict each other",
            """
            SELECT count(*) FROM madoguchi.work_line line JOIN madoguchi.work_line other
                ON other.account_id = line.account_id AND other.number > line.number
                AND (other.facility_id = line.facility_id OR other.kind = 'remove' OR line.kind = 'remove')
            WHERE line.kind = 'remove' OR other.kind = 'remove' OR (line.kind, other.kind) IN (
                ('suspend', 'resume'), ('resume', 'suspend'),
                ('join_facility', 'leave_facility'), ('leave_facility', 'join_facility'),
                ('grant_administrator', 'revoke_administrator'), ('revoke_administrator', 'grant_administrator'),
                ('add_to_all_users', 'remove_from_all_users'), ('remove_from_all_users', 'add_to_all_users'),
                ('invite_to_room', 'remove_from_room'), ('remove_from_room', 'invite_to_room'))
            """
        ),
        (
            "an ended facility with people",
            """
            SELECT count(*) FROM madoguchi.facility JOIN madoguchi.affiliation ON facility_id = facility.id
            WHERE facility.state = 'ended' AND ended_at IS NULL
            """
        ),
        (
            "an act about a person without its reason",
            """
            SELECT count(*) FROM madoguchi.act WHERE kind IN (
                'account.suspend', 'account.resume', 'account.depart', 'account.reissue', 'account.grant_administrator',
                'account.revoke_administrator') AND NOT EXISTS (
                SELECT FROM madoguchi.account_measure WHERE act_id = act.id)
            """
        ),
    ]
}

/// Small numbers that are the same for the same seed.
struct SeededNumbers {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}

extension LifeSamples {
    /// One verb about one or two people; refused as often as not.
    func doSomething(_ step: Int, _ random: inout SeededNumbers) async throws {
        let everybody = [Self.takahashi, Self.yamazaki, Self.sato, Self.mori, Self.kato]
        let person = everybody[random.below(everybody.count)]
        let facility = random.below(2) == 0 ? clinic : pharmacy
        let people = try references(person)
        let (service, request) = try (database.service(), request(daysLater: step))
        switch random.below(11) {
        case 0, 1: _ = try await suspend(person, cause: .other)
        case 2, 3: _ = try await resume(person)
        case 4:
            guard random.below(3) == 0 else { return }
            _ = try await depart(person, from: random.below(2) == 0 ? facility : nil)
        case 5:
            _ = try await TransferAccounts(people, from: nil, to: facility, reason: "異動", reach: .network)
                .run(service, request)
        case 6:
            _ = try await ReissueTemporaryPasswords(
                people, resetsOwnPassword: random.below(2) == 0, reason: "再発行", reach: .network
            ).run(service, request)
        case 7, 8:
            _ = try await GrantAdministrator(
                people, at: facility, explanation: Self.explanation, reason: "増員", reach: .network
            ).run(service, request)
        case 9:
            _ = try await RevokeAdministrator(people, at: facility, reason: "交代", reach: .network)
                .run(service, request)
        default:
            let lines = try await service.workLines(of: "komae")
            guard !lines.isEmpty else { return }
            let selection = WorkSelection(numbers: [lines[random.below(lines.count)].number])
            if random.below(3) == 0 {
                _ = try await AskForWork(selection, by: .telephone).run(service, request)
            } else {
                _ = try await CompleteWork(selection, evidence: "確認").run(service, request)
            }
        }
    }
}
