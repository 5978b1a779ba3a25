package import Postgres

/// Brings a database's schema up to this program's.
///
/// Every migration is a transaction under one advisory lock, so an interrupted run leaves whole steps only, two runs at
/// once take turns, and a rerun does what is missing. A migration that was applied and has changed since is refused.
package struct Migrator: Sendable {
    package enum Refusal: Error, Sendable, Equatable {
        /// An applied migration is not what the program carries under that number.
        case altered(number: Int, name: String)
        /// The database is ahead of this program.
        case unknown(number: Int)
    }

    package let migrations: [Migration]

    package init(_ migrations: [Migration] = Migration.all) {
        self.migrations = migrations
    }

    /// Applies what is missing and returns it. `connection` is the owner's login, a member of `mdg_owner`.
    package func migrate(_ connection: Connection) async throws -> [Migration] {
        try await connection.transaction { (tx: borrowing Transaction) in
            try tx.script(Self.ledger)
        }
        var applied: [Migration] = []
        while let next = try await applyNext(connection) { applied.append(next) }
        try await registerLogins(connection)
        return applied
    }

    /// Applies the lowest missing migration in a transaction of its own; nil when nothing is missing.
    private func applyNext(_ connection: Connection) async throws -> Migration? {
        try await connection.transaction { (tx: borrowing Transaction) in
            try tx.script(
                "SET LOCAL ROLE mdg_owner; SELECT pg_advisory_xact_lock(hashtextextended('madoguchi schema', 0))"
            )
            let recorded = try tx.rows("SELECT number, digest FROM madoguchi_schema.migration ORDER BY number")
            {
                (number: Int, digest: [UInt8]) in (number, digest)
            }
            try refuseSurprises(recorded, tx)
            guard
                let next = migrations.first(where: { migration in
                    !recorded.contains { $0.0 == migration.number }
                })
            else { return nil }
            try tx.script(next.text)
            _ = try tx.execute(
                """
                INSERT INTO madoguchi_schema.migration (number, name, digest, applied_at, applied_by)
                VALUES (\(next.number), \(next.name), sha256(\(next.sql)), now(), session_user)
                """)
            return next
        }
    }

    private func refuseSurprises(_ recorded: [(Int, [UInt8])], _ tx: borrowing Transaction) throws {
        for (number, digest) in recorded {
            guard let ours = migrations.first(where: { $0.number == number }) else {
                throw Refusal.unknown(number: number)
            }
            guard try tx.value("SELECT sha256(\(ours.sql))", as: [UInt8].self) == digest else {
                throw Refusal.altered(number: number, name: ours.name)
            }
        }
    }

    /// Opens every network to the service's logins of this database (`DATABASE_desk`, …).
    package func registerLogins(_ connection: Connection) async throws {
        try await connection.transaction { (tx: borrowing Transaction) in
            try tx.script("SET LOCAL ROLE mdg_owner")
            _ = try tx.execute(
                """
                SELECT app.register_login((current_database() || '_' || duty)::name, duty)
                FROM unnest(\(Duty.ofService.map(\.rawValue))::text[]) AS duty
                """)
        }
    }

    /// Kept apart from the service's tables: it holds no network's data.
    private static let ledger = """
        SET LOCAL ROLE mdg_owner;
        SELECT pg_advisory_xact_lock(hashtextextended('madoguchi schema', 0));
        CREATE SCHEMA IF NOT EXISTS madoguchi_schema;
        CREATE TABLE IF NOT EXISTS madoguchi_schema.migration (
            number integer NOT NULL CONSTRAINT migration_pkey PRIMARY KEY,
            name text NOT NULL,
            digest bytea NOT NULL,
            applied_at timestamptz NOT NULL,
            applied_by name NOT NULL
        );
        """
}
