import FoundationEssentials
package import Operations
package import Postgres
import Registry
package import Secrets
import Storage

/// A database of a test's own: a clone of a migrated template, with logins named after it.
///
/// `scripts/test` starts the throw-away cluster and says in `MADOGUCHI_TEST_DATABASE` how a superuser reaches it.
package struct TestDatabase: Sendable {
    package let name: String

    package init(name: String) {
        self.name = name
    }

    @TaskLocal package static var current = TestDatabase(name: "no test database: use the trait .database")

    /// The connection string of one of the logins, or of the superuser.
    package func conninfo(_ duty: String?) throws -> String {
        let user = duty.map { " user=\(name)_\($0)" } ?? ""
        return "\(try Cluster.conninfo()) dbname=\(name)\(user)"
    }

    package func configuration(
        _ duty: String?, observe: (@Sendable (String) -> Void)? = nil
    ) throws -> Configuration {
        Configuration(try conninfo(duty), applicationName: "madoguchi tests", observe: observe)
    }

    package func pool(
        _ duty: String?, size: Int = 2, observe: (@Sendable (String) -> Void)? = nil
    ) throws -> Pool {
        Pool(try configuration(duty, observe: observe), size: size)
    }

    package func service(
        _ duty: String = "desk", size: Int = 2, hasher: PasswordHasher = PasswordHasher(longestLine: 1_000),
        observe: (@Sendable (String) -> Void)? = nil
    ) throws -> Service {
        Service(
            database: Database(try pool(duty, size: size, observe: observe)), keys: try Self.keys(),
            links: Links(baseURL: "https://madoguchi.example.jp"), hasher: hasher)
    }

    /// As a superuser, who is above row-level security: to look at everything, and to tamper.
    package func asSuperuser<R: Sendable>(
        _ body: @Sendable (borrowing Transaction) throws -> R
    ) async throws -> R {
        let connection = try await Connection.open(try configuration(nil))
        do {
            let result = try await connection.transaction { (tx: borrowing Transaction) in try body(tx) }
            await connection.close()
            return result
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Every row of every table, as one digest: equal before and after means that nothing changed.
    package func fingerprint() async throws -> [String: String] {
        try await asSuperuser { tx in
            let tables = try tx.values(
                """
                SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                WHERE schemaname = 'madoguchi' ORDER BY tablename
                """, as: String.self)
            var digests: [String: String] = [:]
            for table in tables {
                digests[table] = try tx.value(
                    """
                    SELECT count(*) || ' ' || coalesce(md5(string_agg(line, E'\\n' ORDER BY line)), '')
                    FROM (SELECT t::text AS line FROM \(raw: table) t) lines
                    """, as: String.self)
            }
            return digests
        }
    }

    private static func keys() throws -> KeyRing {
        guard let key = Key(id: "test", bytes: Array(repeating: 7, count: 32)), let ring = KeyRing(current: key)
        else { throw Cluster.Trouble("the test key is no key") }
        return ring
    }
}
