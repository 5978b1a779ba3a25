import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// A query without a network sees nothing; with one, only that one (S3, invariant 8).
@Suite(.database)
struct IsolationTests {
    let database = TestDatabase.current

    private static let logins = ["desk", "portal", "schedule", "dispatcher"]

    private func visibleRows(as login: String, entering network: String?) async throws -> [String: Int] {
        let pool = try database.pool(login, size: 1)
        let counts = try await pool.transaction { (tx: borrowing Transaction) in
            if let network { _ = try tx.value("SELECT app.enter_network(\(network))", as: Int64.self) }
            let readable = try tx.values(
                """
                SELECT relname::text FROM pg_class
                WHERE relnamespace = 'madoguchi'::regnamespace AND relkind = 'r' AND relname <> 'mail_queue'
                  AND has_table_privilege(oid, 'SELECT') ORDER BY 1
                """, as: String.self)
            var counts: [String: Int] = [:]
            for table in readable {
                counts[table] = try tx.value(
                    "SELECT count(*) FROM madoguchi.\(identifier: table)", as: Int.self)
            }
            return counts
        }
        await pool.close()
        return counts
    }

    @Test(arguments: logins)
    func `without a network nothing is visible`(_ login: String) async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        #expect(try await visibleRows(as: login, entering: nil).filter { $0.value > 0 } == [:])
    }

    @Test(arguments: logins)
    func `with a network only its own rows are visible`(_ login: String) async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let own = try await visibleRows(as: login, entering: "komae")
        let other = try await visibleRows(as: login, entering: "takarazuka")
        if login != "dispatcher" { #expect((own["account"] ?? 0) == 3) }
        #expect((other["account"] ?? 0) == 0)
        #expect((other["mail"] ?? 0) == 0)
        #expect((own["mail"] ?? 0) > 0)
    }

    @Test func `setting the other network's id by hand opens nothing to a login without access`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let login = database.name + "_desk"
        try await database.asSuperuser { tx in
            _ = try tx.execute(
                """
                DELETE FROM madoguchi.network_access WHERE login = \(login)
                  AND network_id = (SELECT id FROM madoguchi.network WHERE code = 'komae')
                """)
        }
        let pool = try database.pool("desk", size: 1)
        let seen = try await pool.transaction { (tx: borrowing Transaction) in
            _ = try tx.value("SELECT set_config('app.network', '1', true)", as: String.self)
            _ = try tx.value("SELECT set_config('app.network', '2', true)", as: String.self)
            return try tx.value("SELECT count(*) FROM madoguchi.account", as: Int.self)
        }
        #expect(seen == 0)
        let error = await #expect(throws: PostgresError.self) {
            try await pool.transaction { (tx: borrowing Transaction) in
                _ = try tx.value("SELECT app.enter_network('komae')", as: Int64.self)
            }
        }
        #expect(error?.constraint == "network_access")
        await pool.close()
    }

    @Test func `a row cannot be written into another network`() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let act = Act(
            .applyNetwork, network: "takarazuka", actor: Actor(.clerk, "窓口 花子"), asOf: SampleNetworks.monday)
        let error = await #expect(throws: PostgresError.self) {
            try await database.service().database.act(act) { tx, scope in
                _ = try tx.execute(
                    """
                    INSERT INTO madoguchi.receipt_counter (network_id, fiscal_year, last_number)
                    VALUES (\(scope.network.id == 1 ? 2 : 1), 2030, 1)
                    """)
                return [String: String]()
            }
        }
        #expect(error?.sqlState == .insufficientPrivilege)
    }
}
