import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite(.bareDatabase)
struct MigrationTests {
    let database = TestDatabase.current

    private func withOwner<R: Sendable>(_ body: (Connection) async throws -> R) async throws -> R {
        let connection = try await Connection.open(database.configuration("owner"))
        let result = try await body(connection)
        await connection.close()
        return result
    }

    @Test func `a rerun applies nothing`() async throws {
        let before = try await database.fingerprint()
        #expect(try await withOwner { try await Migrator().migrate($0).isEmpty })
        #expect(try await database.fingerprint() == before)
    }

    @Test func `an applied migration that was altered is refused`() async throws {
        let altered = Migration.all.map { migration in
            migration.number == 4
                ? Migration(number: 4, name: migration.name, sql: migration.sql + Array("-- changed".utf8))
                : migration
        }
        await #expect(throws: Migrator.Refusal.altered(number: 4, name: "facilities")) {
            try await withOwner { try await Migrator(altered).migrate($0) }
        }
    }

    @Test func `a database that is ahead of the program is refused`() async throws {
        let newest = try #require(Migration.all.last)
        await #expect(throws: Migrator.Refusal.unknown(number: newest.number)) {
            try await withOwner { try await Migrator(Migration.all.dropLast()).migrate($0) }
        }
    }

    @Test func `a migration that fails half-way leaves nothing, and the rerun goes on`() async throws {
        let next = try #require(Migration.all.last).number + 1
        let broken = Migration(
            number: next, name: "broken", sql: Array("CREATE TABLE madoguchi.half (id int); SELECT 1/0;".utf8))
        await #expect(throws: PostgresError.self) {
            try await withOwner { try await Migrator(Migration.all + [broken]).migrate($0) }
        }
        let half = try await database.asSuperuser { tx in
            try tx.value("SELECT to_regclass('madoguchi.half') IS NOT NULL", as: Bool.self)
        }
        #expect(!half)
        let mended = Migration(number: next, name: "mended", sql: Array("CREATE SEQUENCE madoguchi.whole".utf8))
        #expect(
            try await withOwner { try await Migrator(Migration.all + [mended]).migrate($0).map(\.number) } == [
                next
            ])
    }

    @Test func `two migrations at once take turns`() async throws {
        let extra = Migration(
            number: 9_999, name: "extra", sql: Array("CREATE SEQUENCE madoguchi.extra".utf8))
        async let first = withOwner { try await Migrator(Migration.all + [extra]).migrate($0).count }
        async let second = withOwner { try await Migrator(Migration.all + [extra]).migrate($0).count }
        #expect(try await first + second == 1)
    }

    @Test func `every file in sql is carried in the program, in order`() throws {
        let folder = SampleNetworks.repository.appending(path: "sql").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("V") }
            .sorted()
        let carried = Migration.all.map {
            "V\(String(repeating: "0", count: $0.number < 10 ? 3 : 2))\($0.number)__\($0.name).sql"
        }
        #expect(files == carried)
        for (file, migration) in zip(files, Migration.all) {
            #expect(try Data(contentsOf: URL(filePath: "\(folder)/\(file)")) == Data(migration.sql))
        }
    }
}
