import TestSupport

enum Dump {
    /// Everything in the database, as `pg_dump` writes it for a superuser.
    static func of(_ database: TestDatabase) async throws -> String {
        let dump = try await Program.run(["pg_dump", "-d", try database.conninfo(nil)])
        return String(decoding: dump.output, as: UTF8.self)
    }
}
