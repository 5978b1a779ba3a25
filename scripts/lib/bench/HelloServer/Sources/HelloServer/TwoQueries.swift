import CLibPQ
import NIOPosix
import Synchronization

/// The least that a page of somebody who is signed in has to ask: a transaction that enters their network, who they are, and something
/// about them; prepared, in one round trip, with nothing made of it.
final class TwoQueries: Sendable {
    private let idle: Mutex<[Session]>
    private let threads: NIOThreadPool

    init(_ database: String, connections: Int) throws {
        idle = Mutex(try (0..<connections).map { _ in try Session(database) })
        threads = NIOThreadPool(numberOfThreads: connections)
        threads.start()
    }

    func answer() async throws -> String {
        try await threads.runIfActive { [self] in
            guard let session = idle.withLock({ $0.popLast() }) else { throw Failure(message: "no connection") }
            defer { idle.withLock { $0.append(session) } }
            return try session.answer()
        }
    }
}

private struct Failure: Error {
    let message: String
}

/// Used by one thread at a time.
private final class Session: @unchecked Sendable {
    private let connection: OpaquePointer
    private static let statements = [
        "BEGIN READ ONLY", "SELECT app.enter_network('komae')",
        "SELECT account_id FROM madoguchi.session WHERE network_id = 1 ORDER BY id LIMIT 1",
        "SELECT name FROM madoguchi.account WHERE network_id = 1 AND id = 1", "COMMIT",
    ]
    /// Which of them answers.
    private static let answering = 3

    init(_ database: String) throws {
        guard let connection = PQconnectdb(database), PQstatus(connection) == CONNECTION_OK else {
            throw Failure(message: "no connection")
        }
        self.connection = connection
        for (number, statement) in Self.statements.enumerated() {
            let result = PQprepare(connection, "s\(number)", statement, 0, nil)
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure }
        }
    }

    private var failure: Failure { Failure(message: String(cString: PQerrorMessage(connection))) }

    func answer() throws -> String {
        PQenterPipelineMode(connection)
        for number in Self.statements.indices {
            PQsendQueryPrepared(connection, "s\(number)", 0, nil, nil, nil, 0)
        }
        PQpipelineSync(connection)
        let answers = try Self.statements.indices.map { _ in try next() }
        PQclear(PQgetResult(connection))
        guard PQexitPipelineMode(connection) == 1, let answer = answers[Self.answering] else { throw failure }
        return answer
    }

    /// The first value of the next result, which ends with a null.
    private func next() throws -> String? {
        guard let result = PQgetResult(connection) else { throw failure }
        defer { PQclear(PQgetResult(connection)) }
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else { throw failure }
        return PQntuples(result) > 0 ? PQgetvalue(result, 0, 0).map { String(cString: $0) } : nil
    }
}
