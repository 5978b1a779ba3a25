import Operations
import Postgres
import Storage
import TestSupport
import Testing

/// What a clerk is told when the database cannot be used, by its exit code (sysexits).
struct StorageRefusalTests {
    private func refusal(connectingTo conninfo: String) async throws -> Refusal {
        let database = Database(Pool(Configuration(conninfo), size: 1))
        do {
            _ = try await database.networks()
        } catch {
            return Refusal(describing: error)
        }
        throw Unexpected()
    }

    @Test func `a login that the database refuses is our configuration`() async throws {
        let unknown = try Cluster.conninfo() + " dbname=postgres user=nobody_of_that_name"
        #expect(try await refusal(connectingTo: unknown).kind == .configuration)
        let elsewhere = try Cluster.conninfo() + " dbname=no_such_database"
        #expect(try await refusal(connectingTo: elsewhere).kind == .configuration)
    }

    @Test func `a server that is away may be back later`() async throws {
        #expect(try await refusal(connectingTo: "host=/nowhere dbname=x user=x").kind == .unavailable)
    }
}
