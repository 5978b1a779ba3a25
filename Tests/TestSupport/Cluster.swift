import Forms
import Foundation
import Operations
import Postgres
import Registry
import Storage

/// The throw-away cluster of a test run and the templates in it, made once per process.
package actor Cluster {
    package static let shared = Cluster()

    package struct Trouble: Error, CustomStringConvertible {
        package let description: String

        package init(_ description: String) {
            self.description = description
        }
    }

    package enum Template: String, Sendable {
        /// The schema and nothing else.
        case bare
        /// Komae and Takarazuka as they are in `forms/`.
        case networks
    }

    package static func conninfo() throws -> String {
        guard let conninfo = ProcessInfo.processInfo.environment["MADOGUCHI_TEST_DATABASE"] else {
            throw Trouble(
                "MADOGUCHI_TEST_DATABASE is not set: run scripts/test, which starts a throw-away PostgreSQL")
        }
        return conninfo
    }

    private var templates: [Template: Task<String, any Error>] = [:]
    private var clones = 0
    private var maintenance: Connection?

    /// How many databases there may be at a time: each brings connections of its own, and the server has only so many.
    private static let mostDatabases = 24
    private var databases = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// A new database, a clone of the template, with its logins; to be dropped afterwards.
    package func clone(_ template: Template) async throws -> TestDatabase {
        await admit()
        do {
            return try await made(cloneOf: template)
        } catch {
            leave()
            throw error
        }
    }

    private func made(cloneOf template: Template) async throws -> TestDatabase {
        let source = try await made(template)
        clones += 1
        let database = TestDatabase(name: "t\(ProcessInfo.processInfo.processIdentifier)_\(clones)")
        try await script("CREATE DATABASE \(database.name) TEMPLATE \(source)")
        try await prepare(database)
        return database
    }

    package func drop(_ database: TestDatabase) async throws {
        defer { leave() }
        try await script("DROP DATABASE IF EXISTS \(database.name) WITH (FORCE)")
    }

    private func admit() async {
        if databases < Self.mostDatabases {
            databases += 1
        } else {
            // Whoever leaves hands its place over.
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { databases -= 1 } else { waiting.removeFirst().resume() }
    }

    private func made(_ template: Template) async throws -> String {
        if let known = templates[template] { return try await known.value }
        let task = Task { try await self.make(template) }
        templates[template] = task
        return try await task.value
    }

    private func make(_ template: Template) async throws -> String {
        let database = TestDatabase(
            name: "template_\(template.rawValue)_\(ProcessInfo.processInfo.processIdentifier)")
        switch template {
        case .bare:
            try await script("CREATE DATABASE \(database.name)")
            let superuser = try await Connection.open(try database.configuration(nil))
            try await PrepareDatabase.run(superuser)
            await superuser.close()
            let owner = try await Connection.open(try database.configuration("owner"))
            _ = try await Migrator().migrate(owner)
            await owner.close()
        case .networks:
            try await script("CREATE DATABASE \(database.name) TEMPLATE \(try await made(.bare))")
            try await prepare(database)
            let service = try database.service()
            for network in ["komae", "takarazuka"] { try await SampleNetworks.apply(network, to: service) }
            await service.database.pool.close()
        }
        return database.name
    }

    private func prepare(_ database: TestDatabase) async throws {
        let superuser = try await Connection.open(try database.configuration(nil))
        try await PrepareDatabase.run(superuser)
        await superuser.close()
        let owner = try await Connection.open(try database.configuration("owner"))
        try await Migrator().registerLogins(owner)
        await owner.close()
    }

    private func script(_ sql: String) async throws {
        let connection: Connection
        if let maintenance {
            connection = maintenance
        } else {
            connection = try await Connection.open(Configuration("\(try Self.conninfo()) dbname=postgres"))
            maintenance = connection
        }
        try await connection.script(sql)
    }
}
