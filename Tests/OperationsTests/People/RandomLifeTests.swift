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
    }

    /// What must be true of nobody.
    private static let broken: [(String, Query)] = [
        (
            "registered and not in the all-users group",
            """
            SELECT count(*) FROM madoguchi.account WHERE state <> 'removed' AND NOT EXISTS (
                SELECT FROM madoguchi.membership WHERE account_id = account.id AND held_group = 'all_users')
            """
        ),
        (
            "removed and somewhere still",
            """
            SELECT count(*) FROM madoguchi.account WHERE state = 'removed' AND (
                EXISTS (SELECT FROM madoguchi.membership WHERE account_id = account.id AND held_group IS NOT NULL)
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
                WHERE membership.account_id = affiliation.account_id AND held_group = 'administrators_room')
            """
        ),
        (
            "in the room without the right",
            """
            SELECT count(*) FROM madoguchi.membership WHERE held_group = 'administrators_room' AND NOT EXISTS (
                SELECT FROM madoguchi.affiliation WHERE affiliation.account_id = membership.account_id
                  AND is_administrator AND ended_at IS NULL)
            """
        ),
        (
            "to be invited or removed, with no open task for it",
            """
            SELECT count(*) FROM madoguchi.membership JOIN madoguchi.mcs_task ON mcs_task.id = membership.mcs_task_id
            WHERE membership.state IN ('to_invite', 'to_remove') AND mcs_task.state <> 'open'
            """
        ),
        (
            "a suspension that MCS was never asked for",
            """
            SELECT count(*) FROM madoguchi.account WHERE state = 'suspended' AND NOT EXISTS (
                SELECT FROM madoguchi.mcs_task WHERE account_id = account.id AND kind = 'account_suspension'
                  AND mcs_task.state <> 'cancelled')
            """
        ),
        (
            "more than one task about the same right",
            """
            SELECT count(*) FROM (
                SELECT account_id, kind FROM madoguchi.mcs_task
                WHERE kind IN ('account_suspension', 'account_resumption', 'administrator_right', 'room_invitation',
                               'room_removal') AND state = 'open'
                GROUP BY account_id, kind HAVING count(*) > 1) twice
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
            let tasks = try await service.tasks(of: "komae", includingClosed: false)
            guard !tasks.isEmpty else { return }
            _ = try await CompleteTask(id: tasks[random.below(tasks.count)].id, evidence: "確認").run(
                service, request)
        }
    }
}
