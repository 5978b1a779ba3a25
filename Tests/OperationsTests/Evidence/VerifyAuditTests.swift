import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// What a superuser changes behind the service's back, with every trigger and key out of the way, the head left as it
/// is: each kind of tampering is found.
@Suite(.database)
struct VerifyAuditTests {
    let database = TestDatabase.current

    private func chain() async throws -> Service {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let clerk = try Clerk(in: database)
        for kind in [WorkKind.register, .addToAllUsers, .inviteToRoom] { try await clerk.attest([kind]) }
        return clerk.service
    }

    private func tamper(_ sql: String) async throws {
        try await database.asSuperuser { tx in
            try tx.script("SET LOCAL session_replication_role = replica")
            try tx.script(sql)
        }
    }

    @Test func `an untouched chain is whole, read in pages of any size`() async throws {
        let service = try await chain()
        for page in [1, 2, 5_000] {
            let verdict = try await VerifyAudit(page: page).run(service, network: "komae")
            #expect(verdict.findings == [])
            #expect(verdict.events == 6)
            #expect(verdict.details > 5)
        }
    }

    static let tamperings: [(String, String, VerifyAudit.Finding.Kind)] = [
        (
            "changed facts",
            "UPDATE madoguchi.audit_event SET facts = '{}' WHERE network_id = 1 AND sequence = 3", .changed
        ),
        (
            "changed actor",
            "UPDATE madoguchi.act SET actor = '別人' WHERE network_id = 1 AND kind = 'application.approve'",
            .changed
        ),
        (
            "changed time",
            "UPDATE madoguchi.audit_event SET recorded_at = recorded_at - interval '1 day' WHERE network_id = 1 AND sequence = 2",
            .changed
        ),
        ("deleted event", "DELETE FROM madoguchi.audit_event WHERE network_id = 1 AND sequence = 3", .missing),
        (
            "deleted act with its event",
            """
            DELETE FROM madoguchi.audit_event WHERE network_id = 1 AND sequence = 3;
            DELETE FROM madoguchi.act WHERE network_id = 1 AND id NOT IN (SELECT act_id FROM madoguchi.audit_event)
            """, .missing
        ),
        (
            "inserted event",
            """
            UPDATE madoguchi.audit_event SET sequence = sequence + 1000 WHERE network_id = 1 AND sequence >= 4;
            UPDATE madoguchi.audit_event SET sequence = sequence - 999 WHERE network_id = 1 AND sequence > 1000;
            INSERT INTO madoguchi.act SELECT network_id, 999, kind, actor_kind, actor, login, gen_random_uuid(), as_of, '1'
            FROM madoguchi.act WHERE network_id = 1 LIMIT 1;
            INSERT INTO madoguchi.audit_event SELECT network_id, 4, 999, recorded_at, facts, 0, details_digest, previous_hash, hash
            FROM madoguchi.audit_event WHERE network_id = 1 AND sequence = 3
            """, .unlinked
        ),
        (
            "swapped events",
            """
            UPDATE madoguchi.audit_event SET sequence = 1003 WHERE network_id = 1 AND sequence = 3;
            UPDATE madoguchi.audit_event SET sequence = 3 WHERE network_id = 1 AND sequence = 4;
            UPDATE madoguchi.audit_event SET sequence = 4 WHERE network_id = 1 AND sequence = 1003
            """, .unlinked
        ),
        ("cut-off tail", "DELETE FROM madoguchi.audit_event WHERE network_id = 1 AND sequence = 6", .head),
        ("cut-off whole", "DELETE FROM madoguchi.audit_event WHERE network_id = 1", .head),
        (
            "deleted detail", "DELETE FROM madoguchi.act_detail WHERE network_id = 1 AND relation = 'account'",
            .details
        ),
        (
            "detail moved to another person",
            "UPDATE madoguchi.act_detail SET account_id = account_id + 1 WHERE network_id = 1 AND relation = 'account'",
            .details
        ),
        (
            "changed before-image",
            "ALTER TABLE madoguchi.act_detail DROP CONSTRAINT act_detail_commitment; UPDATE madoguchi.act_detail SET before = '{}' WHERE network_id = 1 AND before IS NOT NULL",
            .beforeImage
        ),
        (
            "an act beside the chain",
            "INSERT INTO madoguchi.act SELECT network_id, 999, kind, actor_kind, actor, login, gen_random_uuid(), as_of, '1' FROM madoguchi.act WHERE network_id = 1 LIMIT 1",
            .stray
        ),
    ]

    @Test(arguments: tamperings)
    func `tampering is found`(_ name: String, _ sql: String, _ kind: VerifyAudit.Finding.Kind) async throws {
        let service = try await chain()
        try await tamper(sql)
        let verdict = try await VerifyAudit().run(service, network: "komae")
        #expect(!verdict.isWhole)
        #expect(verdict.findings.map(\.kind).contains(kind), "\(name): \(verdict.findings)")
    }

    @Test func `lawful erasure of a before-image leaves the chain whole`() async throws {
        let service = try await chain()
        try await tamper("UPDATE madoguchi.act_detail SET before = NULL, salt = NULL WHERE network_id = 1")
        #expect(try await VerifyAudit().run(service, network: "komae").findings == [])
    }

    @Test func `the other network's chain is its own`() async throws {
        let service = try await chain()
        try await tamper("DELETE FROM madoguchi.audit_event WHERE network_id = 1 AND sequence = 3")
        #expect(try await VerifyAudit().run(service, network: "takarazuka").isWhole)
    }
}
