import Foundation
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// No act without its event, no event without its act (invariant 5), and each request once (invariant 10).
@Suite(.database)
struct TrailTests {
    let database = TestDatabase.current

    private func act(_ id: UUID = UUID(), kind: ActKind = .applyNetwork) -> Act {
        Act(kind, network: "komae", actor: Actor(.clerk, "窓口 花子"), requestID: id, asOf: SampleNetworks.monday)
    }

    @Test func `a change without an act is refused`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let error = await #expect(throws: PostgresError.self) {
            try await database.service().database.note("komae") { tx, _ in
                _ = try tx.execute("UPDATE madoguchi.facility SET state = 'paused'")
            }
        }
        #expect(error?.constraint == "act_required")
    }

    @Test func `an act that is not closed cannot be committed`() async throws {
        let before = try await database.fingerprint()
        let error = await #expect(throws: PostgresError.self) {
            try await database.service().database.note("komae") { tx, _ in
                _ = try tx.value(
                    "SELECT app.open_act('network.apply', 'clerk', 'x', \(UUID()), now())", as: Int64.self)
            }
        }
        #expect(error?.constraint == "act_has_event")
        #expect(try await database.fingerprint() == before)
    }

    @Test func `a change after the act was closed is refused`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let error = await #expect(throws: PostgresError.self) {
            try await database.service().database.act(act()) { tx, _ in
                _ = try tx.value("SELECT app.close_act('{}')", as: Int64.self)
                _ = try tx.execute("UPDATE madoguchi.facility SET state = 'paused'")
                return [String: String]()
            }
        }
        #expect(error?.constraint == "act_required")
    }

    @Test func `the open act is looked up as often for fifty rows as for one`() async throws {
        _ = try await Samples.approve(SampleApplication("komae").with(people: 50), in: database)
        let name = database.name
        try await database.asSuperuser { tx in
            _ = try tx.execute("ALTER DATABASE \(identifier: name) SET track_functions = 'all'")
        }
        let service = try database.service()
        var lookUps: [Int] = []
        for rows in [1, 50] {
            lookUps += try await service.database.act(act()) { tx, _ in
                let before = try Self.lookUps(tx)
                let updated = try tx.execute(
                    """
                    UPDATE madoguchi.account SET telephone = NULL
                    WHERE id IN (SELECT id FROM madoguchi.account ORDER BY id LIMIT \(rows))
                    """)
                let inserted = try tx.execute(
                    """
                    INSERT INTO madoguchi.application_problem (
                        network_id, application_id, ordinal, code, severity, message_ja, message_en, remedy_ja,
                        remedy_en)
                    SELECT network_id, id, number + 1000 * \(rows), 'x', 'note', '', '', '', ''
                    FROM madoguchi.application, generate_series(1, \(rows)) number
                    """)
                #expect((updated, inserted) == (rows, rows))
                return [try Self.lookUps(tx) - before]
            }
        }
        #expect(lookUps == [3, 3])
    }

    /// By this connection, until it reports them.
    private static func lookUps(_ tx: borrowing Transaction) throws -> Int {
        try tx.value(
            """
            SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_xact_user_functions WHERE funcname = 'open_act_of'
            """, as: Int.self)
    }

    @Test(arguments: [
        "UPDATE madoguchi.audit_event SET facts = '{}'", "DELETE FROM madoguchi.audit_event",
        "DELETE FROM madoguchi.act_detail", "UPDATE madoguchi.act SET actor = 'x'",
        "UPDATE madoguchi.audit_head SET sequence = 0",
        "INSERT INTO madoguchi.audit_head (network_id, sequence, hash) VALUES (99, 0, '')",
        "TRUNCATE madoguchi.audit_event", "ALTER TABLE madoguchi.audit_event DISABLE TRIGGER ALL",
        "SET ROLE mdg_guard", "SET session_replication_role = replica",
    ])
    func `the program's own login cannot touch the trail`(_ sql: String) async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let error = await #expect(throws: PostgresError.self) {
            try await database.service().database.note("komae") { tx, _ in try tx.script(sql) }
        }
        #expect(error?.sqlState == .insufficientPrivilege)
    }

    @Test func `the event stores the login that the database saw, whatever the program says`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let event = try #require(try await database.service().auditEvents(of: "komae", limit: 1).first)
        #expect(event.login == database.name + "_desk")
        #expect(event.actor == "窓口 花子")
        #expect(event.kind == .approveApplication)
    }

    @Test func `a person's history is one query, bulk acts included`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let service = try database.service()
        let account = try #require(try await service.accounts(of: "komae", .init()).first)
        let history = try await service.auditEvents(of: "komae", account: account.id, limit: 10)
        #expect(history.map(\.kind) == [.approveApplication])
    }

    @Test func `the same request is one act, also when it comes twice at once`() async throws {
        let id = UUID()
        let service = try database.service("desk", size: 4)
        @Sendable func send() async throws -> [String: String] {
            try await service.database.act(act(id)) { tx, scope in
                ["drawn": "\(try ReceiptCounter.next(inFiscalYear: 2026, tx, scope))"]
            }
        }
        async let first = send()
        async let second = send()
        async let third = send()
        let answers = try await [first, second, third]
        #expect(Set(answers.map { $0["drawn"] ?? "" }) == ["1"])
        let drawn = try await database.asSuperuser { tx in
            try tx.value("SELECT last_number FROM madoguchi.receipt_counter", as: Int.self)
        }
        #expect(drawn == 1)
    }
}
